import Gavel from '@mui/icons-material/Gavel';
import { ContestObligationDocument } from '../../generated/graphql.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useObligation } from '../useObligation.ts';

/** Disagrees, with a reason; the obligation stays contested until it is resolved. */
export function ContestObligation() {
  const { id } = useObligation();
  return (
    <VerbDialog
      label="garant.verb.contest"
      success="garant.done.contest"
      icon={<Gavel />}
      button={{ size: 'small' }}
      document={ContestObligationDocument}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { obligationId: id, reason: reason.trim() } })}
    >
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
