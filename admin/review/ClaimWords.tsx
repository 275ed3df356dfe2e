import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AuthorPartsFragment, ClaimPartsFragment } from '../generated/graphql.ts';
import { useAuthorWords } from '../shared/AuthorLine.tsx';
import { useFormat } from '../shared/useFormat.ts';

/** Who reviews it now, and until when. */
export function ClaimWords({ claim }: { claim: Pick<ClaimPartsFragment, 'endsAt' | 'isMine'> & { author: AuthorPartsFragment } }) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useAuthorWords();
  const until = format.instant(claim.endsAt);
  return (
    <Typography variant="body2" component="p" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
      {claim.isMine
        ? translate('garant.review.claimedByMe', { until })
        : translate('garant.review.claimed', { who: words(claim.author), until })}
    </Typography>
  );
}
