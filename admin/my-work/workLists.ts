import type { MyWorkQuery, WorkKind } from '../generated/graphql.ts';

export type MyWork = MyWorkQuery['myWork'];
/** A point to publish that waits for somebody. */
export type PublicationTurn = MyWorkQuery['publicationTurns']['items'][number];
/** What a committee waits for. */
export type CommitteeTurn = MyWorkQuery['committeeTurns']['items'][number];
export type WorkName = Exclude<keyof MyWork, '__typename' | 'roles'>;

/** The lists of a day's work, most urgent first, each with the filter of the list of obligations that holds the same rows. */
export const WORK_LISTS: readonly { name: WorkName; kind: WorkKind }[] = [
  { name: 'toDeclare', kind: 'TO_DECLARE' },
  { name: 'toReview', kind: 'TO_REVIEW' },
  { name: 'toCorrect', kind: 'TO_CORRECT' },
  { name: 'contested', kind: 'CONTESTED' },
  { name: 'disagreeing', kind: 'DISAGREEING' },
  { name: 'toConfirm', kind: 'TO_CONFIRM' },
  { name: 'mine', kind: 'MINE' },
  { name: 'lapsingSoon', kind: 'LAPSING_SOON' },
  { name: 'toObserve', kind: 'TO_OBSERVE' },
  { name: 'toProve', kind: 'TO_PROVE' },
];

export const listsWithWork = (work: MyWork) => WORK_LISTS.filter(({ name }) => work[name].total > 0);

/** One of its contestations waits for the person. */
export const isMineToAnswer = ({ contestations }: MyWork['contested']['items'][number]): boolean =>
  contestations.some(({ turn }) => turn?.isYours);

/** What its sides see differently waits for the person. */
export const isMineToDiscuss = ({ disagreement }: MyWork['disagreeing']['items'][number]): boolean => disagreement?.turn?.isYours ?? false;
