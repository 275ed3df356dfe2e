import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../server/platform/db/columns.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { seed } from '../support/factories.ts';
import { hashOf, type JournalRow, ROW_COLUMNS, written } from './recipe.ts';

let database: TestDatabase;
let client: Client;
const chain = newId();
const other = newId();
const ENTRIES = 10;

const CHANGES: unknown[] = [
  {},
  { status: { before: null, after: 'MET' } },
  [{ entity: 'Evidence', id: newId(), before: null, after: { title: 'Procédure « violation »', size: 52_428_800 } }],
  { title: 'é', a: 1, zz: 2, b: true, clé: [1, 2.5, -3, 0, 1e23, 1.5e-7, -2e-9, null, false, ''] },
  { text: 'ligne 1\nligne 2\ttabulation "guillemets" \\ \u0001 \u007f \u2028 😀' },
];

/** The first entry of the chain, as it was written before contents were salted. */
async function writeOldEntry(): Promise<void> {
  await client.query('alter table journal_entry disable trigger journal_entry_chained');
  const { rows } = await client.query<{ hash: string }>(
    `with written as (
       insert into journal_entry (chain, sequence, recorded_at, actor_id, actor_name, actor_role, action, subject_type, changes, previous_hash, hash)
       values ($1, 1, '2026-01-09T08:15:30.123456Z', $2, 'Camille Martin', 'TEAM_MEMBER', 'a', 'B', $3, repeat('0', 64), '') returning *
     ) select journal_hash(w) as hash from written w`,
    [chain, newId(), JSON.stringify(CHANGES[2])],
  );
  await client.query('alter table journal_entry disable trigger journal_entry_append_only');
  await client.query('update journal_entry set hash = $2 where chain = $1', [chain, rows[0]!.hash]);
  await client.query('insert into journal_chain values ($1, 1, $2)', [chain, rows[0]!.hash]);
  await client.query('alter table journal_entry enable trigger all');
}

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  await writeOldEntry();
  await seed(client, async (make) => {
    for (let index = 1; index < ENTRIES; index += 1) {
      const at = `2026-01-${10 + index}T08:15:30.123Z`;
      await make.journalEntry({ chain, at, changes: CHANGES[index % CHANGES.length], subjectId: index % 2 ? newId() : null });
      await make.journalEntry({ chain: other, at });
    }
  });
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

interface Broken {
  sequence: string;
  entry_id: string | null;
  reason: string;
}

async function verify(of = chain): Promise<{ sequence: number; reason: string; named: number | null } | undefined> {
  const { rows } = await client.query<Broken>('select * from verify_journal($1)', [of]);
  expect(rows.length).toBeLessThanOrEqual(1);
  if (!rows[0]) return undefined;
  const entry = await client.query<{ sequence: string }>('select sequence from journal_entry where id = $1', [rows[0].entry_id]);
  return { sequence: Number(rows[0].sequence), reason: rows[0].reason, named: entry.rows[0] ? Number(entry.rows[0].sequence) : null };
}

/** What verify_journal finds after somebody who owns the database has tampered with it; undone afterwards. */
async function tampered(...statements: string[]): Promise<ReturnType<typeof verify>> {
  await client.query('begin');
  try {
    await client.query('drop trigger journal_entry_append_only on journal_entry; drop trigger journal_entry_chained on journal_entry');
    await client.query('alter table journal_entry drop constraint journal_entry_chain_sequence_unique');
    for (const statement of statements) await client.query(statement.replaceAll('CHAIN', `chain = '${chain}'`));
    return await verify();
  } finally {
    await client.query('rollback');
  }
}

const rehash = (sequence: number) => `update journal_entry j set hash = journal_hash(j) where CHAIN and sequence = ${sequence}`;
const insertAt = (sequence: number) =>
  `insert into journal_entry (chain, sequence, recorded_at, actor_name, actor_role, action, subject_type, changes, previous_hash, hash)
   select chain, ${sequence}, recorded_at, 'Intrus', 'DPO', action, subject_type, '{}', hash, '' from journal_entry
   where CHAIN and sequence = ${sequence - 1}`;
const found = (sequence: number, reason: string, named: number | null = sequence) => ({ sequence, reason, named });

describe('verifying the journal', () => {
  test('an untouched chain holds', async () => {
    expect(await verify()).toBeUndefined();
    expect(await verify(other)).toBeUndefined();
    expect(await tampered()).toBeUndefined();
  });

  test('a chain that nobody wrote holds', async () => {
    expect(await verify(newId())).toBeUndefined();
  });

  test.each([
    ['changes', `'{"status": "NOT_MET"}'`],
    ['actor_name', "'Un autre'"],
    ['actor_party', "'DINUM'"],
    ['recorded_at', "recorded_at - interval '1 microsecond'"],
    ['subject_id', "'autre'"],
    ['action', "'rien'"],
    ['salt', "repeat('0', 64)"],
    ['actor_id', 'gen_random_uuid()'],
    ['recipe', '1, salt = null'],
    ['hash', "repeat('a', 64)"],
  ])('an altered row is named, whatever was altered: %s', async (column, value) => {
    expect(await tampered(`update journal_entry set ${column} = ${value} where CHAIN and sequence = 3`)).toEqual(found(3, 'ALTERED'));
  });

  test('an altered row with a fitting hash breaks the link of the next one', async () => {
    expect(await tampered("update journal_entry set actor_name = 'X' where CHAIN and sequence = 3", rehash(3))).toEqual(
      found(4, 'BROKEN_LINK'),
    );
  });

  test('the last row altered with a fitting hash does not agree with the head', async () => {
    expect(await tampered("update journal_entry set actor_name = 'X' where CHAIN and sequence = 10", rehash(10))).toEqual(
      found(10, 'ALTERED'),
    );
  });

  test.each([1, 4, 9])('a deleted row is told by the one after it: %i', async (sequence) => {
    expect(await tampered(`delete from journal_entry where CHAIN and sequence = ${sequence}`)).toEqual(
      found(sequence + 1, 'MISSING_ENTRY'),
    );
  });

  test.each([
    ['the last entry', 'sequence > 9'],
    ['the last three', 'sequence > 7'],
    ['all of them', 'true'],
  ])('a truncated tail is told: %s', async (_, which) => {
    expect(await tampered(`delete from journal_entry where CHAIN and ${which}`)).toEqual(found(10, 'TRUNCATED', null));
  });

  test('of two breaks, the first is told', async () => {
    expect(await tampered('delete from journal_entry where CHAIN and sequence in (4, 10)')).toEqual(found(5, 'MISSING_ENTRY'));
  });

  test('reordered rows are told', async () => {
    expect(await tampered('update journal_entry set sequence = 9 - sequence where CHAIN and sequence in (4, 5)')).toEqual(
      found(4, 'BROKEN_LINK'),
    );
  });

  test('an inserted row is told, even with fitting hashes', async () => {
    const shift = 'update journal_entry set sequence = sequence + 1 where CHAIN and sequence >= 5';
    expect(await tampered(shift, insertAt(5), rehash(5))).toEqual(found(6, 'BROKEN_LINK'));
  });

  test('a row with the number of another is told', async () => {
    expect((await tampered(insertAt(5), rehash(5)))?.reason).toMatch(/MISSING_ENTRY|BROKEN_LINK/);
  });

  test('a row added behind the head is told, even with fitting hashes', async () => {
    expect(await tampered(insertAt(11), rehash(11))).toEqual(found(11, 'BROKEN_LINK'));
  });

  test('a row moved from another chain is told', async () => {
    const move = `update journal_entry set chain = '${chain}', sequence = 11 where chain = '${other}' and sequence = 9`;
    expect((await tampered(move))?.sequence).toBe(11);
  });

  test('a removed head is told', async () => {
    expect(await tampered('delete from journal_chain where CHAIN')).toEqual(found(10, 'TRUNCATED', null));
  });

  test('what happens to a chain does not touch another one', async () => {
    await client.query('begin');
    await client.query('drop trigger journal_entry_append_only on journal_entry');
    await client.query('delete from journal_entry where chain = $1 and sequence = 4', [other]);
    expect([await verify(), (await verify(other))?.sequence]).toEqual([undefined, 5]);
    await client.query('rollback');
  });

  test('a chain rewritten up to its head holds by itself: only a hash kept elsewhere tells', async () => {
    const rewritten = [
      'delete from journal_entry where CHAIN and sequence = 10',
      `update journal_chain set last_sequence = 9, last_hash = (select hash from journal_entry where CHAIN and sequence = 9) where CHAIN`,
    ];
    expect(await tampered(...rewritten)).toBeUndefined();
  });
});

describe('entries written before contents were salted', () => {
  test('hold beside those written since, under the recipe each one names', async () => {
    const { rows } = await client.query('select recipe, salt is null as bare from journal_entry where chain = $1 order by sequence', [
      chain,
    ]);
    expect(rows.slice(0, 2)).toEqual([
      { recipe: 1, bare: true },
      { recipe: 2, bare: false },
    ]);
    expect(await verify()).toBeUndefined();
  });

  test('are told when they are altered', async () => {
    expect(await tampered("update journal_entry set changes = '{}' where CHAIN and sequence = 1")).toEqual(found(1, 'ALTERED'));
  });
});

describe('the recipe of the hash', () => {
  test('gives the stored hashes without the database', async () => {
    const { rows } = await client.query<JournalRow>(`select ${ROW_COLUMNS} from journal_entry where chain = $1 order by sequence`, [chain]);
    expect(rows).toHaveLength(ENTRIES);
    expect(rows.map(hashOf)).toEqual(rows.map(({ hash }) => hash));
    expect(rows.map(({ previousHash }) => previousHash)).toEqual(['0'.repeat(64), ...rows.map(({ hash }) => hash).slice(0, -1)]);
  });

  test('notices one changed letter', async () => {
    const { rows } = await client.query<JournalRow>(`select ${ROW_COLUMNS} from journal_entry where chain = $1 and sequence = 2`, [chain]);
    expect(hashOf({ ...rows[0]!, actorName: 'Camille Martine' })).not.toBe(rows[0]!.hash);
  });

  test.each(CHANGES)('writes JSON as the database does: %j', async (value) => {
    const { rows } = await client.query<{ text: string }>('select $1::jsonb::text as text', [JSON.stringify(value)]);
    expect(written(value)).toBe(rows[0]!.text);
  });
});
