import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../server/platform/db/columns.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { seed } from '../support/factories.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const page = readFileSync('docs/journal.md', 'utf8');
const script = /```python\n([\s\S]*?)```/.exec(page)![1]!;
const select = /-c "\n([\s\S]*?)" > journal\.jsonl/.exec(page)![1]!.replaceAll('\\"', '"');

let database: TestDatabase;
let client: Client;
const chain = newId();

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  await seed(client, async (make) => {
    for (const title of ['Procédure « violation »', 'ligne 1\nligne 2\t"é" \\ \u0001']) {
      await make.journalEntry({ chain, at: '2026-01-10T08:15:30.123Z', changes: [{ after: { title } }] });
    }
  });
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

async function verifier(change: (line: string) => string = (line) => line) {
  const { rows } = await client.query<{ json_build_array: unknown[] }>(select);
  const input = rows.map((row) => change(JSON.stringify(row.json_build_array))).join('\n');
  return execFileSync('python3', ['-c', script], { input, encoding: 'utf8', stdio: 'pipe' });
}

describe.skipIf(!hasPython)('the script of docs/journal.md (python3 is needed)', () => {
  test('finds that the journal holds, and its head', async () => {
    const { rows } = await client.query('select last_hash from journal_chain where chain = $1', [chain]);
    expect(await verifier()).toContain(`${chain} 2 ${rows[0].last_hash}`);
  });

  test('names an altered entry', async () => {
    await expect(verifier((line) => line.replace('violation', 'Violation'))).rejects.toThrow("l'entrée 1 ne tient pas");
  });
});
