import { addressOfCommittee, addressOfCommitteesIn } from '../committees/committeeAddress.ts';
import { reviewAddress } from '../evidence/reviewAddress.ts';
import { readingAddress } from '../obligations/readingAddress.ts';
import { disagreementAddress } from '../observations/disagreementAddress.ts';
import { awaitedReviews } from '../review/awaitedReviews.ts';
import { type CommitteeTurn, isMineToAnswer, isMineToDiscuss, type MyWork, WORK_LISTS, type WorkName } from './workLists.ts';

interface OfObligation {
  name: WorkName;
  obligation: MyWork[WorkName]['items'][number];
  /** Where it is done. */
  to: string;
}

interface OfCommittee {
  name: 'committees';
  committee: CommitteeTurn;
  to: string;
}

export type FirstThing = OfObligation | OfCommittee;

/** Days before its day from which a committee comes before all else. */
const PRESSING_DAYS = 7;

/** Where what a committee waits for is done. */
export const addressOfTurn = ({ committeeId, conventionId }: CommitteeTurn): string =>
  committeeId ? addressOfCommittee(committeeId) : addressOfCommitteesIn(conventionId);

/** The first act of a committee that waits for the person. */
function firstCommittee(committees: readonly CommitteeTurn[]): OfCommittee | undefined {
  const committee = committees.find(({ turn }) => turn.isYours);
  return committee && { name: 'committees', committee, to: addressOfTurn(committee) };
}

function firstReview(work: MyWork): Omit<OfObligation, 'name'> | undefined {
  const free = awaitedReviews(work.toReview.items).find(({ link: { claim } }) => !claim || claim.isMine);
  return free && { obligation: free.obligation, to: reviewAddress(free.obligation.id, free.proof.id) };
}

function firstDiscussed(work: MyWork): Omit<OfObligation, 'name'> | undefined {
  const obligation = work.disagreeing.items.find(isMineToDiscuss);
  return obligation && { obligation, to: disagreementAddress(obligation.id) };
}

function firstIn(name: WorkName, work: MyWork): Omit<OfObligation, 'name'> | undefined {
  if (name === 'toReview') return firstReview(work);
  if (name === 'disagreeing') return firstDiscussed(work);
  const obligation = name === 'contested' ? work.contested.items.find(isMineToAnswer) : work[name].items[0];
  return obligation && { obligation, to: name === 'toConfirm' ? readingAddress(obligation.id) : `/obligations/${obligation.id}/show` };
}

/**
 * The first act of the most urgent list that has one for the person: no proof that somebody else is reading, no contestation nor disagreement that waits for
 * the other side. A committee comes before all else from a week before its day, and after all else until then.
 */
export function firstThing(work: MyWork, committees: readonly CommitteeTurn[] = []): FirstThing | undefined {
  const committee = firstCommittee(committees);
  if (committee && (committee.committee.daysLeft ?? PRESSING_DAYS + 1) <= PRESSING_DAYS) return committee;
  for (const { name } of WORK_LISTS) {
    const first = firstIn(name, work);
    if (first) return { name, ...first };
  }
  return committee;
}
