import CheckCircle from '@mui/icons-material/CheckCircle';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ReviewEvidenceDocument } from '../generated/graphql.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { useVerb } from '../shared/verbs/useVerb.ts';
import type { ReviewRow } from './reviewRows.ts';

/** Accepts at once the version shown, for this obligation. What was changed meanwhile is refused, and said. */
export function QuickAccept({ row: { obligation, version, link } }: { row: ReviewRow }) {
  const translate = useTranslate();
  const { perform, isPending, failure } = useVerb(ReviewEvidenceDocument, 'garant.done.accept');
  const input = {
    obligationId: obligation.id,
    evidenceVersionId: version.id,
    verdict: 'ACCEPTED' as const,
    lastReviewId: link.lastReviewId,
  };
  return (
    <>
      <Button
        variant="contained"
        color="success"
        size="small"
        startIcon={<CheckCircle />}
        disabled={isPending}
        aria-keyshortcuts="A"
        onClick={() => void perform({ input })}
      >
        {translate('garant.queue.accept')}
      </Button>
      {failure && <FailureNotice failure={failure} entity="Review" />}
    </>
  );
}
