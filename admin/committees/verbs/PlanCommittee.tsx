import { type CommitteeDeskQuery, PlanCommitteeDocument } from '../../generated/graphql.ts';
import { DayInput, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { voicesThat } from './voices.ts';

interface Values {
  partyId: string;
  plannedOn: string | null;
  place: string;
}

/** Plans a committee: a day, and a place where there is one. */
export function PlanCommittee({ desk }: { desk: NonNullable<CommitteeDeskQuery['convention']> }) {
  const choices = voicesThat(desk, 'PLAN_COMMITTEE');
  if (choices.length === 0) return null;
  return (
    <VerbDialog
      label="garant.verb.planCommittee"
      success="garant.done.planCommittee"
      document={PlanCommitteeDocument}
      entity="Committee"
      button={{ variant: 'contained' }}
      draft={`planCommittee ${desk.id}`}
      defaultValues={{ partyId: choices.length === 1 ? choices[0]!.id : '', plannedOn: null, place: '' }}
      toVariables={({ partyId, plannedOn, place }: Values) => ({
        input: { partyId, plannedOn: plannedOn ?? '', place: place.trim() || null },
      })}
    >
      {choices.length > 1 && <RecordChoiceInput source="partyId" label="garant.field.organisingParty" choices={choices} />}
      <DayInput source="plannedOn" label="garant.field.committeePlannedOn" isObligatory />
      <WordsInput source="place" label="garant.field.committeePlace" />
    </VerbDialog>
  );
}
