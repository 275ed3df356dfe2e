import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentVersion } from '../../server/database.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { reachDatabase } from '../../server/platform/db/reachDatabase.ts';
import { readEnv } from '../../server/platform/start/readEnv.ts';
import { backOfficeQuery } from '../graphql/backOffice.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts';
import { makePdf } from '../support/files.ts';
import { askAndStay, hold, lockWaiters } from '../support/heldLocks.ts';
import { hasPgbouncer, type Pgbouncer, startPgbouncer } from './pgbouncer.ts';

const DEPOSIT = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id versions { id sha256 } } }';
const DECLARE = 'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
const SCREENS = ['Matrix', 'ObligationList', 'EvidenceList', 'WhatIsMissing', 'MyWork', 'ObligationOne'];

test('a pooler is named by a setting, and only one that exists', () => {
  const url = 'postgresql://a:b@h/d';
  expect(new URL(readEnv({ DATABASE_URL: url, DATABASE_POOLER: 'transaction' }).database.url!).searchParams.get('pooler')).toBe(
    'transaction',
  );
  expect(() => readEnv({ DATABASE_URL: url, DATABASE_POOLER: 'statement' })).toThrow(
    /DATABASE_POOLER: possible values: session, transaction/,
  );
});

describe.runIf(hasPgbouncer)('through PgBouncer in transaction mode (Debian’s package pgbouncer)', () => {
  let database: TestDatabase;
  let pgbouncer: Pgbouncer;
  let url: string;
  const apps: TestApp[] = [];

  beforeAll(async () => {
    database = await createEmptyDatabase();
    pgbouncer = await startPgbouncer(database.url);
    url = readEnv({ DATABASE_URL: pgbouncer.url, DATABASE_POOLER: 'transaction' }).database.url!;
  });
  afterAll(async () => {
    for (const app of apps) await app.stop();
    await pgbouncer?.stop();
    await database?.drop();
  });

  async function start(): Promise<TestApp> {
    const app = await startTestApp({}, { database: { url, drop: async () => undefined } });
    apps.push(app);
    return app;
  }

  test('migrations pass, and are all there afterwards', async () => {
    await reachDatabase(url);
    expect((await migrate(url, await currentVersion())).length).toBeGreaterThan(6);
    expect(await migrate(url, await currentVersion())).toEqual([]);
  });

  async function deposit(client: ApiClient, obligationId: string, title: string): Promise<{ id: string; versions: { id: string }[] }> {
    const { body } = await client.upload(makePdf(title), 'preuve.pdf');
    const input = { obligationIds: [obligationId], kind: 'FILE', title, content: { uploadId: body.id } };
    return (await client.get(DEPOSIT, { input })).depositEvidence;
  }

  test('two processes serve people at once: screens, declarations, files and the journal, no plan taken for another', async () => {
    const [one, two] = [await start(), await start()];
    const clients = [await one.as('team'), await two.as('team')];
    const { obligations } = await clients[0]!.get('{ obligations(page: { limit: 100 }) { items { id allowedActions conventionId } } }');
    const mine = obligations.items.filter(({ allowedActions }: { allowedActions: string[] }) => allowedActions.includes('DECLARE'));
    const { conventionId } = mine[0];
    const expected = await Promise.all(SCREENS.map((name) => clients[0]!.get(backOfficeQuery(name), { conventionId, id: mine[0].id })));
    for (let round = 0; round < 4; round += 1) {
      const asked = clients.flatMap((client) =>
        SCREENS.map(async (name, index) => {
          expect(await client.get(backOfficeQuery(name), { conventionId, id: mine[0].id })).toEqual(expected[index]);
        }),
      );
      await Promise.all(asked);
    }
    const written = clients.map(async (client, index) => {
      for (let round = 0; round < 3; round += 1) {
        await client.get(DECLARE, { input: { obligationId: mine[index].id, status: 'IN_PROGRESS' } });
        await client.get(DECLARE, { input: { obligationId: mine[index].id, status: 'MET' } });
      }
      const { versions } = await deposit(client, mine[index].id, `Preuve ${index}`);
      const file = await client.fetch(`/files/${versions[0]!.id}`);
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    });
    await Promise.all(written);
    const dpo = await two.as('dpoDnum');
    const { verifyJournal } = await dpo.get('query($id: ID!) { verifyJournal(conventionId: $id) { isIntact } }', { id: conventionId });
    expect(verifyJournal.isIntact).toBe(true);
    for (const app of [one, two]) expect((await app.anonymous.fetch('/readyz')).status).toBe(200);
  });

  test('who hangs up frees the connection behind the pooler within a second', async () => {
    const app = apps[0]!;
    const team = await app.as('team');
    const held = await hold(database.url, 'lock table evidence in access exclusive mode');
    try {
      const socket = await askAndStay(app.url, team, '{ evidences { total } }');
      await expect.poll(() => lockWaiters(database.url), { interval: 20 }).toBe(1);
      socket.destroy();
      await expect.poll(() => lockWaiters(database.url), { timeout: 1_000, interval: 20 }).toBe(0);
      expect((await team.get('{ conventions { total } }')).conventions.total).toBeGreaterThan(0);
    } finally {
      await held.release();
    }
  });

  test('without the setting the start says which one is needed', async () => {
    await expect(reachDatabase(pgbouncer.url)).rejects.toThrow(/DATABASE_POOLER=transaction/);
  });
});
