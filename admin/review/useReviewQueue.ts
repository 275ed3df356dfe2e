import { reviewAddress } from '../evidence/reviewAddress.ts';
import { ReviewQueueDocument, type ReviewQueueQuery } from '../generated/graphql.ts';
import { partAddress, partDraft } from '../publication/articleTwo.ts';
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

interface Step {
  to: string;
  /** The name of its act, once signed. */
  draft: string;
}

/** What waits for a verdict of the person: proofs, oldest first, those left for later last, then points to publish. */
export function stepsOf({ obligations, publicationTurns }: ReviewQueueQuery): Step[] {
  const proofs = leftLast(awaitedReviews(obligations.items)).map(({ obligation, proof }) => ({
    to: reviewAddress(obligation.id, proof.id),
    draft: verdictDraft(obligation.id, proof.id),
  }));
  const points = publicationTurns.items
    .filter(({ turn }) => turn.act === 'REVIEW')
    .map(({ id, saidAt, conventionId }) => ({ to: partAddress(conventionId, id), draft: partDraft(id, saidAt) }));
  return [...proofs, ...points];
}

/** Where an address stands in what waits for one's verdict; what was just signed waits no more. */
export function useReviewQueue(here: string, isEnabled = true): QueuePlace | undefined {
  const { data } = useAsk(ReviewQueueDocument, {}, { isEnabled });
  const held = new Set(useHeldActs().map(({ subject }) => subject));
  if (!data) return undefined;
  const steps = stepsOf(data).filter(({ to, draft }) => to === here || !held.has(draft));
  const at = steps.findIndex(({ to }) => to === here);
  return {
    rank: at < 0 ? undefined : at + 1,
    count: steps.length,
    isMore: [data.obligations, data.publicationTurns].some(({ total, items }) => total > items.length),
    previous: at > 0 ? steps[at - 1]!.to : undefined,
    next: steps[at + 1]?.to,
  };
}
