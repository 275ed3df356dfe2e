import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeSchema } from '../../server/platform/db/describeSchema.ts';
import { migrate, pendingMigrations } from '../../server/platform/db/migrate.ts';
import { currentVersion } from '../../server/platform/db/migrationFiles.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts';
import { countsOf, query, restoreReleased } from './released.ts';

let upgraded: TestDatabase;
let fresh: TestDatabase;
let applied: string[];
let before: Record<string, number>;
let app: TestApp;

const schemaOf = (url: string) => describeSchema((statement) => query(url, statement));

beforeAll(async () => {
  [upgraded, fresh] = [await createEmptyDatabase(), await createTestDatabase()];
  await restoreReleased(upgraded.url);
  before = await countsOf(upgraded.url);
  applied = await migrate(upgraded.url);
  app = await startTestApp({}, { database: { url: upgraded.url, drop: async () => undefined } });
});
afterAll(async () => {
  await app?.stop();
  await Promise.all([upgraded?.drop(), fresh?.drop()]);
});

describe('a database of 0.1.0, the last release', () => {
  test('receives every migration since, once', async () => {
    const { migrations } = await currentVersion();
    expect(applied).toEqual(migrations.slice(7).map(({ name }) => name));
    expect(await pendingMigrations(upgraded.url)).toEqual([]);
  });

  test('then has the schema of a new one', async () => {
    expect(await schemaOf(upgraded.url)).toEqual(await schemaOf(fresh.url));
  });

  test('keeps its facts, and every state is still what the rule says', async () => {
    expect(before.journal_entry).toBeGreaterThan(100);
    expect(await countsOf(upgraded.url)).toEqual(before);
    expect(await query(upgraded.url, 'select * from kept_state_disagreements(now())')).toEqual([]);
  });

  test('is read and written by the program, and its journal holds', async () => {
    const dpo = await app.as('dpoDnum');
    const { conventions } = await dpo.get('{ conventions { items { id } } }');
    const [{ id }] = conventions.items;
    const { obligations } = await dpo.get('{ obligations(page: { limit: 100 }) { total items { id assurance allowedActions } } }');
    expect(new Set(obligations.items.map(({ assurance }: { assurance: string }) => assurance)).size).toBeGreaterThan(5);
    const { evidences } = await dpo.get('{ evidences(page: { limit: 100 }) { total items { title versions { sha256 } } } }');
    expect(evidences.total).toBe(before.evidence);
    const team = await app.as('team');
    const { obligations: own } = await team.get('{ obligations(page: { limit: 100 }) { items { id allowedActions } } }');
    const declarable = own.items.find(({ allowedActions }: { allowedActions: string[] }) => allowedActions.includes('DECLARE'));
    await team.get('mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }', {
      input: { obligationId: declarable.id, status: 'IN_PROGRESS' },
    });
    const { verifyJournal } = await dpo.get('query($id: ID!) { verifyJournal(conventionId: $id) { isIntact } }', { id });
    expect(verifyJournal.isIntact).toBe(true);
  });
});
