import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const databases: TestDatabase[] = [];

afterAll(() => Promise.all(databases.map((database) => database.drop())));

async function query(url: string, statement: string) {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test('each test database is its own, even when many are asked for at once', async () => {
  databases.push(...(await Promise.all(Array.from({ length: 4 }, createTestDatabase))));
  await query(databases[0]!.url, 'CREATE TABLE only_here (id int)');
  const answers = await Promise.all(databases.map(({ url }) => query(url, "SELECT to_regclass('only_here') IS NOT NULL AS found")));
  expect(answers.map(([row]) => row.found)).toEqual([true, false, false, false]);
});

test('names sort the French way', async () => {
  databases.push(await createTestDatabase());
  const rows = await query(
    databases.at(-1)!.url,
    "SELECT name FROM (VALUES ('Zoé'), ('étude'), ('Élan'), ('fin')) AS t(name) ORDER BY name",
  );
  expect(rows.map((row) => row.name)).toEqual(['Élan', 'étude', 'fin', 'Zoé']);
});
