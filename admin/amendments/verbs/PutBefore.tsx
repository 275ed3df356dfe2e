import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { CompareAmendmentDocument } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Amendment } from '../amendment.ts';

/** Puts it before the parties as it is, once it was said what that means. */
export function PutBefore({ amendment: { id, version, subject } }: { amendment: Amendment }) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.compareAmendment"
      success="garant.done.compareAmendment"
      entity="Amendment"
      button={{ variant: 'contained' }}
      document={CompareAmendmentDocument}
      draft={`compareAmendment ${id}`}
      toVariables={() => ({ input: { amendmentId: id, version } })}
    >
      <Typography lang="fr" sx={{ fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>
        {subject}
      </Typography>
      <Typography>{translate('garant.amendment.putBeforeHint')}</Typography>
    </VerbDialog>
  );
}
