import { DateTime } from 'luxon';
import { type Clock, LEGAL_TIME_ZONE } from './clock.ts';

/** The instant a state is asked for: now, or the last one of the given day in Paris. */
export function instantOf(day: string | null | undefined, clock: Clock): Date {
  return day ? DateTime.fromISO(day, { zone: LEGAL_TIME_ZONE }).endOf('day').toJSDate() : clock.now();
}

const PARIS_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: LEGAL_TIME_ZONE, dateStyle: 'short' });

/** The calendar day of an instant in Paris, `YYYY-MM-DD` (which is how Swedish writes days). */
export const dayOf = (instant: Date): string => PARIS_DAY.format(instant);
