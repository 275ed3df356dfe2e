import { type EvidencePartsFragment, WithdrawEvidenceDocument } from '../../generated/graphql.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

/** Takes a proof back, with a reason; it stays readable but counts no more. */
export function WithdrawEvidence({ evidence: { id: evidenceId, title } }: { evidence: Pick<EvidencePartsFragment, 'id' | 'title'> }) {
  return (
    <VerbDialog
      label="garant.verb.withdraw"
      success="garant.done.withdraw"
      button={{ color: 'error', variant: 'text' }}
      about={title}
      document={WithdrawEvidenceDocument}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { evidenceId, reason: reason.trim() } })}
    >
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
