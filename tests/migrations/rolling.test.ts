import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentVersion } from '../../server/database.ts';
import { describeSchema } from '../../server/platform/db/describeSchema.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import type { SchemaVersion } from '../../server/platform/db/migrationFiles.ts';
import { createOrm } from '../../server/platform/db/orm.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts';
import { madeUp, nextVersion, saying } from './madeUp.ts';

const DECLARE = 'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
const READ = '{ obligations(page: { limit: 20 }) { total items { id assurance } } }';
/** What an additive migration may look like at worst: a table, columns, indexes, and a function replaced by one that serves both versions. */
const ADDITIONS = [
  'create table reminder (id uuid primary key, obligation_id uuid not null references obligation (id), sent_at timestamptz not null)',
  'alter table obligation add column reminded_at timestamptz, add column is_urgent boolean not null default false',
  ...['convention', 'party', 'person', 'membership', 'session', 'declaration', 'evidence', 'evidence_version', 'review', 'commitment'].map(
    (table) => `alter table ${table} add column remark text`,
  ),
  'create index obligation_reminded_index on obligation (reminded_at)',
  "create or replace function paris_day(instant timestamptz) returns date language sql immutable parallel safe as $$ select (instant at time zone 'Europe/Paris')::date $$",
];

let database: TestDatabase;
let next: SchemaVersion;
const apps: TestApp[] = [];
const databases: TestDatabase[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const added = await nextVersion(await madeUp('Migration20991231000000_add_reminder', ADDITIONS, true));
  next = saying(added, 'state-rule', 'from obligation o', 'from obligation o /* as before */');
});
afterAll(async () => {
  for (const app of apps) await app.stop();
  await Promise.all([database, ...databases].map((each) => each?.drop()));
});

async function start(settings: Record<string, string>, version?: SchemaVersion): Promise<TestApp> {
  const app = await startTestApp(settings, { database: { url: database.url, drop: async () => undefined }, version });
  apps.push(app);
  return app;
}

/** Reads and writes without a pause until stopped; counts what was answered and keeps what failed. */
interface Work {
  answered(): number;
  stop(): Promise<string[]>;
}

function work(client: ApiClient, obligationId: string): Work {
  const failures: string[] = [];
  let answered = 0;
  let isOn = true;
  const attempt = async (query: string, variables?: object) => {
    await client.get(query, variables as Record<string, unknown>).then(
      () => {
        answered += 1;
      },
      (error: Error) => failures.push(error.message),
    );
  };
  const done = (async () => {
    while (isOn) {
      await attempt(READ);
      await attempt(DECLARE, { input: { obligationId, status: 'IN_PROGRESS' } });
    }
  })();
  return {
    answered: () => answered,
    async stop() {
      isOn = false;
      await done;
      return failures;
    },
  };
}

test('the previous version serves without a failure while the next one migrates, starts and serves, and starts again after it', async () => {
  const previous = await start({});
  const client = await previous.as('team');
  const { obligations } = await client.get('{ obligations(page: { limit: 100 }) { items { id allowedActions } } }');
  const mine = obligations.items.filter((each: { allowedActions: string[] }) => each.allowedActions.includes('DECLARE'));
  const before = work(client, mine[0].id);
  await expect.poll(before.answered).toBeGreaterThan(20);
  expect(await migrate(database.url, next)).toEqual(['Migration20991231000000_add_reminder', 'state-rule']);
  const following = await start({ MIGRATE: '0' }, next);
  const after = work(await following.as('team'), mine[1].id);
  const restarted = await start({ MIGRATE: '0' });
  const again = work(await restarted.as('team'), mine[2].id);
  const sofar = before.answered();
  for (const each of [after, again]) await expect.poll(each.answered).toBeGreaterThan(20);
  expect(before.answered()).toBeGreaterThan(sofar);
  for (const each of [before, after, again]) expect(await each.stop()).toEqual([]);
});

const tableOf = (line: string) => /^\w+ ([^.(]+)[.(]/.exec(line)?.[1];

/** What a migration declared compatible did that the version before it may stumble over. */
function dangers(before: string[], after: string[]): string[] {
  const tables = new Set(before.map(tableOf));
  const lost = before.filter((line) => !after.includes(line) && !line.startsWith('function '));
  const isGone = (name: string) => !after.some((line) => line.startsWith(name));
  const lostFunctions = before.filter((line) => line.startsWith('function ') && isGone(line.slice(0, line.indexOf(': '))));
  const added = after.filter((line) => !before.includes(line) && tables.has(tableOf(line)));
  const demanding = added.filter(
    (line) => / not null$/.test(line) || /^(constraint|trigger) /.test(line) || /^index .*: unique$/.test(line),
  );
  return [...lost, ...lostFunctions, ...demanding];
}

async function lines(url: string): Promise<string[]> {
  const orm = await createOrm(url, []);
  try {
    return await describeSchema((statement) => orm.em.fork().execute(statement));
  } finally {
    await orm.close(true);
  }
}

/** The dangers of what a version does after the one before it. */
async function dangersOf(previous: SchemaVersion, following: SchemaVersion): Promise<string[]> {
  const { url, ...made } = await createEmptyDatabase();
  databases.push({ url, ...made });
  await migrate(url, previous);
  const before = await lines(url);
  await migrate(url, following);
  return dangers(before, await lines(url));
}

/** The dangers of a migration made up for the test. */
const dangersAfterToday = async ({ migrations }: SchemaVersion) => dangersOf(await currentVersion(), { migrations });

test('what declares itself compatible only adds', async () => {
  const { migrations, living } = await currentVersion();
  const callable = { ...living!, onTables: [], kept: [] };
  for (const [index, { name, isCompatible }] of migrations.entries()) {
    if (!isCompatible) continue;
    const [previous, following] = [index, index + 1].map((end) => ({ migrations: migrations.slice(0, end), living: callable }));
    expect([name, await dangersOf(previous!, following!)]).toEqual([name, []]);
  }
  expect(await dangersAfterToday(next)).toEqual([]);
});

test.each([
  ['drops a column', 'alter table person drop column version cascade'],
  [
    'asks for a value',
    'alter table party add column nickname text; update party set nickname = name; alter table party alter nickname set not null',
  ],
  ['forbids what was allowed', 'alter table party add constraint short_name check (length(name) < 9) not valid'],
  ['removes a function', 'drop function verify_journal(uuid)'],
])('a migration that %s is not compatible', async (_, statement) => {
  expect(await dangersAfterToday(await nextVersion(await madeUp('Migration20991231000000_break_things', [statement], true)))).not.toEqual(
    [],
  );
});
