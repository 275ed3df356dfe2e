import { AddMeasureDocument, CompleteMeasureDocument, type IncidentPartsFragment, type MeasureKind } from '../../generated/graphql.ts';
import { ChoiceInput, DayInput, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { PartyChoice } from '../parties.ts';

interface Added {
  partyId: string;
  kind: MeasureKind;
  description: string;
  owner: string;
  plannedOn: string | null;
}

/** Says what a party does about the incident. */
export function AddMeasure({ incident: { id }, own }: { incident: IncidentPartsFragment; own: PartyChoice[] }) {
  if (own.length === 0) return null;
  return (
    <VerbDialog
      label="garant.verb.addMeasure"
      success="garant.done.addMeasure"
      document={AddMeasureDocument}
      entity="IncidentMeasure"
      button={{ size: 'small' }}
      draft={`addMeasure ${id}`}
      defaultValues={{
        ...{ partyId: own.length === 1 ? own[0]!.id : '', description: '', owner: '', plannedOn: null },
      }}
      toVariables={({ partyId, kind, description, owner, plannedOn }: Added) => ({
        input: { incidentId: id, partyId, kind, description: description.trim(), owner: owner.trim() || null, plannedOn },
      })}
    >
      <RecordChoiceInput source="partyId" label="garant.field.measureParty" choices={own} />
      <ChoiceInput
        source="kind"
        label="garant.field.measureKind"
        choices={['CONTAIN', 'REMEDY', 'PREVENT']}
        words="garant.measureKind"
        isObligatory
      />
      <WordsInput source="description" label="garant.field.measure" rows={2} isObligatory />
      <WordsInput source="owner" label="garant.field.measureOwner" />
      <DayInput source="plannedOn" label="garant.field.plannedOn" />
    </VerbDialog>
  );
}

interface Completed {
  doneAt: string | null;
  doneTime: string | null;
}

/** Says that a measure was taken. */
export function CompleteMeasure({ measure: { id } }: { measure: { id: string } }) {
  return (
    <VerbDialog
      label="garant.verb.completeMeasure"
      success="garant.done.completeMeasure"
      document={CompleteMeasureDocument}
      entity="IncidentMeasure"
      button={{ size: 'small' }}
      defaultValues={{ doneAt: null, doneTime: null }}
      toVariables={({ doneAt, doneTime }: Completed) => ({ input: { measureId: id, doneAt: givenInstant(doneAt, doneTime) } })}
    >
      <InstantInput source="doneAt" timeSource="doneTime" label="garant.field.doneAtIfNotNow" />
    </VerbDialog>
  );
}
