import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { write } from '../../server/platform/db/authority.ts';
import { createOrm, type Orm } from '../../server/platform/db/orm.ts';
import { read, sql } from '../../server/platform/db/read.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await createOrm(database.url, []);
});
afterAll(async () => {
  await orm?.close();
  await database?.drop();
});

/** Settles once both asked. */
function meeting(): () => Promise<void> {
  let arrived = 0;
  let open = () => {};
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    arrived += 1;
    if (arrived >= 2) open();
    return both;
  };
}

const failing = (sqlState: string) => {
  let tries = 0;
  const done = write(orm.em, async (tx) => {
    tries += 1;
    await read(tx, sql`select pg_temp_refuse(${sqlState})`);
  });
  return done.catch((error: { code?: string }) => ({ tries, code: error.code }));
};

describe('What the database undid', () => {
  it('because a write and another waited for one another is done again, and both are done once', async () => {
    await orm.em.fork().execute('create table undone (who text)');
    const meet = meeting();
    let tries = 0;
    const lock = (who: string, first: number, second: number) =>
      write(orm.em, async (tx) => {
        tries += 1;
        await read(tx, sql`select pg_advisory_xact_lock(${first})`);
        await meet();
        await read(tx, sql`insert into undone values (${who})`);
        await read(tx, sql`select pg_advisory_xact_lock(${second})`);
        return who;
      });
    expect(await Promise.all([lock('one', 1, 2), lock('other', 2, 1)])).toEqual(['one', 'other']);
    expect(tries).toBe(3);
    expect(await orm.em.fork().execute('select who from undone order by who')).toEqual([{ who: 'one' }, { who: 'other' }]);
  });

  it('while it read alone, outside a transaction, is asked again', async () => {
    await orm.em
      .fork()
      .execute(
        "create function lock_both(one int, other int) returns text language plpgsql as $$ begin perform pg_advisory_xact_lock(one); perform pg_sleep(0.3); perform pg_advisory_xact_lock(other); return $1 || ' then ' || $2; end $$",
      );
    const told = await Promise.all([
      read(orm.em.fork(), sql`select lock_both(3, 4) as locked`),
      read(orm.em.fork(), sql`select lock_both(4, 3) as locked`),
    ]);
    expect(told.flat()).toEqual([{ locked: '3 then 4' }, { locked: '4 then 3' }]);
  });

  it.each([
    ['in a write each time is told after the third', '40001', 3],
    ['in a write for a reason of its own is told at once', '23514', 1],
  ])('%s', async (_what, sqlState, tries) => {
    await orm.em
      .fork()
      .execute(
        "create or replace function pg_temp_refuse(state text) returns void language plpgsql as $$ begin raise exception 'refused' using errcode = state; end $$",
      );
    expect(await failing(sqlState)).toEqual({ tries, code: sqlState });
  });
});
