import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { QueuePlace } from './useReviewQueue.ts';

function Words({ place: { rank, count, isMore } }: { place: QueuePlace }) {
  const translate = useTranslate();
  if (count === 0) return <>{translate('garant.review.nothingLeft')}</>;
  const counted = { rank, smart_count: count };
  if (rank === undefined) return <>{translate(isMore ? 'garant.review.leftOfMore' : 'garant.review.left', counted)}</>;
  return <>{translate(isMore ? 'garant.review.placeOfMore' : 'garant.review.place', counted)}</>;
}

/** The one before, the place in the queue, the one after; then the way back to the whole of it. */
export function QueueSteps({ place }: { place: QueuePlace | undefined }) {
  const translate = useTranslate();
  if (!place) return null;
  return (
    <Box
      component="nav"
      aria-label={translate('garant.review.queue')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      {place.previous && (
        <Button component={Link} to={place.previous} replace startIcon={<ArrowBack />}>
          {translate('garant.review.previous')}
        </Button>
      )}
      <Typography variant="body2" component="span">
        <Words place={place} />
      </Typography>
      {place.next && (
        <Button component={Link} to={place.next} replace endIcon={<ArrowForward />}>
          {translate('garant.review.next')}
        </Button>
      )}
      <Button component={Link} to="/">
        {translate('garant.review.backToQueue')}
      </Button>
    </Box>
  );
}
