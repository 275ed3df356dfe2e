import { Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';
import {
  type PublicationGround,
  type PublicationState,
  RecordPublicationDocument,
  type RecordPublicationInput,
} from '../../generated/graphql.ts';
import { DayInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Part, Publication } from '../PublicationSections.tsx';

const STATES: readonly PublicationState[] = ['PUBLISHED', 'PARTLY', 'WITHHELD', 'NOT_YET', 'NONE_EXISTS'];
const GROUNDS: readonly PublicationGround[] = [
  ...(['SYSTEMS_SECURITY', 'PRIVATE_LIFE_OR_BUSINESS', 'PERSONAL_DATA'] as const),
  ...(['ARCHIVES', 'THIRD_PARTY_RIGHTS'] as const),
];

type Told = Pick<RecordPublicationInput, 'url' | 'publishedOn' | 'words' | 'ground' | 'decidedBy' | 'decidedOn' | 'reviewOn' | 'plannedOn'>;
type Values = Told & { state: PublicationState };

/** What goes with each state: nothing else is sent. */
const ASKED: Record<PublicationState, readonly (keyof Told)[]> = {
  PUBLISHED: ['url', 'publishedOn'],
  PARTLY: ['url', 'words', 'ground'],
  WITHHELD: ['ground', 'decidedBy', 'decidedOn', 'reviewOn'],
  NOT_YET: ['plannedOn'],
  NONE_EXISTS: ['words'],
};

/** What the state chosen asks for. */
function Asked() {
  const state = useWatch({ name: 'state' }) as PublicationState | undefined;
  const asked = state ? ASKED[state] : [];
  const inputs: Record<keyof Told, React.ReactNode> = {
    url: <WordsInput key="url" source="url" label="garant.field.PublicationStatus.url" isObligatory />,
    publishedOn: <DayInput key="publishedOn" source="publishedOn" label="garant.field.PublicationStatus.publishedOn" isObligatory />,
    words: <ReasonInput key="words" source="words" label={state === 'PARTLY' ? 'garant.field.missingWords' : 'garant.field.noneWords'} />,
    ground: (
      <DecisionInput key="ground" source="ground" label="garant.field.ground" choices={GROUNDS} words="garant.publicationGroundCited" />
    ),
    decidedBy: <WordsInput key="decidedBy" source="decidedBy" label="garant.field.decidedBy" isObligatory />,
    decidedOn: <DayInput key="decidedOn" source="decidedOn" label="garant.field.decidedOn" isObligatory />,
    reviewOn: <DayInput key="reviewOn" source="reviewOn" label="garant.field.reviewOn" isObligatory />,
    plannedOn: <DayInput key="plannedOn" source="plannedOn" label="garant.field.partPlannedOn" isObligatory />,
  };
  return <>{asked.map((field) => inputs[field])}</>;
}

/** The bound party says where the publication of one point stands. Nothing is chosen beforehand. */
export function RecordPublication({ part, duty }: { part: Part; duty: Publication['obligation'] }) {
  const { id, code, label, isConditional, status } = part;
  const author = useSigner('BOUND', { conventionId: duty.conventionId, partyId: duty.party.id });
  const told = ({ state, ...values }: Values): Told =>
    Object.fromEntries(ASKED[state].map((field) => [field, values[field]?.trim() ?? null])) as Told;
  return (
    <VerbDialog
      label="garant.verb.recordPublication"
      success="garant.done.recordPublication"
      document={RecordPublicationDocument}
      entity="PublicationStatus"
      about={`${duty.code} · ${label}`}
      button={{ size: 'small' }}
      draft={`recordPublication ${id}`}
      defaultValues={{
        ...{ url: '', publishedOn: null, words: '', ground: null, decidedBy: '', decidedOn: null },
        ...{ reviewOn: null, plannedOn: null },
      }}
      toVariables={(values: Values) => ({
        input: { obligationId: duty.id, partCode: code, lastStatusId: status?.id ?? null, state: values.state, ...told(values) },
      })}
    >
      <Signing duty={duty} author={author} />
      <Typography lang="fr" sx={{ mb: 1.5, fontWeight: 600 }}>
        {label}
      </Typography>
      <DecisionInput
        source="state"
        label="garant.field.PublicationStatus.state"
        choices={STATES.filter((state) => state !== 'NONE_EXISTS' || isConditional)}
        words="garant.publicationState"
      />
      <Asked />
    </VerbDialog>
  );
}
