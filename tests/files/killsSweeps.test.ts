import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts';
import { killMigrations, killSweeps } from './killsSweeps.ts';

const databases: TestDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.drop())));

async function keep(made: Promise<TestDatabase>): Promise<string> {
  databases.push(await made);
  return databases.at(-1)!.url;
}

test('sweeps killed among their moves lose no file', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-sweeps-'));
  const report = await killSweeps(await keep(createTestDatabase()), folder, 4, 7);
  await rm(folder, { recursive: true, force: true });
  expect(report.faults).toEqual([]);
});

test('a migration killed in the middle is done whole at the next start, no fact lost', { timeout: 120_000 }, async () => {
  const { cutInTheMiddle, faults } = await killMigrations(() => keep(createEmptyDatabase()), 4, 7);
  expect(faults).toEqual([]);
  expect(cutInTheMiddle).toBeGreaterThan(0);
});
