import CheckCircle from '@mui/icons-material/CheckCircle';
import EditNote from '@mui/icons-material/EditNote';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { ink } from '../theme/palette.ts';
import type { Version } from './preview/version.ts';

type Review = Version['reviews'][number];

function Verdict({ review }: { review: Review }) {
  const translate = useTranslate();
  const isAccepted = review.verdict === 'ACCEPTED';
  const Icon = isAccepted ? CheckCircle : EditNote;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', fontWeight: 650, color: isAccepted ? ink.green : ink.amber }}
    >
      <Icon aria-hidden fontSize="small" />
      {translate(`garant.verdict.${review.verdict}`)}
      {review.changeKind && ` — ${translate(`garant.changeKind.${review.changeKind}`)}`}
    </Box>
  );
}

/** What named people thought of one version, latest first. */
export function ReviewList({ reviews, isCurrent }: { reviews: Review[]; isCurrent: boolean }) {
  const translate = useTranslate();
  if (reviews.length === 0) {
    return isCurrent ? <Typography variant="body2">{translate('garant.evidence.notReviewed')}</Typography> : null;
  }
  return (
    <Box component="ul" aria-label={translate('garant.evidence.reviews')} sx={{ listStyle: 'none', p: 0, m: 0, mt: 1 }}>
      {[...reviews]
        .sort((a, b) => b.reviewedAt.localeCompare(a.reviewedAt))
        .map((review) => (
          <Box component="li" key={review.id} sx={{ mb: 0.75 }}>
            <Verdict review={review} />
            {review.comment && (
              <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {review.comment}
              </Typography>
            )}
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              <AuthorLine author={review.author} at={review.reviewedAt} />
            </Typography>
          </Box>
        ))}
    </Box>
  );
}
