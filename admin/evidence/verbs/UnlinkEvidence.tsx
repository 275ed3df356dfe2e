import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type EvidencePartsFragment, UnlinkEvidenceDocument } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface UnlinkEvidenceProps {
  evidence: Pick<EvidencePartsFragment, 'id' | 'title'>;
  obligationId: string;
}

/** The proof no longer serves this obligation; it keeps serving the others. */
export function UnlinkEvidence({ evidence: { id: evidenceId, title }, obligationId }: UnlinkEvidenceProps) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.unlink"
      success="garant.done.unlink"
      button={{ variant: 'text' }}
      about={title}
      document={UnlinkEvidenceDocument}
      toVariables={() => ({ input: { evidenceId, obligationId } })}
    >
      <Typography>{translate('garant.evidence.unlinkHint')}</Typography>
    </VerbDialog>
  );
}
