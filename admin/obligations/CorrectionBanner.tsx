import { Alert, AlertTitle } from '@mui/material';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Quoting, WRITTEN_IN } from '../shared/Quoted.tsx';
import { type Obligation, useObligation } from './useObligation.ts';

type Review = Obligation['evidence'][number]['versions'][number]['reviews'][number];

/** The latest request for changes on what is offered now for this obligation. */
function latestRequest({ id, evidence }: Obligation): { review: Review; title: string } | undefined {
  const requests = evidence.flatMap(({ versions, title, withdrawnAt }) =>
    withdrawnAt
      ? []
      : versions
          .filter((version) => version.isCurrent)
          .flatMap((version) =>
            version.reviews
              .filter((review) => review.obligationId === id)
              .sort((a, b) => b.rank - a.rank)
              .slice(0, 1),
          )
          .filter((review) => review.verdict === 'CHANGES_REQUESTED')
          .map((review) => ({ review, title })),
  );
  return requests.sort((a, b) => b.review.reviewedAt.localeCompare(a.review.reviewedAt))[0];
}

/** What must be corrected and why, until a new version answers it. */
export function CorrectionBanner() {
  const obligation = useObligation();
  const request = latestRequest(obligation);
  if (obligation.assurance !== 'CHANGES_REQUESTED' || !request) return null;
  const { review, title } = request;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      <AlertTitle>
        <Quoting words={`garant.correction.${review.changeKind ?? 'INCOMPLETE'}`} quoted={{ title }} />
      </AlertTitle>
      {review.comment && (
        <p lang={WRITTEN_IN} style={{ margin: '0 0 4px' }}>
          {review.comment}
        </p>
      )}
      <small>
        <AuthorLine author={review.author} at={review.reviewedAt} />
      </small>
    </Alert>
  );
}
