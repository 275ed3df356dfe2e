import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { currentVersion } from '../../server/database.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { createLog } from '../../server/platform/log.ts';
import { clearAbandonedPostgres, holdDataFolder } from '../../server/platform/postgres/embeddedLock.ts';
import { existingPlace } from '../../server/platform/postgres/embeddedPlace.ts';
import { startEmbeddedPostgres } from '../../server/platform/postgres/embeddedPostgres.ts';
import { buildBackOffice } from './buildBackOffice.ts';
import { buildServer } from './buildServer.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: { url: string; template: string; prefix: string; folder: string };
  }
}

interface Server {
  url: string;
  /** What stands beside made databases goes here. */
  folder: string;
  stop(): Promise<void>;
}

const FOLDER_PREFIX = 'garant-test-';
const ABANDONED_AFTER_MS = 5 * 60_000;
const IN_MEMORY = '/dev/shm';
const ROOM = 2 * 1024 ** 3;
const log = createLog({ level: 'warn', format: 'short', destination: process.stderr });

function removeAll(...folders: string[]): Promise<unknown> {
  return Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
}

async function sweep(folder: string): Promise<void> {
  if (Date.now() - (await stat(folder)).mtimeMs < ABANDONED_AFTER_MS) return;
  await holdDataFolder(folder);
  const place = await existingPlace(folder);
  if (place) await clearAbandonedPostgres(place.cluster, log);
  await removeAll(place?.folder ?? folder, folder);
}

/** Memory where there is room: a database is copied in 30 ms there, in half a second on a disk. */
async function place(): Promise<string> {
  const room = await statfs(IN_MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return room > ROOM ? IN_MEMORY : tmpdir();
}

async function sweepKilledRuns(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(FOLDER_PREFIX));
  await Promise.allSettled(names.map((name) => sweep(path.join(parent, name))));
}

async function startServer(): Promise<Server> {
  const given = process.env.DATABASE_URL_TEST;
  if (given) {
    const folder = await mkdtemp(path.join(tmpdir(), 'garant-made-'));
    return { url: given, folder, stop: () => rm(folder, { recursive: true, force: true }) };
  }
  const parent = await place();
  await sweepKilledRuns(parent);
  const folder = await mkdtemp(path.join(parent, FOLDER_PREFIX));
  await chmod(folder, 0o755);
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: folder, log, fast: true });
    const onInterruption = () => {
      process.kill(postgres.pid, 'SIGQUIT');
      for (const each of [postgres.where, folder]) rmSync(each, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    };
    process.once('exit', onInterruption);
    const stop = async () => {
      process.off('exit', onInterruption);
      await postgres.stop().finally(() => removeAll(postgres.where, folder));
    };
    return { url: postgres.url, folder: await mkdtemp(path.join(folder, 'made-')), stop };
  } catch (error) {
    await removeAll(folder);
    throw error;
  }
}

async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function createTemplate(url: string, template: string): Promise<void> {
  await onServer(url, (client) => client.query(`CREATE DATABASE "${template}"`));
  const target = new URL(url);
  target.pathname = `/${template}`;
  await migrate(target.href, await currentVersion());
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  await onServer(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  });
}

/** The back office and the server built, and one PostgreSQL for the whole run, with a migrated template; everything is removed at the end, also on failure. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server] = await Promise.all([startServer(), buildBackOffice(), buildServer()]);
  const prefix = `garant_test_${randomBytes(4).toString('hex')}_`;
  const template = `${prefix}template`;
  const teardown = async () => {
    try {
      if (process.env.DATABASE_URL_TEST) await dropDatabases(server.url, prefix);
    } finally {
      await server.stop();
    }
  };
  try {
    await createTemplate(server.url, template);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('databaseServer', { url: server.url, folder: server.folder, template, prefix });
  return teardown;
}
