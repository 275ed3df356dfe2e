import type { OccurrencePartsFragment } from '../generated/graphql.ts';
import { daysBetween, todayInParis } from '../shared/days.ts';

const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

export type OccurrenceTone = 'calm' | 'open' | 'late' | 'held';

/** What there is to say of an occurrence, from its facts: a sentence, how long, since when. */
export interface Reading {
  /** Under `garant.occurrence.state`. */
  key:
    | 'foreseen'
    | 'late'
    | 'missed'
    | 'due'
    | 'indicative'
    | 'doneLate'
    | 'doneInTime'
    | 'done'
    | 'notRequired'
    | 'notRequiredBecause'
    | 'breached';
  tone: OccurrenceTone;
  minutes: number | null;
  /** A day or an instant. */
  date: string | null;
}

type Occurrence = Pick<
  OccurrencePartsFragment,
  'status' | 'isIndicative' | 'isImplied' | 'isOverdue' | 'beginsAt' | 'causeAt' | 'dueOn' | 'dueAt' | 'doneAt' | 'lateMinutes'
>;

const minutesSince = (instant: string, now: Date) => Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / MINUTE_MS));

/** Days where the delay is one of days, minutes where it is one of hours. */
function lateness({ dueOn, dueAt }: Occurrence, now: Date): number {
  if (dueAt) return minutesSince(dueAt, now);
  return dueOn ? daysBetween(dueOn, todayInParis(now)) * DAY_MINUTES : 0;
}

function readOpen(occurrence: Occurrence, now: Date): Reading {
  const { isOverdue, isImplied, dueOn, dueAt, causeAt } = occurrence;
  const date = dueAt ?? dueOn;
  if (isOverdue) return { key: isImplied ? 'missed' : 'late', tone: 'late', minutes: lateness(occurrence, now), date };
  if (date) return { key: 'due', tone: 'open', minutes: null, date };
  const days = Math.max(0, daysBetween(todayInParis(new Date(causeAt)), todayInParis(now)));
  return { key: 'indicative', tone: 'open', minutes: days * DAY_MINUTES, date: causeAt };
}

/** Late stays late; in time is said only where something says when it was due. */
function readDone({ doneAt, lateMinutes, isIndicative, dueOn, dueAt }: Occurrence): Reading {
  if (lateMinutes !== null) return { key: 'doneLate', tone: 'held', minutes: lateMinutes, date: doneAt };
  return { key: isIndicative || !(dueOn ?? dueAt) ? 'done' : 'doneInTime', tone: 'held', minutes: null, date: doneAt };
}

/** An occurrence as it stands at an instant. */
export function readOccurrence(occurrence: Occurrence, now: Date = new Date()): Reading {
  const calm = { tone: 'calm', minutes: null } as const;
  switch (occurrence.status) {
    case 'FORESEEN':
      return { key: 'foreseen', ...calm, date: occurrence.dueAt ?? occurrence.dueOn ?? occurrence.causeAt };
    case 'NOT_REQUIRED':
      return { key: 'notRequired', ...calm, date: null };
    case 'BREACHED':
      return { key: 'breached', tone: 'late', minutes: null, date: null };
    case 'DONE':
      return readDone(occurrence);
    default:
      return readOpen(occurrence, now);
  }
}

/** A length of time in the unit people would use: days, else hours, else minutes. */
export function lengthOf(minutes: number): { unit: 'days' | 'hours' | 'minutes'; count: number } {
  if (minutes >= DAY_MINUTES || minutes === 0) return { unit: 'days', count: Math.floor(minutes / DAY_MINUTES) };
  return minutes >= 120 ? { unit: 'hours', count: Math.floor(minutes / 60) } : { unit: 'minutes', count: minutes };
}
