import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PREDECESSOR } from '../../migrations/predecessor.ts';
import { currentVersion } from '../../server/database.ts';
import { describeSchema } from '../../server/platform/db/describeSchema.ts';
import { migrate, pendingMigrations } from '../../server/platform/db/migrate.ts';
import type { StartError } from '../../server/platform/startError.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts';
import { countsOf, query, restoreReleased, STOPPED_AT_0_1_0 } from './released.ts';

let upgraded: TestDatabase;
let fresh: TestDatabase;
let applied: string[];
let before: Record<string, number>;
let kept: Record<string, number>;
let app: TestApp;

/** Words that were let through as the reference of an entry of a register. */
const WRITTEN_REFERENCE = `select set_config('garant.journaled', 'yes', true);
  insert into evidence select (jsonb_populate_record(e, jsonb_build_object('id', '00000000-0000-7000-8000-00000000000e', 'kind', 'REGISTER'))).*
    from evidence e where kind = 'STATEMENT' and withdrawn_at is null and confidentiality = 'PARTIES' order by id limit 1;
  insert into evidence_version select (jsonb_populate_record(v, jsonb_build_object('id', '00000000-0000-7000-8000-00000000000f', 'statement', null,
    'evidence_id', '00000000-0000-7000-8000-00000000000e', 'register_reference', 'n’importe quoi 42'))).* from evidence_version v where statement is not null limit 1;`;

const schemaOf = (url: string) => describeSchema((statement) => query(url, statement));

beforeAll(async () => {
  [upgraded, fresh] = [await createEmptyDatabase(), await createTestDatabase()];
  await restoreReleased(upgraded.url);
  await query(upgraded.url, WRITTEN_REFERENCE);
  before = await countsOf(upgraded.url);
  applied = await migrate(upgraded.url, await currentVersion());
  kept = await countsOf(upgraded.url);
  app = await startTestApp({}, { database: { url: upgraded.url, drop: async () => undefined } });
});
afterAll(async () => {
  await app?.stop();
  await Promise.all([upgraded?.drop(), fresh?.drop()]);
});

describe('a database of 0.1.1, the last version before the migrations began anew', () => {
  test('is taken over, once, and remembers where it comes from', async () => {
    const { migrations, living } = await currentVersion();
    expect(applied).toEqual([...migrations, ...living!.underTables, ...living!.onTables].map(({ name }) => name));
    expect(await pendingMigrations(upgraded.url, await currentVersion())).toEqual([]);
    const rows = await query<{ name: string; sha256: string }>(upgraded.url, 'select name, sha256 from schema_migration order by name');
    const expected = migrations.map(({ name, sha256 }) => [name, sha256]);
    expect(rows.map(({ name, sha256 }) => [name, sha256])).toEqual([...Object.entries(PREDECESSOR.migrations), ...expected]);
  });

  test('then has the schema of a new one', async () => {
    expect(await schemaOf(upgraded.url)).toEqual(await schemaOf(fresh.url));
  });

  test('keeps its facts, and every state is still what the rule says', async () => {
    expect(before.journal_entry).toBeGreaterThan(100);
    expect(kept).toEqual({ ...before, journal_entry: before.journal_entry! + 2 });
    expect(await query(upgraded.url, 'select * from kept_state_disagreements(now())')).toEqual([]);
  });

  test('has its reviewers review a programme of every catalogue there was, and its journal says so', async () => {
    const reviewers = await query(
      upgraded.url,
      `select g.name, g.catalogue_keys, count(*)::integer as members from membership m join programme g on g.id = m.programme_id
        where m.role = 'REVIEWER' group by g.id`,
    );
    expect(reviewers).toEqual([{ name: 'beta.gouv.fr', catalogue_keys: ['domifa-fast5-2020'], members: 1 }]);
    const told = await query<{ action: string; changes: { entity: string }[] }>(
      upgraded.url,
      `select action, changes from journal_entry where subject_type = 'Programme'`,
    );
    expect(told.map(({ action, changes }) => [action, changes.map(({ entity }) => entity)])).toEqual([
      ['programme.created', ['Programme', 'Membership']],
    ]);
    const reviewer = await app.as('reviewer');
    expect((await reviewer.get('{ conventions { total } }')).conventions.total).toBe(1);
  });

  test('has the words that stood for an entry of a register shown as the statement they are, and its journal says so', async () => {
    const id = '00000000-0000-7000-8000-00000000000e';
    const dpo = await app.as('dpoDnum');
    const { evidence } = await dpo.get('query($id: ID!) { evidence(id: $id) { kind versions { statement registerReference } } }', { id });
    expect(evidence).toMatchObject({ kind: 'STATEMENT', versions: [{ statement: 'n’importe quoi 42', registerReference: null }] });
    const told = await query(upgraded.url, `select action, actor_name, changes from journal_entry where subject_id = '${id}'`);
    const changes = [{ entity: 'Evidence', id, before: { kind: 'REGISTER' }, after: { kind: 'STATEMENT' } }];
    expect(told).toEqual([{ action: 'evidence.updated', actor_name: 'Garant', changes }]);
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

describe('a database of a version before 0.2', () => {
  const others: TestDatabase[] = [];
  afterAll(() => Promise.all(others.map((each) => each.drop())));

  test.each([
    ['that stopped at 0.1.0', STOPPED_AT_0_1_0, '(missing: Migration20261126100000_keep_instance, '],
    [
      'that stopped on its way',
      "delete from schema_migration where name like '%bound_days'",
      'missing: Migration20261126140100_bound_days',
    ],
    [
      'that an unpublished version made',
      "update schema_migration set sha256 = 'a' where name like '%bound_days'",
      'other migrations under',
    ],
    ['whose tables were changed by hand', 'alter table blob add column checked_at timestamptz', 'unexpected: column blob.checked_at'],
    ['that lost a guard', 'drop trigger review_append_only on review', 'missing: trigger review.review_append_only'],
    [
      'whose rule was changed by hand',
      'create or replace function legal_day(day date) returns date language sql as $$ select day $$',
      'different: function legal_day(day date)',
    ],
    [
      'that lost its hashes',
      'update schema_migration set sha256 = null',
      'first bring it up to date with version 0.1.1, or start from an empty',
    ],
  ])('%s is refused in both languages, and left as it was', async (_, change, told) => {
    const database = await createEmptyDatabase();
    others.push(database);
    await restoreReleased(database.url);
    await query(database.url, change);
    const state = async () => [await schemaOf(database.url), await query(database.url, 'select * from schema_migration order by id')];
    const untouched = await state();
    const refusal = await migrate(database.url, await currentVersion()).catch(({ text }: StartError) => text);
    expect(refusal).toMatchObject({ en: expect.stringContaining(told), fr: expect.stringContaining('rien n’a été changé') });
    expect(await state()).toEqual(untouched);
  });
});
