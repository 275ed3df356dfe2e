import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AnnounceChangeDocument, type ServiceChangeKind } from '../../generated/graphql.ts';
import { DayInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  partyId: string;
  whatChanged: ServiceChangeKind;
  changedOn: string | null;
  words: string;
}

const KINDS: readonly ServiceChangeKind[] = ['COMPONENT', 'PROCESSING', 'DATA_KIND', 'VALUE_OR_NEEDS', 'USAGE', 'PHASE', 'OTHER'];

interface Props {
  conventionId: string;
  /** Parties that the person who looks speaks for. */
  parties: readonly { id: string; code: string }[];
  /** A change of phase that the page knows: its day is said, and only words are asked for. */
  phaseSince?: string;
}

/** A party announces a notable change of the service to the others. Nothing is chosen beforehand. */
export function AnnounceChange({ conventionId, parties, phaseSince }: Props) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (parties.length === 0) return null;
  const choices = parties.map(({ id, code }) => ({ id, name: code }));
  return (
    <VerbDialog
      label={phaseSince ? 'garant.verb.announcePhase' : 'garant.verb.announceChange'}
      success="garant.done.announceChange"
      document={AnnounceChangeDocument}
      entity="ServiceChange"
      button={phaseSince ? { variant: 'outlined', size: 'small' } : { variant: 'outlined' }}
      draft={`announceChange ${conventionId} ${phaseSince ?? ''}`}
      defaultValues={{ partyId: choices.length === 1 ? choices[0]!.id : '', changedOn: null, words: '' }}
      toVariables={({ partyId, whatChanged, changedOn, words }: Values) => ({
        input: {
          ...{ partyId, words: words.trim() },
          ...(phaseSince ? { whatChanged: 'PHASE' as const, changedOn: phaseSince } : { whatChanged, changedOn: changedOn ?? '' }),
        },
      })}
    >
      <Typography sx={{ mb: 1.5 }}>
        {phaseSince && `${translate('garant.change.phaseSince', { day: day(phaseSince) })} `}
        {translate('garant.change.announces')}
      </Typography>
      {choices.length > 1 && <RecordChoiceInput source="partyId" label="garant.field.workshopParty" choices={choices} />}
      {!phaseSince && (
        <>
          <DecisionInput source="whatChanged" label="garant.field.ServiceChange.kind" choices={KINDS} words="garant.serviceChangeKind" />
          <DayInput source="changedOn" label="garant.field.ServiceChange.changedOn" isObligatory />
        </>
      )}
      <WordsInput source="words" label="garant.field.ServiceChange.words" isObligatory rows={3} />
    </VerbDialog>
  );
}
