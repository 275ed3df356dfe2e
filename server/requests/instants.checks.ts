import type { Checks } from '../platform/validate.ts';

/** Clocks of two machines differ a little. */
const AHEAD_MS = 5 * 60_000;

/** An instant somebody gives of what happened, now when it is left out; one that is a little ahead is now. Refuses IN_FUTURE on `field`. */
export function checkInstant(checks: Checks, field: string, given: Date | null | undefined, now: Date): Date {
  if (!given) return now;
  if (given.getTime() > now.getTime() + AHEAD_MS) {
    checks.refuse(field, 'IN_FUTURE', {
      fr: 'Ce qui est fait l’a été au plus tard maintenant : donnez une date passée.',
      en: 'What is done was done now at the latest: give a date of the past.',
    });
  }
  return given > now ? now : given;
}
