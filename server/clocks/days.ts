import { DateTime, Duration } from 'luxon';
import { LEGAL_TIME_ZONE } from '../platform/clock.ts';

/** A calendar day in Paris, `YYYY-MM-DD`; two of them compare as text. */
export type Day = string;

const at = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc' });
const written = (day: DateTime): Day => day.toISODate()!;

/** The day a duration (ISO 8601, whole days at least) later; the last of the month where that month has no such day. */
export const dayAfter = (day: Day, duration: string): Day => written(at(day).plus(Duration.fromISO(duration)));

/** The day a duration earlier, counted back from `day` at once: 31 May less three months is the last of February. */
export const dayBefore = (day: Day, duration: string): Day => written(at(day).minus(Duration.fromISO(duration)));

/** The same day number `months` later, the last of the month where there is none. */
export const monthsAfter = (day: Day, months: number): Day => written(at(day).plus({ months }));
/** The same day number `months` earlier, the last of the month where there is none. */
export const monthsBefore = (day: Day, months: number): Day => written(at(day).minus({ months }));

/** The day `days` later. */
export const daysAfter = (day: Day, days: number): Day => written(at(day).plus({ days }));
/** The day `days` earlier. */
export const daysBefore = (day: Day, days: number): Day => written(at(day).minus({ days }));

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => at(to).diff(at(from), 'days').days;

/** From 1, Monday, to 7, Sunday. */
export const weekday = (day: Day): number => at(day).weekday;

/** The first instant of a day in Paris. */
export const startOf = (day: Day): Date => DateTime.fromISO(day, { zone: LEGAL_TIME_ZONE }).toJSDate();

/** The first of some days; undefined when there are none. */
export const earliest = (days: (Day | null | undefined)[]): Day | undefined =>
  days.filter((day): day is Day => typeof day === 'string').toSorted()[0];
