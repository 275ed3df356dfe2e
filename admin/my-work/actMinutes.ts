import { type CommitteeTurn, isMineToAnswer, isMineToDiscuss, type MyWork, type PublicationTurn, type WorkName } from './workLists.ts';

/** Minutes that one act of a list is taken to last: the same for everybody, fixed here and said as an order of magnitude; not measured. */
export const ACT_MINUTES: Record<Exclude<WorkName, 'mine'> | 'committees' | 'parts', number> = {
  toDeclare: 2,
  toReview: 5,
  toCorrect: 15,
  contested: 10,
  disagreeing: 10,
  toConfirm: 10,
  lapsingSoon: 15,
  toObserve: 5,
  toProve: 15,
  committees: 10,
  parts: 5,
};
export type TimedWork = keyof typeof ACT_MINUTES;

export const TIMED = Object.keys(ACT_MINUTES) as TimedWork[];

/** What one is in charge of is in the other lists too: an act of it lasts as one of those does, and adds nothing to their sum. */
export const minutesOf = (name: WorkName | 'committees' | 'parts'): number => ACT_MINUTES[name === 'mine' ? 'toProve' : name];

/** How many acts of a list wait for the person: of contestations and disagreements, those that are theirs to answer, among the listed ones. */
export function actsOf(name: WorkName, work: MyWork): number {
  if (name === 'contested') return work.contested.items.filter(isMineToAnswer).length;
  if (name === 'disagreeing') return work.disagreeing.items.filter(isMineToDiscuss).length;
  return work[name].total;
}

export function minutesOfAll(work: MyWork, committees: readonly CommitteeTurn[] = [], parts: readonly PublicationTurn[] = []): number {
  const count = (name: TimedWork): number => {
    if (name === 'committees') return committees.filter(({ turn }) => turn.isYours).length;
    if (name === 'parts') return parts.filter(({ turn }) => turn?.isYours).length;
    return actsOf(name, work);
  };
  return TIMED.reduce((sum, name) => sum + count(name) * ACT_MINUTES[name], 0);
}

const HOUR = 60;
const DAY = 7 * HOUR;

/** A number of minutes as one says it: by five, then by half hours, then by days of seven hours. */
export function roughly(minutes: number): { unit: 'minutes' | 'hours' | 'hoursAndHalf' | 'days'; count: number } {
  if (minutes < HOUR) return { unit: 'minutes', count: Math.max(5, Math.round(minutes / 5) * 5) };
  const halfHours = Math.round((minutes / HOUR) * 2);
  if (minutes < DAY) return { unit: halfHours % 2 === 0 ? 'hours' : 'hoursAndHalf', count: Math.floor(halfHours / 2) };
  return { unit: 'days', count: Math.ceil(minutes / DAY) };
}
