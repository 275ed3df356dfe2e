import { PlanProcessorDocument, type ProcessorDeskQuery } from '../../generated/graphql.ts';
import { DayInput, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  partyId: string;
  name: string;
  service: string;
  plannedOn: string;
}

/** Plans to engage a processor: its name, what it will do, who engages it and from when on. */
export function PlanProcessor({ desk: { id, declaringParties } }: { desk: NonNullable<ProcessorDeskQuery['convention']> }) {
  if (declaringParties.length === 0) return null;
  const choices = declaringParties.map((party) => ({ id: party.id, name: party.code }));
  return (
    <VerbDialog
      label="garant.verb.planProcessor"
      success="garant.done.planProcessor"
      document={PlanProcessorDocument}
      entity="Processor"
      button={{ variant: 'contained' }}
      draft={`planProcessor ${id}`}
      defaultValues={{ partyId: choices.length === 1 ? choices[0]!.id : '', name: '', service: '', plannedOn: '' }}
      toVariables={({ partyId, name, service, plannedOn }: Values) => ({
        input: { partyId, name: name.trim(), service: service.trim(), plannedOn },
      })}
    >
      {choices.length > 1 && <RecordChoiceInput source="partyId" label="garant.field.engagingParty" choices={choices} />}
      <WordsInput source="name" label="garant.field.processorName" isObligatory />
      <WordsInput source="service" label="garant.field.processorService" rows={2} isObligatory />
      <DayInput source="plannedOn" label="garant.field.processorPlannedOn" isObligatory />
    </VerbDialog>
  );
}
