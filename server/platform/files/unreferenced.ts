import type { EntityManager } from '@mikro-orm/postgresql';
import { allOf, read, type Sql, sql } from '../db/read.ts';

/** Columns that refer to a file so that its record cannot be deleted under them. */
const HOLDERS = sql`select k.conrelid::regclass::text as "table", quote_ident(a.attname) as "column"
from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
where k.contype = 'f' and k.confrelid = 'blob'::regclass and k.confdeltype in ('a', 'r') order by 1, 2`;

/**
 * SQL condition that nothing refers to a record `b` of the table `blob`. Who may refer to a file is what the database holds them to, by foreign key:
 * whoever keeps files from now on is looked at too.
 */
export async function unreferenced(em: EntityManager): Promise<Sql> {
  const holders = await read<{ table: string; column: string }>(em, HOLDERS);
  if (holders.length === 0) throw new Error('No table refers to files: every one of them would seem to be of no use');
  return allOf(holders.map(({ table, column }) => sql`not exists (select from ${sql.raw(table)} h where h.${sql.raw(column)} = b.sha256)`));
}
