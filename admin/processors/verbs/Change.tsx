import { useTranslate } from 'react-admin';
import {
  CarryOutChangeDocument,
  PlanChangeDocument,
  type ProcessorChangeKind,
  type ProcessorPartsFragment,
} from '../../generated/graphql.ts';
import { DayInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { ProcessorVerb, Quoted, type Told } from './ProcessorVerb.tsx';

interface Planned {
  kind: ProcessorChangeKind;
  description: string;
  plannedOn: string | null;
}

/** Plans a change of what an engaged processor does, which has its own notice. */
export function PlanChange({ processor }: Told) {
  return (
    <ProcessorVerb
      processor={processor}
      verb="planChange"
      document={PlanChangeDocument}
      entity="ProcessorChange"
      button={{ size: 'small' }}
      draft={`planChange ${processor.id}`}
      defaultValues={{ description: '', plannedOn: null }}
      toVariables={({ kind, description, plannedOn }: Planned) => ({
        input: { processorId: processor.id, kind, description: description.trim(), plannedOn: plannedOn ?? '' },
      })}
    >
      <DecisionInput
        source="kind"
        label="garant.field.processorChangeKind"
        choices={['SERVICE', 'LOCATION', 'SUB_PROCESSOR', 'OTHER']}
        words="garant.processorChangeKind"
      />
      <ReasonInput source="description" label="garant.field.processorChange" />
      <PersonalDataWarning source="description" />
      <DayInput source="plannedOn" label="garant.field.changePlannedOn" isObligatory />
    </ProcessorVerb>
  );
}

interface CarriedOut {
  effectiveOn: string | null;
  reason: string;
}

type Change = ProcessorPartsFragment['plannedChanges'][number];

/** Records that a change took effect, by the gate. */
export function CarryOutChange({ processor, change: { id, kind, description, plannedOn } }: Told & { change: Change }) {
  const translate = useTranslate();
  const { day } = useFormat();
  return (
    <ProcessorVerb
      processor={processor}
      verb="carryOutChange"
      document={CarryOutChangeDocument}
      entity="ProcessorChange"
      button={{ size: 'small' }}
      draft={`carryOutChange ${id}`}
      defaultValues={{ effectiveOn: null, reason: '' }}
      toVariables={({ effectiveOn, reason }: CarriedOut) => ({
        input: { changeId: id, effectiveOn: effectiveOn ?? '', reason: reason.trim() || null },
      })}
    >
      <Quoted heading={`${translate(`garant.processorChangeKind.${kind}`)} · ${day(plannedOn)}`}>{description}</Quoted>
      <DayInput source="effectiveOn" label="garant.field.changeEffectiveOn" isObligatory />
      <WordsInput source="reason" label="garant.field.passageReason" rows={2} />
      <PersonalDataWarning source="reason" />
    </ProcessorVerb>
  );
}
