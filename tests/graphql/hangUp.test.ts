import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { askAndStay, hold, lockWaiters } from '../support/heldLocks.ts';
import { readAll } from '../support/sockets.ts';

const CONNECTIONS = 3;
const DECLARE = 'declareObligation(input: { obligationId: $id, status: MET, comment: $comment }) { id }';
let app: TestApp;
let team: ApiClient;
let id: string;
let other: string;

beforeAll(async () => {
  app = await startTestApp({ DATABASE_POOL_MAX: String(CONNECTIONS), DATABASE_READ_MS: '1500', DATABASE_WRITE_MS: '1500' });
  team = await app.as('team');
  const { obligations } = await team.get('{ obligations(page: { limit: 100 }) { items { id allowedActions } } }');
  const own = obligations.items.filter((item: { allowedActions: string[] }) => item.allowedActions.includes('DECLARE'));
  [id, other] = own.map((item: { id: string }) => item.id);
});
afterAll(async () => app?.stop());

const leave = (query: string, variables: Record<string, unknown> = {}) => askAndStay(app.url, team, query, variables);
const holding = (statement: string) => hold(app.databaseUrl, statement);
const waiting = () => lockWaiters(app.databaseUrl);

const count = async (table: string): Promise<number> =>
  (await app.orm.em.fork().execute<{ count: number }[]>(`select count(*)::int from ${table}`))[0]!.count;

const openTransactions = async (): Promise<number> =>
  (
    await app.orm.em
      .fork()
      .execute<{ count: number }[]>(
        "select count(*)::int from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%' and query not like '%lock table%' and query not like '%for update%'",
      )
  )[0]!.count;

describe('who hangs up', () => {
  it('frees the database within a second, and others find it free', async () => {
    const held = await holding('lock table evidence in access exclusive mode');
    try {
      const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => leave('{ evidences { total } }')));
      await expect.poll(waiting, { interval: 20 }).toBe(CONNECTIONS);
      for (const socket of sockets) socket.destroy();
      await expect.poll(waiting, { timeout: 1_000, interval: 20 }).toBe(0);
      expect((await team.get('{ conventions { total } }')).conventions.total).toBeGreaterThan(0);
    } finally {
      await held.release();
    }
  });

  it('leaves nothing of a write that was not committed, nor of those after it', async () => {
    const held = await holding(`select from obligation where id = '${id}' for update`);
    const before = [await count('declaration'), await count('journal_entry')];
    const socket = await leave(
      `mutation($id: ID!, $other: ID!, $comment: String) { a: ${DECLARE} b: ${DECLARE.replace('$id', '$other')} }`,
      {
        id,
        other,
        comment: 'Jamais dit',
      },
    );
    await expect.poll(waiting, { interval: 20 }).toBe(1);
    socket.destroy();
    await expect.poll(waiting, { timeout: 1_000, interval: 20 }).toBe(0);
    await expect.poll(openTransactions, { timeout: 1_000, interval: 20 }).toBe(0);
    await held.release();
    await delay(200);
    expect([await count('declaration'), await count('journal_entry')]).toEqual(before);
  });

  it('gives its connection back at whatever moment of a write it leaves', async () => {
    for (let index = 0; index < 60; index += 1) {
      const socket = await leave(`mutation($id: ID!, $comment: String) { ${DECLARE} }`, { id, comment: `Coupée ${index}` });
      await delay(index % 30);
      socket.destroy();
    }
    await expect.poll(openTransactions, { interval: 20 }).toBe(0);
    const asked = Array.from({ length: 2 * CONNECTIONS }, () => team.get('{ obligations { total } }'));
    expect((await Promise.all(asked)).map(({ obligations }) => obligations.total)).not.toContain(0);
  });

  it('never takes with them what others ask through the same connections', async () => {
    const calm = await app.as('reader');
    const slow = '{ evidences { total } obligations(page: { limit: 100 }) { total items { id text history { hash } } } }';
    const restless = Array.from({ length: 60 }, async (_, index) => {
      await delay(index * 15);
      const socket = await leave(slow);
      await delay(index % 13);
      socket.destroy();
    });
    const answered: unknown[] = [];
    for (let index = 0; index < 60; index += 1) answered.push((await calm.ask('{ obligations { total } }')).errors);
    await Promise.all(restless);
    expect(answered.filter(Boolean)).toEqual([]);
    expect(await openTransactions()).toBe(0);
  });
});

describe('what takes too long', () => {
  it('is given up in words, and its connection serves others', async () => {
    const held = await holding('lock table evidence in access exclusive mode');
    const { extensions, message } = await team.refusal('{ evidences { total } }');
    expect(extensions).toMatchObject({ code: 'DATABASE_TOO_SLOW', category: 'UNAVAILABLE' });
    expect(message).toContain('trop de temps');
    expect(await waiting()).toBe(0);
    await held.release();
    expect((await team.get('{ evidences { total } }')).evidences.total).toBe(0);
  });

  it('is given up when it writes too, and nothing of it is left', async () => {
    const held = await holding(`select from obligation where id = '${id}' for update`);
    const before = await count('declaration');
    const { extensions } = await team.refusal(`mutation($id: ID!, $comment: String) { ${DECLARE} }`, { id, comment: 'Trop tard' });
    expect(extensions).toMatchObject({ code: 'DATABASE_TOO_SLOW', category: 'UNAVAILABLE' });
    await held.release();
    expect([await count('declaration'), await openTransactions()]).toEqual([before, 0]);
  });
});

it('an answer in full is told to who half-closes the connection and stays to read', async () => {
  const socket = await leave('{ me { fullName } }');
  const told = readAll(socket);
  await delay(500);
  socket.end();
  expect(await told).toContain('Camille Roux');
});
