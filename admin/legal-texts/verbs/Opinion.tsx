import { useWatch } from 'react-hook-form';
import { LinesInput } from '../../conventions/LinesInput.tsx';
import {
  AskOpinionDocument,
  GiveOpinionDocument,
  LegalTextDeskDocument,
  type LegalTextPartsFragment,
  type OpinionKind,
} from '../../generated/graphql.ts';
import { DayInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Asked {
  toPartyId: string;
  answerDueOn: string | null;
  words: string;
}

/** Asks another party for its opinion of the newest version. */
export function AskOpinion({ text: { conventionId, reference, title, party, textVersions } }: { text: LegalTextPartsFragment }) {
  const { data } = useAsk(LegalTextDeskDocument, { id: conventionId });
  const versionId = textVersions[0]!.id;
  const others = (data?.convention?.parties ?? []).filter((one) => one.gdprRole && one.organisation.id !== party.organisation.id);
  const choices = others.map(({ id, code }) => ({ id, name: code }));
  return (
    <VerbDialog
      label="garant.verb.askOpinion"
      success="garant.done.askOpinion"
      document={AskOpinionDocument}
      entity="OpinionRequest"
      about={`${reference} · ${title}`}
      draft={`askOpinion ${versionId}`}
      button={{ variant: 'contained' }}
      defaultValues={{ toPartyId: '', answerDueOn: null, words: '' }}
      toVariables={({ toPartyId, answerDueOn, words }: Asked) => ({
        input: { versionId, toPartyId: toPartyId || null, answerDueOn, words: words.trim() || null },
      })}
    >
      {choices.length > 1 && <RecordChoiceInput source="toPartyId" label="garant.field.adviser" choices={choices} />}
      <DayInput source="answerDueOn" label="garant.field.answerDueOn" />
      <WordsInput source="words" label="garant.field.opinionAsked" rows={2} />
      <PersonalDataWarning source="words" />
    </VerbDialog>
  );
}

interface Given {
  opinion: OpinionKind;
  words: string;
  reservations: { words: string }[];
}

/** What is asked for, one by one, where the opinion may ask for something; its grounds, asked where it is unfavourable. */
function Grounds() {
  const opinion = useWatch({ name: 'opinion' });
  return (
    <>
      {opinion && opinion !== 'FAVOURABLE' && (
        <LinesInput source="reservations" label="garant.field.reservations" empty={{ words: '' }}>
          {(line) => <ReasonInput source={`${line}.words`} label="garant.field.reservation" />}
        </LinesInput>
      )}
      {opinion === 'UNFAVOURABLE' ? (
        <ReasonInput source="words" label="garant.field.opinionWords" />
      ) : (
        <WordsInput source="words" label="garant.field.opinionWords" rows={2} />
      )}
    </>
  );
}

/** Gives the opinion that was asked. */
export function GiveOpinion({ text: { reference, title, textVersions } }: { text: LegalTextPartsFragment }) {
  const versionId = textVersions[0]!.id;
  return (
    <VerbDialog
      label="garant.verb.giveOpinion"
      success="garant.done.giveOpinion"
      document={GiveOpinionDocument}
      entity="OpinionRequest"
      about={`${reference} · ${title}`}
      draft={`giveOpinion ${versionId}`}
      button={{ variant: 'contained' }}
      defaultValues={{ words: '', reservations: [{ words: '' }] }}
      toVariables={({ opinion, words, reservations }: Given) => ({
        input: {
          ...{ versionId, opinion, words: words.trim() || null },
          reservations:
            opinion === 'FAVOURABLE' ? [] : reservations.flatMap((each) => (each.words.trim() ? [{ words: each.words.trim() }] : [])),
        },
      })}
    >
      <DecisionInput
        source="opinion"
        label="garant.field.opinion"
        choices={['FAVOURABLE', 'WITH_RESERVATIONS', 'UNFAVOURABLE']}
        words="garant.opinion"
      />
      <Grounds />
      <PersonalDataWarning source="words" />
    </VerbDialog>
  );
}
