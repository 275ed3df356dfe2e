import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { VerifyJournalDocument } from '../generated/graphql.ts';
import { failureOf } from '../providers/failure.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { StayingButton } from '../theme/StayingButton.tsx';

/** Recomputes the chain of hashes on demand and names the first entry that does not fit. */
export function VerifyJournal({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const { data, error, isFetching, refetch } = useAsk(VerifyJournalDocument, { conventionId }, { isEnabled: false });
  const verified = data?.verifyJournal;
  return (
    <Box sx={{ mb: 2 }} aria-live="polite">
      <StayingButton variant="outlined" disabled={isFetching} onClick={() => refetch()}>
        {translate('garant.journal.verify')}
      </StayingButton>
      {error && <FailureNotice failure={failureOf(error)} />}
      {verified?.isIntact && (
        <Alert severity="success" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          {translate('garant.journal.intact', { smart_count: verified.entryCount, hash: verified.headHash ?? '—' })}
        </Alert>
      )}
      {verified && !verified.isIntact && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {translate('garant.journal.broken', { number: verified.brokenSequence ?? '—', reason: verified.fault ?? '' })}
        </Alert>
      )}
    </Box>
  );
}
