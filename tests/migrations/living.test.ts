import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { living } from '../../server/database.ts';
import { STATE } from '../../server/obligations/state/columns.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

/** Functions and views, as the database words them; those that were written in this transaction are declared. */
const DEFINITIONS = `
  select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as definition, p.xmin = pg_current_xact_id()::xid as "isDeclared"
  from pg_proc p where p.pronamespace = current_schema()::regnamespace and p.prokind = 'f'
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
  union all
  select c.relname, pg_get_viewdef(c.oid), r.xmin = pg_current_xact_id()::xid
  from pg_class c join pg_rewrite r on r.ev_class = c.oid where c.relkind = 'v' and c.relnamespace = current_schema()::regnamespace
  order by 1`;

/** A trigger and its arguments, by the name of its table. */
const TRIGGERS = `
  select pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text as definition from pg_trigger t where not t.tgisinternal order by 1`;

interface Definition {
  name: string;
  definition: string;
  isDeclared: boolean;
}

let database: TestDatabase;
let client: Client;
let triggers: unknown[];

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  triggers = (await client.query(TRIGGERS)).rows;
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

/** Names of the functions, views and triggers that are not what the files say, once `change` was made; everything is taken back. */
async function differences(change = ''): Promise<string[]> {
  await client.query(`begin; ${change}`);
  try {
    const found = (await client.query(TRIGGERS)).rows as { definition: string }[];
    const hasOtherTriggers = JSON.stringify(found) !== JSON.stringify(triggers);
    const before = (await client.query<Definition>(DEFINITIONS)).rows;
    await client.query('set constraints all immediate');
    for (const { text } of [...living.underTables, ...living.onTables]) await client.query(text);
    const after = (await client.query<Definition>(DEFINITIONS)).rows;
    const wasThus = (name: string, definition: string) => before.some((each) => each.name === name && each.definition === definition);
    const wrong = after.filter(({ name, definition, isDeclared }) => !isDeclared || !wasThus(name, definition)).map(({ name }) => name);
    return [...wrong, ...(hasOtherTriggers ? ['triggers'] : [])];
  } finally {
    await client.query('rollback');
  }
}

describe('functions, views and triggers of a database', () => {
  test('are what their files say, and each is declared by one', async () => {
    expect((await client.query(DEFINITIONS)).rows.length).toBeGreaterThan(35);
    expect(await differences()).toEqual([]);
  });

  test.each([
    [
      'a function that was edited by hand',
      'create or replace function paris_day(instant timestamptz) returns date language sql immutable parallel safe as $$ select instant::date $$',
      'paris_day(timestamp with time zone)',
    ],
    [
      'a function that was dropped',
      'drop function verify_journal_kept(uuid, boolean, timestamptz)',
      'verify_journal_kept(uuid,boolean,timestamp with time zone)',
    ],
    ['a setting of a function', 'alter function refresh_states(uuid[]) reset all', 'refresh_states(uuid[])'],
    [
      'a view that was edited by hand',
      'create or replace view acceptance as select * from (select r.id as review_id, r.obligation_id, v.evidence_id, v.id as evidence_version_id, r.reviewed_at as starts_at, null::timestamptz as ends_at, null::date as expires_on, null::uuid as occurrence_id, r.reviewed_at as linked_at, r.reviewed_at from review r join evidence_version v on v.id = r.evidence_version_id) a',
      'acceptance',
    ],
    ['a trigger that sleeps', 'alter table review disable trigger review_append_only', 'triggers'],
    ['a trigger that was dropped', 'drop trigger evidence_written_once on evidence', 'triggers'],
  ])('are told apart: %s', async (_, change, name) => {
    expect(await differences(change)).toEqual([name]);
  });

  test.each([
    ['a function', 'create function shortcut() returns integer language sql as $$ select 1 $$', 'shortcut()'],
    [
      'another function of the same name',
      'create function fold(value uuid) returns text language sql as $$ select value::text $$',
      'fold(uuid)',
    ],
    ['a view', 'create view names as select name from party', 'names'],
  ])('are told that no file declares: %s', async (_, change, name) => {
    await client.query(change);
    try {
      expect(await differences()).toEqual([name]);
    } finally {
      await client.query(`drop ${change.startsWith('create view') ? 'view' : 'function'} ${name}`);
    }
  });
});

test('the states are kept in the columns that are declared, and no other', async () => {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = 'kept_state'::regclass and attnum > 0 order by 1`,
  );
  const declared = Object.entries(STATE).map(([name, type]) => ({ name, type: type.replace('timestamptz', 'timestamp with time zone') }));
  expect(rows).toEqual(declared.sort((one, other) => (one.name < other.name ? -1 : 1)));
});
