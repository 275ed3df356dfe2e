import { reviewAddress } from '../evidence/reviewAddress.ts';
import { ReviewQueueDocument, type ReviewQueueQuery } from '../generated/graphql.ts';
import { useAsk } from '../shared/useAsk.ts';
import { useHeldActs } from '../shared/verbs/useHolding.ts';
import { type AwaitedReview, awaitedReviews } from './awaitedReviews.ts';
import { verdictDraft } from './verdictDraft.ts';

export interface QueuePlace {
  /** From 1; undefined when what is looked at waits for no verdict of the person. */
  rank: number | undefined;
  count: number;
  /** More obligations wait than are counted here. */
  isMore: boolean;
  previous: string | undefined;
  next: string | undefined;
}

type Waiting = AwaitedReview<ReviewQueueQuery['obligations']['items'][number]>;

const leftAt = ({ link }: Waiting): string => link.skips.find(({ isMine }) => isMine)?.skippedAt ?? '';

/** What one left for later comes after the rest, in the order in which it was left. */
export const leftLast = (rows: Waiting[]): Waiting[] => rows.toSorted((one, other) => leftAt(one).localeCompare(leftAt(other)));

/** Where one stands in what waits for one's verdict, oldest first, what one left for later last; what was just signed waits no more. */
export function useReviewQueue(obligationId: string, evidenceId: string): QueuePlace | undefined {
  const { data } = useAsk(ReviewQueueDocument, {});
  const held = new Set(useHeldActs().map(({ subject }) => subject));
  if (!data) return undefined;
  const { items, total } = data.obligations;
  const isHere = (row: { obligation: { id: string }; proof: { id: string } }) =>
    row.obligation.id === obligationId && row.proof.id === evidenceId;
  const rows = leftLast(awaitedReviews(items)).filter((row) => isHere(row) || !held.has(verdictDraft(row.obligation.id, row.proof.id)));
  const at = rows.findIndex(isHere);
  const addressOf = (index: number) => rows[index] && reviewAddress(rows[index].obligation.id, rows[index].proof.id);
  return {
    rank: at < 0 ? undefined : at + 1,
    count: rows.length,
    isMore: total > items.length,
    previous: at > 0 ? addressOf(at - 1) : undefined,
    next: addressOf(at + 1),
  };
}
