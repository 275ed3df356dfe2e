import { parisInstant, readDay, todayInParis } from '../days.ts';

/** A day and a time given of what happened, as the API is told: null is now. Without a time, the middle of a day that is over. */
export function givenInstant(day: string | null | undefined, time: string | null | undefined, now: Date = new Date()): string | null {
  const read = day ? readDay(day) : undefined;
  if (!read) return null;
  if (time) return parisInstant(read, time);
  return read === todayInParis(now) ? null : parisInstant(read, '12:00');
}
