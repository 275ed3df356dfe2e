import { AutocompleteInput, ReferenceInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { type ConnectStage, RecordConnectStepDocument } from '../../generated/graphql.ts';
import { ChoiceInput, DayInput, WordsInput } from '../../shared/inputs.tsx';
import { sharedProofs } from '../../shared/offered.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { STAGES } from '../kinds.ts';
import type { PracticeDuty } from '../practice.ts';
import { PracticeVerb } from './PracticeVerb.tsx';

interface Values {
  connectStage: ConnectStage;
  reachedOn: string | null;
  reason: string;
  evidenceId: string | null;
}

/** Why, of a step back and of giving up. */
function WhyInput({ from }: { from: ConnectStage | undefined }) {
  const to: ConnectStage | '' = useWatch({ name: 'connectStage' });
  const isBack = to === 'ABANDONED' || (to && from && STAGES.indexOf(to) < STAGES.indexOf(from));
  if (isBack) return <ReasonInput source="reason" label="garant.field.ConnectStep.reason" />;
  return <WordsInput source="reason" label="garant.field.connectWords" rows={2} />;
}

/** Says how far FranceConnect came, on a day. */
export function RecordConnectStep({ conventionId, duty }: { conventionId: string; duty: PracticeDuty }) {
  const translate = useTranslate();
  const [last] = duty.connectSteps;
  return (
    <PracticeVerb
      {...{ conventionId, duty }}
      verb="recordConnectStep"
      entity="ConnectStep"
      document={RecordConnectStepDocument}
      defaultValues={{ reachedOn: null, reason: '', evidenceId: null }}
      toVariables={({ connectStage, reachedOn, reason, evidenceId }: Values) => ({
        input: {
          obligationId: duty.obligationId,
          connectStage,
          reachedOn: reachedOn ?? '',
          reason: reason.trim() || null,
          evidenceId: evidenceId || null,
          lastStepId: last?.id ?? null,
        },
      })}
    >
      <ChoiceInput
        source="connectStage"
        label="garant.field.connectStage"
        isObligatory
        choices={STAGES.filter((stage) => stage !== last?.connectStage)}
        words="garant.connectStage"
      />
      <DayInput source="reachedOn" label="garant.field.ConnectStep.reachedOn" isObligatory />
      <WhyInput from={last?.connectStage} />
      <ReferenceInput source="evidenceId" reference="evidences" filter={sharedProofs(conventionId)}>
        <AutocompleteInput label={translate('garant.field.ConnectStep.evidence')} optionText="title" helperText="garant.form.sharedOnly" />
      </ReferenceInput>
    </PracticeVerb>
  );
}
