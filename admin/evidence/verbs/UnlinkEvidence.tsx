import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type EvidencePartsFragment, UnlinkEvidenceDocument } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { ServedDuties } from './ServedDuties.tsx';

interface UnlinkEvidenceProps {
  evidence: Pick<EvidencePartsFragment, 'id' | 'title' | 'conventionId' | 'party'>;
  obligationId: string;
}

/** The proof no longer serves this obligation; it keeps serving the others. */
export function UnlinkEvidence({ evidence, obligationId }: UnlinkEvidenceProps) {
  const translate = useTranslate();
  const { id: evidenceId, title } = evidence;
  return (
    <VerbDialog
      label="garant.verb.unlink"
      success="garant.done.unlink"
      button={{ variant: 'text' }}
      about={title}
      document={UnlinkEvidenceDocument}
      toVariables={() => ({ input: { evidenceId, obligationId } })}
    >
      <ServedDuties evidence={evidence} ids={[obligationId]} />
      <Typography>{translate('garant.evidence.unlinkHint')}</Typography>
    </VerbDialog>
  );
}
