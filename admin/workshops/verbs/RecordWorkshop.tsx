import { RecordWorkshopDocument, type WorkshopDeskQuery, type WorkshopMethod, type WorkshopTrigger } from '../../generated/graphql.ts';
import { DayInput, DecisionInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  partyId: string;
  heldOn: string | null;
  method: WorkshopMethod;
  heldFor: WorkshopTrigger;
}

const METHODS: readonly WorkshopMethod[] = ['AGILE', 'EBIOS_RM', 'OTHER'];
const TRIGGERS: readonly WorkshopTrigger[] = ['START', 'COMPONENT', 'DATA_KIND', 'VALUE_OR_NEEDS', 'USAGE', 'OTHER'];

/** Records a workshop with three fields; its party keeps it to itself until it shares it. Nothing is chosen beforehand. */
export function RecordWorkshop({ desk: { id, workshopParties } }: { desk: NonNullable<WorkshopDeskQuery['convention']> }) {
  if (workshopParties.length === 0) return null;
  const choices = workshopParties.map((party) => ({ id: party.id, name: party.code }));
  return (
    <VerbDialog
      label="garant.verb.recordWorkshop"
      success="garant.done.recordWorkshop"
      document={RecordWorkshopDocument}
      entity="Workshop"
      button={{ variant: 'contained' }}
      draft={`recordWorkshop ${id}`}
      defaultValues={{ partyId: choices.length === 1 ? choices[0]!.id : '', heldOn: null }}
      toVariables={({ partyId, heldOn, method, heldFor }: Values) => ({ input: { partyId, heldOn: heldOn ?? '', method, heldFor } })}
    >
      {choices.length > 1 && <RecordChoiceInput source="partyId" label="garant.field.workshopParty" choices={choices} />}
      <DayInput source="heldOn" label="garant.field.Workshop.heldOn" isObligatory />
      <DecisionInput source="method" label="garant.field.Workshop.method" choices={METHODS} words="garant.workshopMethod" />
      <DecisionInput source="heldFor" label="garant.field.Workshop.trigger" choices={TRIGGERS} words="garant.workshopTrigger" />
    </VerbDialog>
  );
}
