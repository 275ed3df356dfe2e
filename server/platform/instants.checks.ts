import type { Checks } from './validate.ts';

/** Clocks of two machines differ a little. */
const AHEAD_MS = 5 * 60_000;

/** What is done was done by now. Refuses IN_FUTURE on `field`. */
export function checkPast(checks: Checks, field: string, given: Date, now: Date): void {
  if (given.getTime() <= now.getTime() + AHEAD_MS) return;
  checks.refuse(field, 'IN_FUTURE', {
    fr: 'Ce qui est fait l’a été au plus tard maintenant : donnez une date passée.',
    en: 'What is done was done now at the latest: give a date of the past.',
  });
}

/** An instant somebody gives of what happened, now when it is left out; one that is a little ahead is now. Refuses IN_FUTURE on `field`. */
export function checkInstant(checks: Checks, field: string, given: Date | null | undefined, now: Date): Date {
  if (!given) return now;
  checkPast(checks, field, given, now);
  return given > now ? now : given;
}
