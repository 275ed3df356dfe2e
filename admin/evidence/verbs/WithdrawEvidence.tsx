import { type EvidencePartsFragment, WithdrawEvidenceDocument } from '../../generated/graphql.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { ServedDuties } from './ServedDuties.tsx';

/** Takes a proof back, with a reason; it stays readable but counts no more. */
export function WithdrawEvidence({ evidence }: { evidence: EvidencePartsFragment }) {
  const { id: evidenceId, title, links } = evidence;
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
      <ServedDuties evidence={evidence} ids={links.map(({ obligationId }) => obligationId)} />
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
