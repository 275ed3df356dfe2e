import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';

const CONNECTIONS = 3;
let app: TestApp;
let team: ApiClient;

beforeAll(async () => {
  app = await startTestApp({ DATABASE_POOL_MAX: String(CONNECTIONS), DATABASE_POOL_WAIT_MS: '500' });
  team = await app.as('team');
});
afterAll(async () => app?.stop());

/** Makes whoever looks up a session wait until released. */
async function holdSessions(): Promise<{ release(): Promise<void> }> {
  const client = new Client(app.databaseUrl);
  await client.connect();
  await client.query('begin; lock table session in access exclusive mode');
  return { release: () => client.end() };
}

async function openConnections(): Promise<number> {
  const [row] = await app.orm.em.execute<{ count: number }[]>(
    "select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return row!.count;
}

const whoAmI = () =>
  team.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify({ query: '{ me { fullName } }' }),
  });

test('who finds no free connection in time is refused with 503 in words, never left waiting; the others are served once they can be', async () => {
  const held = await holdSessions();
  const first = Array.from({ length: CONNECTIONS }, whoAmI);
  await expect.poll(openConnections).toBe(CONNECTIONS);
  const began = performance.now();
  const late = await Promise.all([whoAmI(), whoAmI(), team.fetch('/files/018f0000-0000-7000-8000-000000000001')]);
  expect(performance.now() - began).toBeLessThan(10_000);
  for (const answer of late) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: object }[] };
    expect(errors[0]!.extensions).toMatchObject({ code: 'DATABASE_BUSY', category: 'UNAVAILABLE', fieldErrors: [] });
    expect(JSON.stringify(errors)).not.toMatch(/timeout exceeded|Context creation|select/);
  }
  expect((await app.anonymous.fetch('/readyz')).status).toBe(503);
  expect((await app.anonymous.fetch('/healthz')).status).toBe(200);
  expect(await openConnections()).toBe(CONNECTIONS);
  await held.release();
  for (const answer of await Promise.all(first)) expect(await answer.json()).toEqual({ data: { me: { fullName: 'Camille Roux' } } });
  expect((await whoAmI()).status).toBe(200);
});

test('somebody known from before is refused the same way, in the language of the request', async () => {
  const held = await holdSessions();
  const first = Array.from({ length: CONNECTIONS }, whoAmI);
  await expect.poll(openConnections).toBe(CONNECTIONS);
  const refused = await whoAmI();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  const english = (await refused.json()) as { errors: { message: string }[] };
  const french = await team.refusal('{ me { fullName } }');
  expect([english.errors[0]!.message, french.message]).toEqual([
    'The server is very busy: no connection to the database was free in time. Try again in a moment.',
    'Le serveur est très occupé : aucune connexion à la base ne s’est libérée à temps. Recommencez dans un instant.',
  ]);
  await held.release();
  await Promise.all(first);
});
