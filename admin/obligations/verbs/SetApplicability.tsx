import { RadioButtonGroupInput } from 'react-admin';
import { SetApplicabilityDocument } from '../../generated/graphql.ts';
import { obligatory, useLabel } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useObligation } from '../useObligation.ts';

interface Values {
  isApplicable: 'yes' | 'no';
  reason: string;
}

/** Says whether the obligation applies to this service, and why. */
export function SetApplicability() {
  const { id, applicability } = useObligation();
  const [last] = [...applicability.decisions].sort((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  return (
    <VerbDialog
      label="garant.verb.setApplicability"
      success="garant.done.setApplicability"
      entity="ApplicabilityDecision"
      document={SetApplicabilityDocument}
      defaultValues={{ isApplicable: 'no', reason: '' }}
      toVariables={({ isApplicable, reason }: Values) => ({
        input: { obligationId: id, isApplicable: isApplicable === 'yes', reason: reason.trim(), lastDecisionId: last?.id ?? null },
      })}
    >
      <RadioButtonGroupInput
        source="isApplicable"
        label={useLabel('garant.field.isApplicable', true)}
        validate={obligatory}
        helperText={false}
        choices={[
          { id: 'no', name: 'garant.applicability.no' },
          { id: 'yes', name: 'garant.applicability.yes' },
        ]}
      />
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
