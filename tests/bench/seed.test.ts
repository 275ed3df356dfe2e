import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, type JournalRow, ROW_COLUMNS } from '../journal/recipe.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { installApi } from './arms/api.sql.ts';
import { BARE_STATEMENTS } from './arms/bare.sql.ts';
import { ENTRIES_PER_CONVENTION } from './seed/journal.sql.ts';
import { isSeeded, seed } from './seed/seed.ts';
import { LISTS } from './workloads/documents.ts';

let database: TestDatabase;
let folder: string;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'garant-seed-'));
  await seed({ databaseUrl: database.url, conventions: 1, dataDir: folder, say: () => {} });
  client = new Client(database.url);
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await rm(folder, { recursive: true, force: true });
  await database?.drop();
});

const FOREIGN_KEYS = `
select k.conrelid::regclass::text as child, a.attname as column, k.confrelid::regclass::text as parent, p.attname as key
from pg_constraint k
join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
join pg_attribute p on p.attrelid = k.confrelid and p.attnum = k.confkey[1]
where k.contype = 'f' and k.connamespace = 'public'::regnamespace`;

describe('The database that the bench loads', () => {
  test('is known to be complete, for its own size only', async () => {
    expect(await isSeeded(client, 1)).toBe(true);
    expect(await isSeeded(client, 2)).toBe(false);
  });

  test('lays the 136 obligations of the catalogue, most of them attested, some in every other state', async () => {
    const { rows } = await client.query(
      'select assurance, count(*)::integer as count from obligation_state(now()) group by assurance order by 2 desc',
    );
    const counts: Record<string, number> = Object.fromEntries(rows.map(({ assurance, count }) => [assurance, count]));
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(136);
    const outside = ['NOTED', 'USED', 'UNUSED', 'DORMANT', 'NOT_APPLICABLE'];
    const asked = Object.entries(counts).reduce((sum, [assurance, count]) => (outside.includes(assurance) ? sum : sum + count), 0);
    expect(counts.ATTESTED).toBeGreaterThan(asked / 2);
    for (const assurance of [
      'DECLARED',
      'EVIDENCED',
      'IN_PROGRESS',
      'MISSING',
      'CONTESTED',
      'CHANGES_REQUESTED',
      'LAPSED',
      'NOT_APPLICABLE',
    ]) {
      expect(counts, assurance).toHaveProperty(assurance);
    }
  });

  test('refers to nothing that does not exist, though the triggers were asleep', async () => {
    const { rows: keys } = await client.query(FOREIGN_KEYS);
    expect(keys.length).toBeGreaterThan(20);
    for (const { child, column, parent, key } of keys) {
      const { rowCount } = await client.query(
        `select from ${child} c where c.${column} is not null and not exists (select from ${parent} p where p.${key} = c.${column})`,
      );
      expect(rowCount, `${child}.${column}`).toBe(0);
    }
  });

  test('has a journal that holds, for the program and by the recipe', async () => {
    const chain = '(select id from bench.convention)';
    const { rows: broken } = await client.query(`select * from verify_journal(${chain})`);
    expect(broken).toEqual([]);
    const { rows } = await client.query<JournalRow>(`select ${ROW_COLUMNS} from journal_entry where chain = ${chain} order by sequence`);
    expect(rows).toHaveLength(ENTRIES_PER_CONVENTION);
    for (const row of rows.filter((_, index) => index % 100 === 0)) expect(hashOf(row)).toBe(row.hash);
  });

  test('keeps the states that the rule computes', async () => {
    const { rows } = await client.query('select count(*)::integer as kept from kept_state');
    expect(rows).toEqual([{ kept: 136 }]);
    const { rows: different } = await client.query('select * from kept_state_disagreements(clock_timestamp())');
    expect(different).toEqual([]);
  });

  test('answers what the other arms are asked', async () => {
    await installApi(client);
    const { rows: sample } = await client.query(
      `select c.id::text as convention, (select p.id::text from person p where p.email = 'team-1@bench.invalid') as person from bench.convention c`,
    );
    const { convention, person } = sample[0];
    const values = {
      matrix: [convention],
      dossier: [convention],
      page: [convention, 'ATTESTED'],
      missing: [convention],
      'my-work': [person],
    };
    for (const [name, given] of Object.entries(values)) {
      const { rows } = await client.query<{ json: string }>(BARE_STATEMENTS[name]!, given);
      expect(rows[0]!.json.length, name).toBeGreaterThan(1_000);
    }
    for (const list of LISTS) await client.query(`select from bench_api."${list}"($1)`, [person]);
    const { rowCount } = await client.query(`select from bench_api."toProve"($1)`, [person]);
    expect(rowCount).toBeGreaterThan(0);
  });
});
