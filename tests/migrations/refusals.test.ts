import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentVersion } from '../../server/database.ts';
import { connectClient } from '../../server/platform/db/connection.ts';
import { type MigrateOptions, migrate, pendingMigrations, prepareSchema } from '../../server/platform/db/migrate.ts';
import type { SchemaVersion } from '../../server/platform/db/migrationFiles.ts';
import { createLog } from '../../server/platform/log.ts';
import type { StartError } from '../../server/platform/startError.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { quickest } from '../support/measures.ts';
import { madeUp, nextVersion, saying } from './madeUp.ts';

const NAME = 'Migration20991231000000_add_nickname';
const ADD_NICKNAME = ['alter table party add column nickname text'];
const databases: TestDatabase[] = [];
const lines: string[] = [];
const log = createLog({ level: 'info', format: 'short', destination: { write: (line) => lines.push(line) } });
let today: SchemaVersion;

beforeAll(async () => {
  today = await currentVersion();
});
afterAll(() => Promise.all(databases.map((database) => database.drop())));

async function migrated(): Promise<string> {
  databases.push(await createTestDatabase());
  return databases.at(-1)!.url;
}

async function on<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connectClient(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const send = (url: string, statement: string) => on(url, async (client) => (await client.query(statement)).rows);
const columnsOf = (url: string, table: string) =>
  send(url, `select attname from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped`);

/** How a start ends: nothing, or what it says; with `MIGRATE=0` and with `MIGRATE=1`. */
async function startOn(url: string, version?: SchemaVersion, isMigrating = true): Promise<string> {
  try {
    await prepareSchema(url, version ?? today, { isMigrating, migrateWaitMs: 0 }, { log });
    return 'started';
  } catch (error) {
    const { text } = error as StartError;
    expect(text.fr).not.toBe(text.en);
    return text.en;
  }
}

describe('a start on a database that is not the one this program expects', () => {
  test.each([
    ['a column is missing', 'alter table party drop column gdpr_role', 'missing: column party.gdpr_role'],
    ['somebody added a column', 'alter table party add column nickname text not null', 'unexpected: column party.nickname'],
    ['a column has another type', 'alter table blob alter column media_type type varchar(9)', 'different: column blob.media_type'],
    ['a column became optional', 'alter table party alter column name drop not null', 'different: column party.name'],
    [
      'a rule is gone',
      'alter table convention drop constraint convention_dates_check',
      'missing: constraint convention.convention_dates_check',
    ],
    ['the journal is no longer guarded', 'drop trigger review_append_only on review', 'missing: trigger review.review_append_only'],
    [
      'a function computes otherwise',
      "create or replace function paris_day(instant timestamptz) returns date language sql immutable as 'select now()::date'",
      'different: function paris_day',
    ],
    ['an index is missing', 'drop index obligation_party_id_index', 'missing: index obligation.obligation_party_id_index'],
  ])('is refused in words: %s', async (_, change, told) => {
    const url = await migrated();
    await send(url, change);
    for (const isMigrating of [true, false]) expect(await startOn(url, undefined, isMigrating)).toContain(told);
  });

  test('does not mind what an administrator adds beside: an index, a view, a table', async () => {
    const url = await migrated();
    await send(url, 'create index slow_one on party (name); create view names as select name from party; create table notes (note text)');
    expect([await startOn(url), await startOn(url, undefined, false)]).toEqual(['started', 'started']);
  });

  test('is refused when a newer version migrated it, and goes on when that version said it could', async () => {
    const [newer, compatible] = [await migrated(), await migrated()];
    await migrate(newer, await nextVersion(await madeUp(NAME, ADD_NICKNAME)));
    await migrate(compatible, await nextVersion(await madeUp(NAME, ADD_NICKNAME, true)));
    for (const isMigrating of [true, false]) {
      expect(await startOn(newer, undefined, isMigrating)).toContain(`The database is newer than this program (${NAME})`);
      expect(await startOn(compatible, undefined, isMigrating)).toBe('started');
    }
  });

  test('is refused when migrations are missing and the settings keep the program from applying them', async () => {
    const url = await migrated();
    const next = await nextVersion(await madeUp(NAME, ADD_NICKNAME));
    expect(await startOn(url, next, false)).toContain('run "npm run db:migrate"');
    expect(await pendingMigrations(url, next)).toEqual([NAME]);
    expect((await columnsOf(url, 'party')).map(({ attname }) => attname)).not.toContain('nickname');
    expect([await startOn(url, next), await startOn(url, next, false)]).toEqual(['started', 'started']);
  });

  test('goes on where a newer version replaced a function, and leaves that one in place', async () => {
    const url = await migrated();
    const next = saying(today, 'legal-days', "at time zone 'Europe/Paris')::date", "at time zone 'Europe/Paris' )::date");
    const said = async () => (await send(url, "select prosrc from pg_proc where proname = 'paris_day'"))[0].prosrc;
    expect(await startOn(url, next, false)).toContain('(legal-days): run "npm run db:migrate"');
    expect(await migrate(url, next)).toEqual(['legal-days']);
    for (const isMigrating of [true, false]) expect(await startOn(url, undefined, isMigrating)).toBe('started');
    expect(await migrate(url, today)).toEqual([]);
    expect(await said()).toContain("'Europe/Paris' )::date");
  });

  test('is refused when it received another migration under the same name', async () => {
    const url = await migrated();
    await migrate(url, await nextVersion(await madeUp(NAME, ADD_NICKNAME)));
    const edited = await nextVersion(await madeUp(NAME, ['alter table party add column nickname varchar(50)']));
    expect(await startOn(url, edited)).toContain(`other migrations under the same names (${NAME})`);
  });
});

describe('a migration', () => {
  const apply = async (url: string, statements: string[], options: MigrateOptions = {}) =>
    migrate(url, await nextVersion(await madeUp(NAME, statements)), { log, ...options });

  test('that fails changes nothing and says why', async () => {
    const url = await migrated();
    const failing = apply(url, [...ADD_NICKNAME, 'alter table nowhere add column nickname text']);
    await expect(failing).rejects.toThrow(`The migration ${NAME} failed: relation "nowhere" does not exist. Nothing was changed.`);
    expect((await columnsOf(url, 'party')).map(({ attname }) => attname)).not.toContain('nickname');
    expect(await startOn(url)).toBe('started');
  });

  test('waits for the lock of another session, names it, keeps nobody else waiting, and goes on once it is free', async () => {
    const url = await migrated();
    const holder = await connectClient(`${url}?application_name=forgotten`);
    await holder.query('begin; select from party');
    const migration = apply(url, ADD_NICKNAME, { waitMs: 30_000 });
    await expect.poll(() => lines.join('')).toMatch(/has waited for \d+ s for a lock .*\(\d+, forgotten, idle in transaction, \d+ s\)/);
    expect(await on(url, async (client) => (await client.query('select count(*)::int from party')).rowCount)).toBe(1);
    await holder.query('commit');
    await holder.end();
    expect(await migration).toEqual([NAME]);
  });

  test('gives up when the lock stays, and says who holds it', async () => {
    const url = await migrated();
    const holder = await connectClient(`${url}?application_name=forgotten`);
    await holder.query('begin; select from party');
    await expect(apply(url, ADD_NICKNAME, { waitMs: 0 })).rejects.toThrow(/another session holds \(\d+, forgotten/);
    await holder.end();
    expect(await startOn(url)).toBe('started');
  });

  test('that takes longer than a second says so', async () => {
    const url = await migrated();
    lines.length = 0;
    await apply(url, ['select pg_sleep(2.5)']);
    expect(lines.join('')).toContain(`Migration ${NAME} : 2 s`);
  });

  test('ended in the middle leaves nothing, and is applied by the next start', async () => {
    const url = await migrated();
    const migration = apply(url, [...ADD_NICKNAME, 'select pg_sleep(20)']).catch((error: Error) => error.message);
    const ended = "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(20)%' and pid <> pg_backend_pid()";
    await expect.poll(async () => (await send(url, ended)).length).toBe(1);
    expect(await migration).toContain('Nothing was changed');
    expect((await columnsOf(url, 'party')).map(({ attname }) => attname)).not.toContain('nickname');
    expect(await apply(url, ADD_NICKNAME)).toEqual([NAME]);
  });
});

test('to look whether the database is the expected one costs little', async () => {
  const url = await migrated();
  await pendingMigrations(url, today);
  expect(await quickest(500, () => pendingMigrations(url, today))).toBeLessThan(500);
});
