import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../server/platform/db/columns.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { factory } from '../support/factories.ts';

const WRITERS = 50;
const EACH = 4;
let database: TestDatabase;
const clients: Client[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  clients.push(...Array.from({ length: WRITERS }, () => new Client(database.url)));
  await Promise.all(clients.map((client) => client.connect()));
});

afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await database?.drop();
});

const entry = (client: Client, chain: string) => factory(client).journalEntry({ chain, at: new Date() });
const first = (): Client => clients[0]!;

async function chainOf(chain: string): Promise<{ sequences: number[]; heads: number; broken: number }> {
  const { rows } = await first().query<{ sequences: string[]; heads: string; broken: string }>(
    `select (select array_agg(sequence order by id) from journal_entry where chain = $1) as sequences,
       (select count(*) from journal_chain where chain = $1) as heads, (select count(*) from verify_journal($1)) as broken`,
    [chain],
  );
  return { sequences: rows[0]!.sequences.map(Number), heads: Number(rows[0]!.heads), broken: Number(rows[0]!.broken) };
}

test('fifty concurrent writers leave one unbroken chain', async () => {
  const chain = newId();
  const write = async (client: Client) => {
    for (let turn = 0; turn < EACH; turn += 1) {
      await client.query('begin');
      await entry(client, chain);
      await client.query(turn % 4 === 3 ? 'rollback' : 'commit');
    }
  };
  await Promise.all(clients.map(write));
  const { sequences, heads, broken } = await chainOf(chain);
  const kept = WRITERS * (EACH - 1);
  expect(sequences.toSorted((a, b) => a - b)).toEqual(Array.from({ length: kept }, (_, index) => index + 1));
  expect({ heads, broken }).toEqual({ heads: 1, broken: 0 });
});

test('the first entries of a chain, written at once, do not fork it', async () => {
  const chain = newId();
  await Promise.all(clients.map((client) => entry(client, chain)));
  expect(await chainOf(chain)).toMatchObject({ heads: 1, broken: 0 });
});

test('a writer on one convention does not wait for a writer on another', async () => {
  const [one, two] = [newId(), newId()];
  await clients[0]!.query('begin');
  await entry(clients[0]!, one);
  await entry(clients[1]!, two);
  await clients[0]!.query('commit');
  expect([await chainOf(one), await chainOf(two)]).toMatchObject([{ broken: 0 }, { broken: 0 }]);
});

test('under repeatable read the second writer is refused rather than forking the chain', async () => {
  const chain = newId();
  await entry(clients[0]!, chain);
  for (const client of clients.slice(0, 2)) await client.query('begin isolation level repeatable read; select count(*) from journal_chain');
  await entry(clients[0]!, chain);
  await clients[0]!.query('commit');
  await expect(entry(clients[1]!, chain)).rejects.toThrow(/could not serialize/);
  await clients[1]!.query('rollback');
  expect(await chainOf(chain)).toMatchObject({ sequences: [1, 2], broken: 0 });
});
