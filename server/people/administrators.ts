import type { EntityManager } from '@mikro-orm/postgresql';
import { read, sql } from '../platform/db/read.ts';
import { fail } from '../platform/errors.ts';

/** Whether somebody active is an administrator on the day of `now` in Paris; with `lastingly`, without an end to it. */
export async function hasAdministrator(em: EntityManager, now: Date, { lastingly }: { lastingly: boolean }): Promise<boolean> {
  const [row] = await read<{ isThere: boolean }>(
    em,
    sql`select exists (select from membership m join person p on p.id = m.person_id
      where m.role = 'ADMINISTRATOR' and p.deactivated_at is null and m.valid_from <= paris_day(${now})
        and (m.valid_until is null or (not ${lastingly} and m.valid_until >= paris_day(${now})))) as "isThere"`,
  );
  return row!.isThere;
}

/** An instance keeps an administrator: called once the write is flushed. Throws LAST_ADMINISTRATOR. */
export async function requireAdministratorLeft(tx: EntityManager, now: Date): Promise<void> {
  if (!(await hasAdministrator(tx, now, { lastingly: true }))) {
    throw fail('CONFLICT', 'LAST_ADMINISTRATOR', {
      fr: 'L’instance n’aurait plus d’administrateur : donnez d’abord ce rôle, sans date de fin, à une autre personne active.',
      en: 'The instance would have no administrator left: first give this role, without an end, to another active person.',
    });
  }
}
