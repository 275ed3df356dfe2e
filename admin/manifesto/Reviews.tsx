import { Box, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ManifestoReviewPartsFragment } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';

const COUNTS = ['kept', 'atRisk', 'broken', 'notObserved'] as const;

function Review({ review, isCurrent }: { review: ManifestoReviewPartsFragment; isCurrent: boolean }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { number, reviewedOn, reviewConclusion, proof: offered, acceptedAt, author, recordedAt } = review;
  const counted = COUNTS.filter((count) => review[`${count}Count`] > 0).map((count) =>
    translate(`garant.manifestoReview.${count}`, { smart_count: review[`${count}Count`] }),
  );
  const proof = acceptedAt ? 'accepted' : isCurrent ? 'waiting' : 'replaced';
  return (
    <Box component="li" sx={{ mb: 2 }}>
      <Typography variant="h3">{translate('garant.manifestoReview.of', { number, date: day(reviewedOn) })}</Typography>
      <Typography>{counted.join(', ')}</Typography>
      {reviewConclusion && (
        <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {reviewConclusion}
        </Typography>
      )}
      {offered && (
        <Typography variant="body2">
          <StyledLink component={Link} to={`/evidences/${offered.id}/show`}>
            {translate('garant.manifestoReview.proof')}
          </StyledLink>{' '}
          · {translate(`garant.manifestoReview.proofIs.${proof}`, { date: acceptedAt ? day(acceptedAt) : '' })}
        </Typography>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={author} at={recordedAt} />
      </Typography>
    </Box>
  );
}

/** Reviews of the whole manifesto, the current one first, with what became of each as a proof. */
export function Reviews({ reviews }: { reviews: readonly ManifestoReviewPartsFragment[] }) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.manifestoReview.all')}>
      {reviews.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.manifestoReview.none')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {reviews.map((review, rank) => (
          <Review key={review.id} review={review} isCurrent={rank === 0} />
        ))}
      </Box>
    </Section>
  );
}
