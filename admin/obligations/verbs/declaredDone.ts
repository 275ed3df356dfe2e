import type { DeclarationStatus, OccurrencePartsFragment } from '../../generated/graphql.ts';
import { parisInstant, readDay, todayInParis } from '../../shared/days.ts';

export interface DeclareValues {
  status: DeclarationStatus;
  comment: string | null;
  /** ISO once it is a day. */
  doneOn: string | null;
  /** `14:05`, on the clock of Paris; looked at only where the delay is one of hours. */
  doneTime: string | null;
  lateReason: string | null;
}

type Due = Pick<OccurrencePartsFragment, 'dueOn' | 'dueAt' | 'isIndicative'>;
type Done = Pick<DeclareValues, 'status' | 'doneOn' | 'doneTime'>;

/** When it was done, as the API is told: null is now, which is what today means where only the day counts. */
export function doneAtOf({ dueAt }: Due, { status, doneOn, doneTime }: Done, now: Date = new Date()): string | null {
  const day = doneOn === null ? undefined : readDay(doneOn);
  if (status !== 'MET' || !day) return null;
  if (dueAt) return doneTime ? parisInstant(day, doneTime) : null;
  return day === todayInParis(now) ? null : parisInstant(day, '12:00');
}

/** Whether the day and the time given are past what was due. */
export function isLate(due: Due, done: Done, now: Date = new Date()): boolean {
  const day = done.doneOn === null ? undefined : readDay(done.doneOn);
  if (due.isIndicative || !day) return false;
  if (due.dueAt) return Date.parse(doneAtOf(due, done, now) ?? now.toISOString()) > Date.parse(due.dueAt);
  return due.dueOn !== null && day > due.dueOn;
}
