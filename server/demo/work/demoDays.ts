import { DateTime } from 'luxon';
import { type Day, daysBefore, daysBetween, monthsAfter, monthsBefore } from '../../clocks/days.ts';
import { isWorkingDay } from '../../clocks/workingDays.ts';
import { dayOf } from '../../platform/asOf.ts';
import { LEGAL_TIME_ZONE } from '../../platform/clock.ts';

/** How long before the demonstration is laid its convention was signed. */
const MONTHS = 14;
/** The convention lasts so long, once prolonged. */
const TERM = { first: 6, prolonged: 24 };
/** People act one after the other, from some time of the morning on that depends on the day. */
const MORNING = { hour: 8, minute: 50 };
const MINUTES = { apart: 11, latest: 180, aDay: 37 };
/** What people do in a morning is done by then. */
const MORNING_OVER = { hour: 13 };
/** What was done that day without being written down was done by then. */
const AFTERNOON = { hour: 15, minute: 30 };

const workingDay = (day: Day): Day => (isWorkingDay(day) ? day : workingDay(daysBefore(day, 1)));

/** The days of the demonstration, all counted from the one on which it is laid. */
export class DemoDays {
  readonly today: Day;
  readonly signedOn: Day;
  readonly firstEnd: Day;
  readonly prolongedEnd: Day;

  /** The last working day whose morning is over. */
  readonly lastMorning: Day;

  /** Counted from an instant. */
  constructor(now: Date) {
    const today = dayOf(now);
    this.today = today;
    const isOver = now >= DateTime.fromISO(today, { zone: LEGAL_TIME_ZONE }).set(MORNING_OVER).toJSDate();
    this.lastMorning = workingDay(isOver ? today : daysBefore(today, 1));
    this.signedOn = workingDay(monthsBefore(today, MONTHS));
    this.firstEnd = monthsAfter(this.signedOn, TERM.first);
    this.prolongedEnd = monthsAfter(this.signedOn, TERM.prolonged);
  }

  /** A day so many days before, or after where the figure is negative. */
  before(daysAgo: number): Day {
    return daysBefore(this.today, daysAgo);
  }

  /** The same, or the working day before it, never before the signature: people do not work on Sundays. */
  worked(daysAgo: number): Day {
    return [workingDay(this.before(daysAgo)), this.signedOn].toSorted().at(-1)!;
  }

  /** When the act of that rank, from 0, took place on a day. */
  instant(day: Day, rank: number): Date {
    const begins = (daysBetween(day, this.today) * MINUTES.aDay) % MINUTES.latest;
    return DateTime.fromISO(day, { zone: LEGAL_TIME_ZONE })
      .set(MORNING)
      .plus({ minutes: begins + rank * MINUTES.apart })
      .toJSDate();
  }

  /** When something took place that the story does not tell as an act. */
  afternoon(daysAgo: number): Date {
    return DateTime.fromISO(this.worked(daysAgo), { zone: LEGAL_TIME_ZONE }).set(AFTERNOON).toJSDate();
  }

  get signedAt(): Date {
    return this.instant(this.signedOn, 0);
  }
}
