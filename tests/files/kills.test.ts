import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { describeKills, type KillsReport, runKills } from './killsRun.ts';
import { leftovers, verifyAfterKills } from './killsVerify.ts';

const KILLS = 8;

let database: TestDatabase;
let dataDir: string;
let files: string;
let report: KillsReport;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(path.join(tmpdir(), 'garant-kills-'));
  await chmod(dataDir, 0o755);
  files = path.join(dataDir, 'files');
  report = await runKills({ kills: KILLS, seed: 7, dataDir, databaseUrl: database.url });
}, 240_000);
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
  await database.drop();
});

test(`after ${KILLS} kills under load no proof lacks its file, no file is wrong, nothing that was confirmed is lost`, () => {
  process.stdout.write(`${describeKills(report)}\n`);
  expect(report.faults).toEqual([]);
  expect(report.restarts).toBe(KILLS);
  expect(report.ledger.depositsAnswered).toBeGreaterThan(0);
  expect(report.ledger.uploadsBegun).toBeGreaterThan(report.ledger.uploads.length);
});

test('the same look notices a file that is gone, one that is another, one too many, a lost answer and a changed journal', async () => {
  const [gone, other] = (await readdir(path.join(files, 'blobs'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  await rm(path.join(gone!.parentPath, gone!.name));
  await writeFile(path.join(other!.parentPath, other!.name), 'another content');
  await writeFile(path.join(files, 'staging', 'half'), 'half');
  report.ledger.uploads.push({ id: '018f0000-0000-7000-8000-000000000001', sha256: gone!.name });
  const client = new Client(database.url);
  await client.connect();
  await client.query(`alter table journal_entry disable trigger all; update journal_entry set actor_name = 'X' where sequence = 3`);
  await client.end();
  const { missing, corrupted, lost, broken, staged } = await verifyAfterKills(database.url, files, report.ledger);
  expect(missing).toEqual([`file of blob ${gone!.name}`]);
  expect(corrupted).toEqual([path.join(other!.parentPath, other!.name)]);
  expect(lost).toContain('upload 018f0000-0000-7000-8000-000000000001: nowhere');
  expect(broken.length).toBeGreaterThan(0);
  expect(broken.filter((each) => !/^a broken journal: .*ALTERED$/.test(each))).toEqual([]);
  expect(staged).toBe(1);
  expect(await leftovers(database.url, files)).toEqual([path.join(files, 'staging', 'half')]);
});
