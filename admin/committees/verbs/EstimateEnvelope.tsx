import { type CommitteeDeskQuery, EstimateEnvelopeDocument } from '../../generated/graphql.ts';
import { DayInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { voicesThat } from './voices.ts';

interface Values {
  partyId: string;
  exhaustedOn: string | null;
  words: string;
}

/** Says when the envelope will be spent, and on what that rests. */
export function EstimateEnvelope({ desk }: { desk: NonNullable<CommitteeDeskQuery['convention']> }) {
  const choices = voicesThat(desk, 'ESTIMATE_ENVELOPE');
  if (choices.length === 0) return null;
  const lastEstimateId = desk.committeeSchedule?.estimates[0]?.id ?? null;
  return (
    <VerbDialog
      label="garant.verb.estimateEnvelope"
      success="garant.done.estimateEnvelope"
      document={EstimateEnvelopeDocument}
      entity="CommitteeEnvelope"
      draft={`estimateEnvelope ${desk.id}`}
      defaultValues={{ partyId: choices.length === 1 ? choices[0]!.id : '', exhaustedOn: null, words: '' }}
      toVariables={({ partyId, exhaustedOn, words }: Values) => ({
        input: { partyId, exhaustedOn, words: words.trim(), lastEstimateId },
      })}
    >
      {choices.length > 1 && <RecordChoiceInput source="partyId" label="garant.field.organisingParty" choices={choices} />}
      <DayInput source="exhaustedOn" label="garant.field.exhaustedOn" />
      <ReasonInput source="words" label="garant.field.envelopeWords" />
    </VerbDialog>
  );
}
