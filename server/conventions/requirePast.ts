import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../platform/asOf.ts';
import { read, sql } from '../platform/db/read.ts';
import { badInput } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';

/**
 * A fact about a convention happened since it was signed, today at the latest. Throws FUTURE_DAY and BEFORE_SIGNATURE on `field`, with what would be
 * accepted.
 */
export async function requirePast(tx: EntityManager, conventionId: string, field: string, day: string, now: Date): Promise<void> {
  const today = dayOf(now);
  if (day > today) {
    throw badInput(field, 'FUTURE_DAY', {
      fr: `Cela n’a pas encore eu lieu : donnez un jour jusqu’au ${frenchDay(today)}.`,
      en: `This has not happened yet: give a day up to ${today}.`,
    });
  }
  const [signed] = await read<{ on: string }>(tx, sql`select signed_on::text as on from convention where id = ${conventionId}`);
  if (day < signed!.on) {
    throw badInput(field, 'BEFORE_SIGNATURE', {
      fr: `La convention a été signée le ${frenchDay(signed!.on)} : donnez un jour à partir de celui-là.`,
      en: `The agreement was signed on ${signed!.on}: give that day or a later one.`,
    });
  }
}
