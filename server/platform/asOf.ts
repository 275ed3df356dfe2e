import { DateTime } from 'luxon';
import { type Clock, LEGAL_TIME_ZONE } from './clock.ts';

/** The instant a state is asked for: now, or the last one of the given day in Paris. */
export function instantOf(day: string | null | undefined, clock: Clock): Date {
  return day ? DateTime.fromISO(day, { zone: LEGAL_TIME_ZONE }).endOf('day').toJSDate() : clock.now();
}

/** When something is told for: the instant, its day in Paris, and the day that was asked for, none for now. */
export interface Told {
  instant: Date;
  day: string;
  asOf?: string | null;
}

/**
 * The identity of a record as it was on a day: another one than that of the record now, so that who keeps answers by type and id never takes one for
 * the other. Accepted wherever the id of the record is.
 */
export const idAsOf = (id: string, day: string | null | undefined): string => (day ? `${id}@${day}` : id);

/** The day such an identity is of; null for that of the record now. */
export const dayAsOf = (id: string): string | null => id.split('@')[1] ?? null;

const PARIS_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: LEGAL_TIME_ZONE, dateStyle: 'short' });

/** The calendar day of an instant in Paris, `YYYY-MM-DD` (which is how Swedish writes days). */
export const dayOf = (instant: Date): string => PARIS_DAY.format(instant);
