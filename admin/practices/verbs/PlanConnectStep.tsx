import { type ConnectStage, PlanConnectStepDocument } from '../../generated/graphql.ts';
import { ChoiceInput, DayInput } from '../../shared/inputs.tsx';
import { STAGES } from '../kinds.ts';
import type { PracticeDuty } from '../practice.ts';
import { PracticeVerb } from './PracticeVerb.tsx';

interface Values {
  connectStage: ConnectStage;
  plannedOn: string | null;
}

/** Says on which day a stage of FranceConnect is to be reached; only those to come are offered, and none is chosen beforehand. */
export function PlanConnectStep({ conventionId, duty }: { conventionId: string; duty: PracticeDuty }) {
  const reached = duty.connectSteps[0]?.connectStage;
  const from = reached && reached !== 'ABANDONED' ? STAGES.indexOf(reached) + 1 : 0;
  const choices = STAGES.slice(from).filter((stage) => stage !== 'ABANDONED');
  if (choices.length === 0) return null;
  return (
    <PracticeVerb
      {...{ conventionId, duty }}
      verb="planConnectStep"
      entity="ConnectPlan"
      document={PlanConnectStepDocument}
      defaultValues={{ plannedOn: null }}
      toVariables={({ connectStage, plannedOn }: Values) => ({
        input: { obligationId: duty.obligationId, connectStage, plannedOn: plannedOn ?? '', lastPlanId: duty.newestPlan },
      })}
    >
      <ChoiceInput source="connectStage" label="garant.field.plannedStage" isObligatory choices={choices} words="garant.connectStage" />
      <DayInput source="plannedOn" label="garant.field.ConnectPlan.plannedOn" isObligatory />
    </PracticeVerb>
  );
}
