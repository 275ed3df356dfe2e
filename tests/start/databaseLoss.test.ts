import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseFailure } from '../../server/platform/db/databaseFailure.ts';
import { freePort, startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type NetworkLink, startNetworkLink } from '../support/networkLink.ts';

const DECLARE = 'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
const ME = '{ me { fullName } }';

let database: TestDatabase;
let link: NetworkLink;
let app: TestApp;
let team: ApiClient;
let obligationId: string;
let beside: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  link = await startNetworkLink(database.url, await freePort());
  app = await startTestApp({}, { database: { url: link.url, drop: database.drop } });
  team = await app.as('team');
  const { obligations } = await team.get('{ obligations(filter: { text: "A1-VIO-DNUM-1" }) { items { id } } }');
  obligationId = obligations.items[0].id;
  beside = new Client(database.url);
  await beside.connect();
});
afterAll(async () => {
  await beside?.end();
  await app?.stop();
});

async function told(
  query: string,
  variables?: Record<string, unknown>,
): Promise<{ status: number; retryAfter: string | null; code: string }> {
  const answer = await team.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), code: errors?.[0]?.extensions.code ?? 'OK' };
}

const declare = () => told(DECLARE, { input: { obligationId, status: 'IN_PROGRESS' } });
const onServer = (statement: string) => beside.query(statement);
/** Who waits for a lock is ended before who holds it, and cannot be given it on the way. */
const endOthers = () =>
  onServer(
    `select pg_terminate_backend(pid) from (select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      order by wait_event_type = 'Lock' desc nulls last) as others`,
  );

/** Connections that ended while nobody used them are noticed one by one: until then a request may meet one, and is told so. */
async function expectService(first: ReturnType<typeof told>, next: () => ReturnType<typeof told>): Promise<void> {
  const codes = [(await first).code];
  await expect
    .poll(async () => {
      codes.push((await next()).code);
      return codes.at(-1);
    })
    .toBe('OK');
  for (const code of codes) expect(['OK', 'DATABASE_UNAVAILABLE']).toContain(code);
}

test('without its database the program says that it is unavailable, never that something unexpected failed, and serves again with it', async () => {
  await link.cut();
  for (const attempt of [await told(ME), await declare(), await told(ME)]) {
    expect(attempt).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  }
  expect((await team.fetch('/files/018f0000-0000-7000-8000-000000000001')).status).toBe(503);
  expect((await app.anonymous.fetch('/readyz')).status).toBe(503);
  await link.mend();
  expect([(await told(ME)).code, (await declare()).code]).toEqual(['OK', 'OK']);
});

/** The three requests wait where each reads its session: a task of the program may wait beside them. */
test('a database that ends the connections in use interrupts who was using them in words, and serves again', async () => {
  const holder = new Client(database.url);
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('begin; lock table person, declaration in access exclusive mode');
  const waiting = [told(ME), declare(), told(ME)];
  await expect
    .poll(
      async () =>
        (
          await onServer(
            "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%memberships%'",
          )
        ).rowCount,
    )
    .toBe(waiting.length);
  await endOthers();
  for (const each of await Promise.all(waiting)) expect(each).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  await expectService(told(ME), declare);
});

test('on a database that became read-only people read, and are told that writes must wait', async () => {
  const { rows } = await onServer('select current_database() as name');
  await onServer(`alter database "${rows[0].name}" set default_transaction_read_only = on`);
  await endOthers();
  await expectService(told(ME), () => told(ME));
  expect(await declare()).toMatchObject({ code: 'DATABASE_READ_ONLY' });
  await onServer(`set default_transaction_read_only = off; alter database "${rows[0].name}" reset default_transaction_read_only`);
  await endOthers();
  await expectService(declare(), declare);
});

test.each([
  ['57P01', 'DATABASE_UNAVAILABLE'],
  ['57P03', 'DATABASE_UNAVAILABLE'],
  ['08006', 'DATABASE_UNAVAILABLE'],
  ['58030', 'DATABASE_UNAVAILABLE'],
  ['ECONNREFUSED', 'DATABASE_UNAVAILABLE'],
  ['53100', 'DATABASE_FULL'],
  ['53200', 'DATABASE_FULL'],
  ['53300', 'DATABASE_BUSY'],
  ['25006', 'DATABASE_READ_ONLY'],
  ['42P01', undefined],
  ['ENOENT', undefined],
])('what PostgreSQL or the network calls %s is told as %s', (code, expected) => {
  expect(databaseFailure(Object.assign(new Error('x'), { code }))?.code).toBe(expected);
});
