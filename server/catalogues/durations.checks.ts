import { DateTime, Duration } from 'luxon';
import type { Text } from '../platform/errors.ts';
import { FIRST_DAY, LAST_DAY } from '../platform/legalDays.ts';
import type { FieldPath, Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';

const LONGEST_YEARS = 100;
const DAY: Text = {
  fr: `une durée d’un jour à ${LONGEST_YEARS} ans (P1D à P100Y)`,
  en: `a duration from one day to ${LONGEST_YEARS} years (P1D to P100Y)`,
};
const NONE: Text = { fr: `une durée de ${LONGEST_YEARS} ans au plus (P100Y)`, en: `a duration of at most ${LONGEST_YEARS} years (P100Y)` };
const IN_CALENDAR: Text = {
  fr: `une durée dont l’échéance tombe entre ${FIRST_DAY} et ${LAST_DAY}`,
  en: `a duration whose due date falls between ${FIRST_DAY} and ${LAST_DAY}`,
};
const CENTS: Text = { fr: 'un montant au centime près', en: 'an amount to the cent' };

/** How a duration is written is the schema's affair. */
const WRITTEN = /^P[0-9YMWDTHS]+$/;

/** Days of a duration, counted from a leap year on so that a month is never shorter than it may be; undefined when it is none. */
function daysOf(duration: string): number | undefined {
  const read = Duration.fromISO(duration);
  return read.isValid && WRITTEN.test(duration) ? DateTime.utc(2000).plus(read).diff(DateTime.utc(2000), 'days').days : undefined;
}

const LONGEST_DAYS = daysOf(`P${LONGEST_YEARS}Y`)!;

/** Every duration can be meant: an aging or a recurrence lasts a day at least, nothing more than a hundred years, and due dates are days of the calendar. */
export function checkDurations(view: CatalogueView, report: Report): void {
  const check = (path: FieldPath, duration: string, isSome: boolean): boolean => {
    const days = duration === '' ? undefined : daysOf(duration);
    if (days === undefined || (days >= (isSome ? 1 : 0) && days <= LONGEST_DAYS)) return days !== undefined;
    report(path, 'DURATION_OUT_OF_RANGE', isSome ? DAY : NONE, { found: duration });
    return false;
  };
  check(['agreement', 'term'], view.term, true);
  check(['agreement', 'noticePeriod'], view.noticePeriod, false);
  for (const [index, commitment] of view.commitments.entries()) {
    const path = ['commitments', index] as const;
    check([...path, 'reviewPeriod'], commitment.reviewPeriod, true);
    check([...path, 'opensBefore'], commitment.opensBefore, true);
    for (const [at, { dueRule }] of commitment.opensOn.entries()) check([...path, 'opensOn', at, 'due', 'rule'], dueRule, false);
    const isFit = check([...path, 'deadline', 'rule'], commitment.deadlineRule, commitment.deadlineKind === 'PERIODIC');
    if (isFit) checkDueDate(view, commitment, [...path, 'deadline', 'rule'], report);
    if (isFit && commitment.deadlineKind === 'PERIODIC') checkDensity(view, commitment.deadlineRule, [...path, 'deadline', 'rule'], report);
  }
}

/** Most due dates that a schedule may have: a daily one over ten years, a weekly one over fifty. */
export const MOST_OCCURRENCES = 4_000;
/** How long an agreement without an end is supposed to last. */
const ENDLESS_YEARS = 50;

/** Days from the signature to the end, or to that of an endless agreement; undefined when a date of the file is none. */
function daysToEnd({ signedOn, endsOn, term }: CatalogueView): number | undefined {
  if (endsOn === '') return daysOf(term || `P${ENDLESS_YEARS}Y`);
  const [first, last] = [signedOn, endsOn].map((day) => DateTime.fromISO(day, { zone: 'utc' }));
  const isCalendar = [signedOn, endsOn].every((day) => day >= FIRST_DAY && day <= LAST_DAY) && first!.isValid && last!.isValid;
  return isCalendar ? last!.diff(first!, 'days').days : undefined;
}

/** A schedule can be meant: it has at most 4,000 due dates from the signature to the end, or over fifty years without an end. */
function checkDensity(view: CatalogueView, rule: string, path: FieldPath, report: Report): void {
  const days = daysToEnd(view);
  const count = days === undefined ? 0 : Math.floor(days / daysOf(rule)!);
  if (count <= MOST_OCCURRENCES) return;
  const expected = {
    fr: `une récurrence de ${MOST_OCCURRENCES} échéances au plus d’ici la fin, ou en ${ENDLESS_YEARS} ans sans fin ; celle-ci en aurait ${count}`,
    en: `a recurrence of at most ${MOST_OCCURRENCES} due dates until the end, or in ${ENDLESS_YEARS} years without one; this would have ${count}`,
  };
  report(path, 'SCHEDULE_TOO_DENSE', expected, { found: rule });
}

function checkDueDate(view: CatalogueView, commitment: CatalogueView['commitments'][number], path: FieldPath, report: Report): void {
  const facts: Record<string, string> = { 'agreement.signedOn': view.signedOn, 'agreement.endsOn': view.endsOn };
  const fact = DateTime.fromISO(facts[commitment.deadlineFrom] ?? '', { zone: 'utc' });
  if (!fact.isValid) return;
  const due = fact.plus(Duration.fromISO(commitment.deadlineRule)).toISODate();
  if (due < FIRST_DAY || due > LAST_DAY || due.length > LAST_DAY.length) {
    report(path, 'DATE_OUT_OF_RANGE', IN_CALENDAR, { found: commitment.deadlineRule });
  }
}

/** Amounts are exact: what is finer than a cent would be rounded in silence. */
export function checkAmounts(view: CatalogueView, report: Report): void {
  for (const { path, value } of view.amounts) {
    if (!/^\d+(\.\d{1,2})?$/.test(String(value)) && value >= 0) report(['agreement', ...path], 'BAD_AMOUNT', CENTS, { found: value });
  }
}
