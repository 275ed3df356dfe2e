import { addressOfCommittee, addressOfCommitteesIn } from '../committees/committeeAddress.ts';
import { reviewAddress } from '../evidence/reviewAddress.ts';
import { readingAddress } from '../obligations/readingAddress.ts';
import { disagreementAddress } from '../observations/disagreementAddress.ts';
import { partAddress } from '../publication/articleTwo.ts';
import { awaitedReviews } from '../review/awaitedReviews.ts';
import {
  type CommitteeTurn,
  isMineToAnswer,
  isMineToDiscuss,
  type MyWork,
  type PublicationTurn,
  WORK_LISTS,
  type WorkName,
} from './workLists.ts';

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

interface OfPart {
  name: 'parts';
  part: PublicationTurn;
  to: string;
}

export type FirstThing = OfObligation | OfCommittee | OfPart;

/** The lists in the order in which what to begin with is looked for: the points to publish come once proofs sent back are corrected. */
export const FIRST_ORDER: readonly (WorkName | 'parts')[] = WORK_LISTS.flatMap(({ name }) =>
  name === 'toCorrect' ? [name, 'parts' as const] : [name],
);

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

/** The first point to publish that waits for the person: for their verdict, or to be said anew. */
function firstPart(parts: readonly PublicationTurn[]): OfPart | undefined {
  const part = parts.find(({ turn }) => turn?.isYours);
  return part && { name: 'parts', part, to: partAddress(part.conventionId, part.id) };
}

/**
 * The first act of the most urgent list that has one for the person: no proof that somebody else is reading, no contestation nor disagreement that waits for
 * the other side. A committee comes before all else from a week before its day, and after all else until then.
 */
export function firstThing(
  work: MyWork,
  committees: readonly CommitteeTurn[] = [],
  parts: readonly PublicationTurn[] = [],
): FirstThing | undefined {
  const committee = firstCommittee(committees);
  if (committee && (committee.committee.daysLeft ?? PRESSING_DAYS + 1) <= PRESSING_DAYS) return committee;
  for (const name of FIRST_ORDER) {
    if (name === 'parts') {
      const part = firstPart(parts);
      if (part) return part;
      continue;
    }
    const first = firstIn(name, work);
    if (first) return { name, ...first };
  }
  return committee;
}
