import { DateTime } from 'luxon';
import { LEGAL_TIME_ZONE } from '../platform/clock.ts';
import type { Text } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import type { Checks } from '../platform/validate.ts';

const inParis = (instant: Date): DateTime => DateTime.fromJSDate(instant, { zone: LEGAL_TIME_ZONE });

/** An instant in Paris with its offset, which tells the two hours of the night in October apart. */
export const toldInstant = (instant: Date): Text => ({
  fr: inParis(instant).toFormat("dd/MM/yyyy HH:mm 'UTC'ZZ"),
  en: inParis(instant).toFormat("yyyy-MM-dd HH:mm 'UTC'ZZ"),
});

/** What came first cannot come after. Refuses BEFORE on `field` with both values; `what` names what the floor is, as the beginning of a sentence. */
export function checkOrder(checks: Checks, field: string, given: Date, floor: Date | null | undefined, what: Text): void {
  if (!floor || given >= floor) return;
  const [mine, first] = [toldInstant(given), toldInstant(floor)];
  checks.refuse(field, 'BEFORE', {
    fr: `${what.fr} le ${first.fr}, et vous donnez le ${mine.fr} : donnez un moment à partir de celui-là.`,
    en: `${what.en} on ${first.en}, and you give ${mine.en}: give that moment or a later one.`,
  });
}

/** Approximate numbers: at least and at most. Refuses NEGATIVE and RANGE_REVERSED with both values. */
export function checkRange(checks: Checks, [low, high]: [string, string], from?: number | null, to?: number | null): void {
  for (const [field, value] of [
    [low, from],
    [high, to],
  ] as const) {
    if (value != null && value < 0) {
      checks.refuse(field, 'NEGATIVE', { fr: 'Donnez un nombre de 0 ou plus.', en: 'Give a number of 0 or more.' });
    }
  }
  if (from != null && to != null && from > to) {
    checks.refuse(high, 'RANGE_REVERSED', {
      fr: `Au plus ${to} ne peut être moins qu’au moins ${from} : corrigez l’un des deux.`,
      en: `At most ${to} cannot be less than at least ${from}: mend one of them.`,
    });
  }
}

/** What happened did by today. Refuses FUTURE_DAY on `field`. */
export function checkPastDay(checks: Checks, field: string, day: string, today: string): void {
  if (day <= today) return;
  checks.refuse(field, 'FUTURE_DAY', {
    fr: `Cela n’a pas encore eu lieu : donnez un jour jusqu’au ${frenchDay(today)}.`,
    en: `This has not happened yet: give a day up to ${today}.`,
  });
}

/** What came first, known by its day, cannot come after. Refuses BEFORE on `field` with both days; `what` names the floor, as the beginning of a sentence. */
export function checkDayOrder(checks: Checks, field: string, day: string, floor: string | null | undefined, what: Text): void {
  if (!floor || day >= floor) return;
  checks.refuse(field, 'BEFORE', {
    fr: `${what.fr} le ${frenchDay(floor)}, et vous donnez le ${frenchDay(day)} : donnez ce jour-là ou un jour suivant.`,
    en: `${what.en} on ${floor}, and you give ${day}: give that day or a later one.`,
  });
}
