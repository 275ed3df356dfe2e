import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { createLog } from '../../server/platform/log.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/postgres/embeddedPostgres.ts';
import { quickest } from '../support/measures.ts';

const folders = new Set<string>();
const started: EmbeddedPostgres[] = [];
const isRoot = process.getuid?.() === 0;
let lines = '';
const log = createLog({
  level: 'info',
  format: 'short',
  destination: {
    write(line) {
      lines += line;
    },
  },
});

afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  folders.clear();
  lines = '';
});

async function newFolder(mode: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-embedded-'));
  await chmod(folder, mode);
  folders.add(folder);
  return path.join(folder, 'data');
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, log, fast: true });
  started.push(postgres);
  folders.add(postgres.where);
  return postgres;
}

async function stop(postgres: EmbeddedPostgres): Promise<void> {
  started.splice(started.indexOf(postgres), 1);
  await postgres.stop();
}

async function query(url: string, statement: string) {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test('a second start finds the data again, within a second and a half', async () => {
  const dataDir = await newFolder(0o755);
  const first = await start(dataDir);
  await query(first.url, "CREATE TABLE memory AS SELECT 'kept' AS word");
  await stop(first);
  let again: EmbeddedPostgres | undefined;
  const startAgain = async () => {
    if (again) await stop(again);
    again = await start(dataDir);
  };
  expect(await quickest(1_500, startAgain)).toBeLessThan(1_500);
  expect(await query(again!.url, 'SELECT word FROM memory')).toEqual([{ word: 'kept' }]);
});

test('only this machine reaches it, and only with the password, which only its owner can read', async () => {
  const dataDir = await newFolder(0o755);
  const { url } = await start(dataDir);
  expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const wrong = new URL(url);
  wrong.password = 'wrong';
  await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect((await stat(path.join(dataDir, 'postgres.password'))).mode & 0o777).toBe(0o600);
});

test('one folder serves one Garant at a time', async () => {
  const dataDir = await newFolder(0o755);
  await start(dataDir);
  await expect(startEmbeddedPostgres({ dataDir, log, fast: true })).rejects.toThrow(`already running (process ${process.pid})`);
});

test('a mark left by a machine that lost power does not prevent a start, even when its process number serves again', async () => {
  const dataDir = await newFolder(0o755);
  const first = await start(dataDir);
  const mark = path.join(first.where, 'postgres', 'postmaster.pid');
  const content = await readFile(mark, 'utf8');
  await stop(first);
  await writeFile(mark, content.replace(/^\d+/, String(process.pid)), { mode: 0o600 });
  await writeFile(path.join(dataDir, 'garant.lock'), JSON.stringify({ pid: process.pid, identity: 'another boot' }));
  const second = await start(dataDir);
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a creation cut short is begun again', async () => {
  const dataDir = await newFolder(0o755);
  await mkdir(path.join(dataDir, 'postgres.new'), { recursive: true });
  await writeFile(path.join(dataDir, 'postgres.new', 'PG_VERSION'), '18\n');
  const { url } = await start(dataDir);
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('data of another PostgreSQL version are refused in one line', async () => {
  const dataDir = await newFolder(0o755);
  const first = await start(dataDir);
  await stop(first);
  await writeFile(path.join(first.where, 'postgres', 'PG_VERSION'), '17\n');
  await expect(start(dataDir)).rejects.toThrow('come from PostgreSQL 17, another version');
});

test.runIf(isRoot)('as root in a folder nobody else may enter, the data go elsewhere, and it says where', async () => {
  const dataDir = await newFolder(0o700);
  const first = await start(dataDir);
  expect(first.where.startsWith(dataDir)).toBe(false);
  expect((await readFile(path.join(dataDir, 'POSTGRES_LOCATION'), 'utf8')).trim()).toBe(first.where);
  expect(lines).toContain(`PostgreSQL data in ${first.where}`);
  expect((await stat(path.join(first.where, 'postgres'))).uid).not.toBe(0);
  await query(first.url, "CREATE TABLE memory AS SELECT 'kept' AS word");
  await stop(first);
  const second = await start(dataDir);
  expect(second.where).toBe(first.where);
  expect(await query(second.url, 'SELECT word FROM memory')).toEqual([{ word: 'kept' }]);
});

test.runIf(isRoot)('data that were moved away are missed aloud, not replaced by nothing', async () => {
  const dataDir = await newFolder(0o700);
  const first = await start(dataDir);
  await stop(first);
  await rm(first.where, { recursive: true });
  await expect(start(dataDir)).rejects.toThrow('are no longer in');
});

test.runIf(isRoot && process.platform === 'linux')('a full disk is told in one line', async ({ skip }) => {
  const dataDir = await newFolder(0o755);
  await mkdir(dataDir);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=755', 'tmpfs', dataDir]);
  if (status !== 0) skip('this root may not mount a small disk');
  try {
    await expect(start(dataDir)).rejects.toThrow('Disk full');
  } finally {
    spawnSync('umount', [dataDir]);
  }
});
