import { WithdrawConventionDocumentDocument } from '../../generated/graphql.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

/** Says that a document no longer is one of the act; it stays readable. */
export function WithdrawDocument({ document }: { document: { id: string; label: string } }) {
  return (
    <VerbDialog
      label="garant.verb.withdrawDocument"
      success="garant.done.withdrawDocument"
      entity="ConventionDocument"
      button={{ variant: 'text', size: 'small' }}
      about={document.label}
      document={WithdrawConventionDocumentDocument}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { documentId: document.id, reason } })}
    >
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
