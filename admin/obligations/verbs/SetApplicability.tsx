import { SetApplicabilityDocument } from '../../generated/graphql.ts';
import { DecisionInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useObligation } from '../useObligation.ts';
import { ObligationSigning } from './ObligationSigning.tsx';

interface Values {
  isApplicable: 'yes' | 'no';
  reason: string;
}

/** Says whether the obligation applies to this service, and why. */
export function SetApplicability() {
  const { id, code, party, applicability } = useObligation();
  const [last] = [...applicability.decisions].sort((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  return (
    <VerbDialog
      label="garant.verb.setApplicability"
      success="garant.done.setApplicability"
      about={`${code} · ${party.code}`}
      entity="ApplicabilityDecision"
      document={SetApplicabilityDocument}
      defaultValues={{ reason: '' }}
      toVariables={({ isApplicable, reason }: Values) => ({
        input: { obligationId: id, isApplicable: isApplicable === 'yes', reason: reason.trim(), lastDecisionId: last?.id ?? null },
      })}
    >
      <ObligationSigning side="BOUND" />
      <DecisionInput source="isApplicable" label="garant.field.isApplicable" choices={['yes', 'no']} words="garant.applicability" />
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
