import type { Turn } from '../actors/turn.type.ts';
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

interface Waits {
  /** Code of the bound party. */
  partyCode: string;
  /** What the person who asks may do. */
  allowed: readonly ('RECORD_PUBLICATION' | 'REVIEW_PUBLICATION')[];
}

/** Whom a part waits for, and since when: who reviews it, or its party once it was sent back; null otherwise. What is planned waits for no verdict. */
export function turnOfPart(
  told: { state: PublicationState; recordedAt: string } | null,
  last: { verdict: Verdict; reviewedAt: string } | undefined,
  { partyCode, allowed }: Waits,
): Turn | null {
  if (!told) return null;
  if (last?.verdict === 'CHANGES_REQUESTED') {
    return { act: 'CORRECT', isYours: allowed.includes('RECORD_PUBLICATION'), waitsFor: partyCode, turnedAt: last.reviewedAt };
  }
  if (last || told.state === 'NOT_YET') return null;
  return { act: 'REVIEW', isYours: allowed.includes('REVIEW_PUBLICATION'), waitsFor: null, turnedAt: told.recordedAt };
}
