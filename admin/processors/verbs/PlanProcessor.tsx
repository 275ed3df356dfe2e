import { useTranslate } from 'react-admin';
import { PlanProcessorDocument, type ProcessorDeskQuery } from '../../generated/graphql.ts';
import { DayInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  partyId: string;
  name: string;
  service: string;
  plannedOn: string;
  siren: string;
  confidentiality: 'PARTIES' | 'RESTRICTED';
}

/** Plans to engage a processor: its name, what it will do, who engages it and from when on. */
export function PlanProcessor({ desk: { id, declaringParties } }: { desk: NonNullable<ProcessorDeskQuery['convention']> }) {
  const translate = useTranslate();
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
      defaultValues={{
        partyId: choices.length === 1 ? choices[0]!.id : '',
        name: '',
        service: '',
        plannedOn: '',
        siren: '',
      }}
      toVariables={({ partyId, name, service, plannedOn, siren, confidentiality }: Values) => ({
        input: { partyId, name: name.trim(), service: service.trim(), plannedOn, siren: siren.trim() || null, confidentiality },
      })}
    >
      {choices.length > 1 && <RecordChoiceInput source="partyId" label="garant.field.engagingParty" choices={choices} />}
      <WordsInput source="name" label="garant.field.processorName" isObligatory />
      <WordsInput source="service" label="garant.field.processorService" rows={2} isObligatory />
      <PersonalDataWarning source="service" />
      <DayInput source="plannedOn" label="garant.field.processorPlannedOn" isObligatory />
      <DecisionInput
        source="confidentiality"
        label="garant.field.processorConfidentiality"
        choices={['PARTIES', 'RESTRICTED']}
        words="garant.processorConfidentiality"
      />
      <details>
        <summary>{translate('garant.processor.more')}</summary>
        <WordsInput source="siren" label="garant.field.processorSiren" />
      </details>
    </VerbDialog>
  );
}
