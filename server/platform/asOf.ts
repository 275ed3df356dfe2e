import { DateTime } from 'luxon';
import { type Clock, LEGAL_TIME_ZONE } from './clock.ts';

/** The instant a state is asked for: now, or the last one of the given day in Paris. */
export function instantOf(day: string | null | undefined, clock: Clock): Date {
  return day ? DateTime.fromISO(day, { zone: LEGAL_TIME_ZONE }).endOf('day').toJSDate() : clock.now();
}

/** The calendar day of an instant in Paris, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => DateTime.fromJSDate(instant, { zone: LEGAL_TIME_ZONE }).toISODate()!;
