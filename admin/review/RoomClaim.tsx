import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type ClaimPartsFragment, ClaimReviewDocument, ReleaseReviewDocument } from '../generated/graphql.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { useVerb } from '../shared/verbs/useVerb.ts';
import { StayingButton } from '../theme/StayingButton.tsx';
import { ClaimWords } from './ClaimWords.tsx';

interface RoomClaimProps {
  obligationId: string;
  evidenceVersionId: string;
  claim: ClaimPartsFragment | null | undefined;
}

/** Says to the other reviewers that one looks at this, and gives it back; theirs is told, and forbids nothing. */
export function RoomClaim({ claim, ...input }: RoomClaimProps) {
  const translate = useTranslate();
  const take = useVerb(ClaimReviewDocument, 'garant.done.claimReview');
  const giveBack = useVerb(ReleaseReviewDocument, 'garant.done.releaseReview');
  const failure = take.failure ?? giveBack.failure;
  return (
    <Box sx={{ mb: 1.5 }}>
      {claim && <ClaimWords claim={claim} />}
      {claim && !claim.isMine && <Typography variant="body2">{translate('garant.review.claimedHint')}</Typography>}
      {!claim && (
        <StayingButton size="small" disabled={take.isPending} onClick={() => take.perform({ input })}>
          {translate('garant.verb.claimReview')}
        </StayingButton>
      )}
      {claim?.isMine && (
        <StayingButton size="small" disabled={giveBack.isPending} onClick={() => giveBack.perform({ input })}>
          {translate('garant.verb.releaseReview')}
        </StayingButton>
      )}
      {failure && <FailureNotice failure={failure} />}
    </Box>
  );
}
