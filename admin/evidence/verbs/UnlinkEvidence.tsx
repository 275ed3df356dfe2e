import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { UnlinkEvidenceDocument } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

/** The proof no longer serves this obligation; it keeps serving the others. */
export function UnlinkEvidence({ evidenceId, obligationId }: { evidenceId: string; obligationId: string }) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.unlink"
      success="garant.done.unlink"
      button={{ variant: 'text' }}
      document={UnlinkEvidenceDocument}
      toVariables={() => ({ input: { evidenceId, obligationId } })}
    >
      <Typography>{translate('garant.evidence.unlinkHint')}</Typography>
    </VerbDialog>
  );
}
