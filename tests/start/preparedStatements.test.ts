import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrm, type Orm } from '../../server/platform/db/orm.ts';
import { read, sql } from '../../server/platform/db/read.ts';
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await createEmptyDatabase();
  orm = await createOrm(database.url, [], { max: 1 });
  await orm.em.execute('create table note (id int); insert into note values (1)');
});
afterAll(async () => {
  await orm?.close(true);
  await database?.drop();
});

const readNote = () => read(orm.em.fork(), sql`select * from note where id = ${1}`);

test('a statement that was prepared before a migration changed what it reads is planned anew, without anybody noticing', async () => {
  for (const _ of [1, 2, 3]) expect(await readNote()).toEqual([{ id: 1 }]);
  await orm.em.execute('alter table note add column text text');
  for (const _ of [1, 2, 3]) expect(await readNote()).toEqual([{ id: 1, text: null }]);
});
