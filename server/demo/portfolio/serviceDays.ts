import { DateTime } from 'luxon';
import { type Day, daysAfter, daysBefore, daysBetween } from '../../clocks/days.ts';
import { isWorkingDay } from '../../clocks/workingDays.ts';
import { dayOf } from '../../platform/asOf.ts';
import { LEGAL_TIME_ZONE } from '../../platform/clock.ts';

const MORNING = { hour: 8, minute: 40 };
const AFTERNOON = { hour: 15, minute: 30 };
const MINUTES_APART = 6;
/** Acts of one day, at most: they are over before the evening. */
const A_DAY = 90;

const working = new Map<Day, Day>();

/** A day, or the last working day before it. */
export function workingDay(day: Day): Day {
  const known = working.get(day);
  if (known) return known;
  const found = isWorkingDay(day) ? day : workingDay(daysBefore(day, 1));
  working.set(day, found);
  return found;
}

/** The days of one convention, all counted from the day on which the demonstration is laid. */
export class ServiceDays {
  readonly today: Day;
  readonly signedOn: Day;
  private readonly ranks = new Map<Day, number>();

  /** Signed so many days before the instant. */
  constructor(now: Date, age: number) {
    this.today = dayOf(now);
    this.signedOn = workingDay(daysBefore(this.today, age));
  }

  /** How long ago it was signed, in days. */
  get age(): number {
    return daysBetween(this.signedOn, this.today);
  }

  /** A working day about so many days ago, since the signature and before today. */
  worked(daysAgo: number): Day {
    return [workingDay(daysBefore(this.today, Math.max(daysAgo, 1))), this.signedOn].toSorted().at(-1)!;
  }

  /** A day so many days from today. */
  ahead(days: number): Day {
    return daysAfter(this.today, days);
  }

  /** The next moment of a day at which somebody of the convention acts: people act one after the other. */
  next(day: Day): Date {
    const rank = (this.ranks.get(day) ?? -1) + 1;
    this.ranks.set(day, rank);
    return DateTime.fromISO(day, { zone: LEGAL_TIME_ZONE })
      .set(MORNING)
      .plus({ minutes: (rank % A_DAY) * MINUTES_APART })
      .toJSDate();
  }

  /** When something was done that was told later. */
  afternoon(day: Day): Date {
    return DateTime.fromISO(day, { zone: LEGAL_TIME_ZONE }).set(AFTERNOON).toJSDate();
  }
}
