import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { connectClient } from '../../server/platform/db/connection.ts';

const RELEASED = new URL('./released-0.1.1.sql.gz', import.meta.url);
/** Tables whose rows a migration may neither lose nor add to. */
const FACTS = [
  'convention',
  'party',
  'person',
  'obligation',
  'declaration',
  'evidence',
  'evidence_version',
  'review',
  'contestation',
  'journal_entry',
];

export async function query<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = await connectClient(url);
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Makes of an empty database what 0.1.1 left of one that 0.1.0 began, after a year and a half of work on the demonstration's convention: its own
 * schema, its own rows.
 */
export async function restoreReleased(url: string): Promise<void> {
  await query(url, String(await promisify(gunzip)(await readFile(RELEASED))));
}

/** Leaves of its list of migrations what it was where it stopped at 0.1.0, which kept no hashes. */
export const STOPPED_AT_0_1_0 = `delete from schema_migration where name > 'Migration20261126020000_list_states';
  alter table schema_migration drop column sha256, drop column is_compatible`;

/** Rows of the tables that hold facts. */
export async function countsOf(url: string): Promise<Record<string, number>> {
  const counts = FACTS.map((table) => `select '${table}' as name, count(*)::int as rows from ${table}`).join(' union all ');
  const rows = await query<{ name: string; rows: number }>(url, counts);
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}
