import type { Verdict } from '../evidence/review.entity.ts';
import type { PublicationState } from './publicationWords.ts';

/** What says where one part stands on a day. */
interface Told {
  state: PublicationState;
  reviewOn: string | null;
  plannedOn: string | null;
}

/** Where one part stands on `today` (Paris): a ground holds through its day of review, and what was planned is late from the day after. */
export function standingOf(told: Told | null, verdict: Verdict | null, today: string) {
  const isPast = (day: string | null | undefined) => day != null && day < today;
  const isGroundToReview = told?.state === 'WITHHELD' && isPast(told.reviewOn);
  return {
    isGroundToReview,
    isLate: told?.state === 'NOT_YET' && isPast(told.plannedOn),
    isAttested: verdict === 'ACCEPTED' && !isGroundToReview,
  };
}
