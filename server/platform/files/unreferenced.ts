import type { EntityManager } from '@mikro-orm/postgresql';

/** Columns that refer to a file so that its record cannot be deleted under them. */
const HOLDERS = `select k.conrelid::regclass::text as "table", quote_ident(a.attname) as "column"
from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
where k.contype = 'f' and k.confrelid = 'blob'::regclass and k.confdeltype in ('a', 'r') order by 1, 2`;

/**
 * SQL condition that nothing refers to a record `b` of the table `blob`. Who may refer to a file is what the database holds them to, by foreign key:
 * whoever keeps files from now on is looked at too.
 */
export async function unreferenced(em: EntityManager): Promise<string> {
  const holders = await em.execute<{ table: string; column: string }[]>(HOLDERS);
  if (holders.length === 0) throw new Error('No table refers to files: every one of them would seem to be of no use');
  return holders.map(({ table, column }) => `not exists (select from ${table} h where h.${column} = b.sha256)`).join(' and ');
}
