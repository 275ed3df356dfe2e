import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentVersion } from '../../server/database.ts';
import { entities } from '../../server/entities.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { createOrm, type Orm } from '../../server/platform/db/orm.ts';
import { AS_BUILT } from '../support/buildServer.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts';
import { madeUp, nextVersion } from './madeUp.ts';

const databases: TestDatabase[] = [];
let names: string[];
let living: string[];

beforeAll(async () => {
  const files = await readdir(fileURLToPath(new URL('../../migrations', import.meta.url)));
  names = files
    .filter((file) => file.startsWith('Migration'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
  const { underTables, onTables } = (await currentVersion()).living!;
  living = [...underTables, ...onTables].map(({ name }) => name);
});

afterAll(() => Promise.all(databases.map((database) => database.drop())));

async function keep(made: Promise<TestDatabase>): Promise<TestDatabase> {
  databases.push(await made);
  return databases.at(-1)!;
}

const APPLIED = 'select name as value from schema_migration order by id';
const NEXT = 'Migration20991231000000_change_files';

async function valuesOf(url: string, statement: string): Promise<string[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<{ value: string }>(statement)).rows.map(({ value }) => value);
  } finally {
    await client.end();
  }
}

const migrateInProcess = async (url: string): Promise<string[]> => {
  const script = fileURLToPath(new URL('./migrateOnce.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [...AS_BUILT, script, url]);
  return JSON.parse(stdout) as string[];
};

describe('migrating', () => {
  test('an empty database applies each migration and function once; a second time changes nothing', async () => {
    const { url } = await keep(createEmptyDatabase());
    expect(await migrate(url, await currentVersion())).toEqual([...names, ...living]);
    expect(await migrate(url, await currentVersion())).toEqual([]);
    expect(await valuesOf(url, APPLIED)).toEqual(names);
  });

  test('two processes at once apply each migration once', async () => {
    const { url } = await keep(createEmptyDatabase());
    const results = await Promise.all([migrateInProcess(url), migrateInProcess(url)]);
    expect(results.toSorted((a, b) => a.length - b.length)).toEqual([[], [...names, ...living]]);
    expect(await valuesOf(url, APPLIED)).toEqual(names);
  });

  test('what a migration takes away to change a table is put back, and nothing else is sent', async () => {
    const { url } = await keep(createTestDatabase());
    const written = () =>
      valuesOf(url, "select xmin::text as value from pg_proc where proname in ('attestation_of', 'state_of') order by proname");
    const [, untouched] = await written();
    const change = ['drop view acceptance', "alter table evidence_version alter column file_name set default ''"];
    expect(await migrate(url, await nextVersion(await madeUp(NEXT, change)))).toEqual([NEXT]);
    expect(await valuesOf(url, "select to_regclass('acceptance')::text as value")).toEqual(['acceptance']);
    expect((await written())[1]).toBe(untouched);
  });

  test('names say what they do, in the order of their dates', () => {
    expect(names.filter((name) => !/^Migration\d{14}_[a-z]+(_[a-z]+)+$/.test(name))).toEqual([]);
  });
});

/** Functions, triggers, views, computed columns and partial indexes have no counterpart in the entities. */
const ONLY_IN_SQL = [
  /^drop view if exists "acceptance" cascade$/,
  /^drop trigger if exists "\w+_(append_only|journaled|written_once|never_emptied|touches_states|settles_states|stands|quarters|made_stands|changed_stands|insert_sums|update_sums|delete_sums|families|views)" on "\w+"$/,
  /^drop function if exists "\w+"\([^)]*\)$/,
  /^drop index "(evidence_link_active_unique|occurrence_cause_unique|calendar_feed_in_force_unique|portfolio_view_(name|default)_unique)"$/,
  /^drop index "(incident|legal_text|processor)_page_index"$/,
  /^alter table "catalogue" drop column "matrix", drop column "matrix_groups"$/,
];

/** The journal, what is known of the stored files, the states kept beside the facts, what the migrator keeps. */
const TABLES_WITHOUT_ENTITY = [
  'instance',
  'quarantined_file',
  'file_check',
  'journal_entry',
  'journal_chain',
  'journal_verified',
  'incident_stand',
  'incident_day',
  'rights_stand',
  'occurrence_stand',
  'convention_stand',
  'convention_stand_due',
  'commitment_answer',
  'convention_sum',
  'commitment_sum',
  'part_stand',
  'part_sum',
  'quarter_due',
  'commitment_family',
  'kept_state',
  'schema_migration',
  'living_sql',
];

async function differences(orm: Orm): Promise<string[]> {
  const statements = (await orm.schema.getUpdateSchemaSQL({ wrap: false })).split(';').map((each) => each.trim());
  return statements.filter((statement) => statement !== '' && !ONLY_IN_SQL.some((known) => known.test(statement)));
}

describe('entities and migrated schema', () => {
  let orm: Orm;

  beforeAll(async () => {
    const { url } = await keep(createTestDatabase());
    orm = await createOrm(url, entities as Parameters<typeof createOrm>[1]);
    orm.config.set('schemaGenerator', { ...orm.config.get('schemaGenerator'), skipTables: TABLES_WITHOUT_ENTITY });
  });

  afterAll(() => orm?.close(true));

  test('agree', async () => {
    expect(await differences(orm)).toEqual([]);
  });

  test.each([
    ['a column that no entity has', 'alter table party add column nickname text'],
    ['a missing column', 'alter table party drop column gdpr_role'],
    ['a column that became optional', 'alter table party alter column name drop not null'],
    ['a column of another type', 'alter table blob alter column size type text'],
    ['a missing uniqueness', 'alter table party drop constraint party_convention_id_code_unique'],
    ['a missing check', 'alter table convention drop constraint convention_dates_check'],
    ['a missing reference', 'alter table party drop constraint party_convention_id_foreign'],
    ['a missing index', 'drop index obligation_party_id_index'],
    ['a table that no entity has', 'create table nickname (id uuid primary key)'],
  ])('disagree on %s', async (_, change) => {
    const { url } = await keep(createTestDatabase());
    const changed = await createOrm(url, entities as Parameters<typeof createOrm>[1]);
    try {
      await changed.em.fork().execute(change);
      expect(await differences(changed)).not.toEqual([]);
    } finally {
      await changed.close(true);
    }
  });
});
