import { reviewAddress } from '../evidence/reviewAddress.ts';
import { disagreementAddress } from '../observations/disagreementAddress.ts';
import { awaitedReviews } from '../review/awaitedReviews.ts';
import { isMineToAnswer, isMineToDiscuss, type MyWork, WORK_LISTS, type WorkName } from './workLists.ts';

export interface FirstThing {
  name: WorkName;
  obligation: MyWork[WorkName]['items'][number];
  /** Where it is done. */
  to: string;
}

function firstReview(work: MyWork): Omit<FirstThing, 'name'> | undefined {
  const free = awaitedReviews(work.toReview.items).find(({ link: { claim } }) => !claim || claim.isMine);
  return free && { obligation: free.obligation, to: reviewAddress(free.obligation.id, free.proof.id) };
}

function firstDiscussed(work: MyWork): Omit<FirstThing, 'name'> | undefined {
  const obligation = work.disagreeing.items.find(isMineToDiscuss);
  return obligation && { obligation, to: disagreementAddress(obligation.id) };
}

function firstIn(name: WorkName, work: MyWork): Omit<FirstThing, 'name'> | undefined {
  if (name === 'toReview') return firstReview(work);
  if (name === 'disagreeing') return firstDiscussed(work);
  const obligation = name === 'contested' ? work.contested.items.find(isMineToAnswer) : work[name].items[0];
  return obligation && { obligation, to: `/obligations/${obligation.id}/show` };
}

/** The first act of the most urgent list that has one for the person: no proof that somebody else is reading, no contestation nor disagreement that waits for the other side. */
export function firstThing(work: MyWork): FirstThing | undefined {
  for (const { name } of WORK_LISTS) {
    const first = firstIn(name, work);
    if (first) return { name, ...first };
  }
  return undefined;
}
