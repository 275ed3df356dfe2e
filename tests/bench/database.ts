import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { currentVersion } from '../../server/database.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { createLog } from '../../server/platform/log.ts';
import { startEmbeddedPostgres } from '../../server/platform/postgres/embeddedPostgres.ts';
import { isCopied, LAID } from './seed/copies.ts';
import { isSeeded, seed, seedFromCopies } from './seed/seed.ts';

const log = createLog({ level: 'warn', format: 'short', destination: process.stderr });

/** A PostgreSQL server, ours or the one DATABASE_URL names; databases of the bench stand beside one another on it. */
export interface BenchServer {
  /** Its first process, when it is ours. */
  pid?: number;
  urlOf(database: string): string;
  stop(): Promise<void>;
}

interface Ours {
  url: string;
  pid?: number;
  stop(): Promise<void>;
}

/** Stopped with this process, also when it is interrupted. */
async function startOurs(dataDir: string, fast: boolean): Promise<Ours> {
  const postgres = await startEmbeddedPostgres({ dataDir, log, fast });
  const onExit = () => process.kill(postgres.pid, 'SIGINT');
  process.on('exit', onExit);
  const stop = async () => {
    process.off('exit', onExit);
    await postgres.stop();
  };
  return { url: postgres.url, pid: postgres.pid, stop };
}

async function startServer(dataDir: string, fast: boolean): Promise<BenchServer> {
  const given = process.env.DATABASE_URL;
  const postgres: Ours = given ? { url: given, stop: async () => {} } : await startOurs(dataDir, fast);
  const urlOf = (database: string) => {
    const url = new URL(postgres.url);
    url.pathname = `/${database}`;
    return url.href;
  };
  return { pid: postgres.pid, urlOf, stop: () => postgres.stop() };
}

/** Runs \`work\` on one connection to a database. */
export async function onDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes an empty database, or a copy of another one, in the place of the one of that name. */
export async function createEmpty(server: BenchServer, name: string, like = 'template1'): Promise<string> {
  await onDatabase(server.urlOf('postgres'), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${like}`);
  });
  return server.urlOf(name);
}

/** Removes a database. */
export async function drop(server: BenchServer, name: string): Promise<void> {
  await onDatabase(server.urlOf('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`));
}

export const databaseOf = (conventions: number): string => `garant_bench_${conventions}`;

async function isReady(server: BenchServer, conventions: number): Promise<boolean> {
  const name = databaseOf(conventions);
  const known = await onDatabase(server.urlOf('postgres'), (client) => client.query('select from pg_database where datname = $1', [name]));
  if (!known.rowCount) return false;
  const url = server.urlOf(name);
  if (!(await onDatabase(url, (client) => isSeeded(client, conventions)))) return false;
  await migrate(url, await currentVersion());
  await onDatabase(url, async (client) => {
    for (let left = 1; left > 0; ) left = (await client.query('select refresh_due_states(1000) as left')).rows[0].left;
    await client.query('vacuum (analyze)');
  });
  return true;
}

export interface SeededServer extends BenchServer {
  /** Folder for what is not a database. */
  dataDir: string;
  /** Files of the proofs of one database, as the setting DATA_DIR has them: the program sweeps what its database does not know. */
  filesDirOf(conventions: number): string;
}

/**
 * A PostgreSQL with a seeded database for each of the sizes. What is missing is loaded first, without durability where the server is ours; what is
 * there already is kept, migrated where the program went on. The server that is returned runs with the settings of the program.
 */
export async function withSeededServer(
  options: { dataDir: string; sizes: number[]; isUnjournaled?: boolean; say(line: string): void },
  work: (server: SeededServer) => Promise<void>,
): Promise<void> {
  const dataDir = path.resolve(options.dataDir);
  const filesDirOf = (conventions: number) => path.join(dataDir, `server-${conventions}`);
  for (const conventions of options.sizes) await mkdir(filesDirOf(conventions), { recursive: true });
  const loading = await startServer(dataDir, true);
  try {
    for (const conventions of options.sizes) {
      if (await isReady(loading, conventions)) continue;
      options.say(`seed: ${conventions} conventions`);
      const { isUnjournaled, say } = options;
      if (isCopied(conventions, isUnjournaled === true) && (await isReady(loading, LAID))) {
        const databaseUrl = await createEmpty(loading, databaseOf(conventions), databaseOf(LAID));
        await cp(filesDirOf(LAID), filesDirOf(conventions), { recursive: true });
        await seedFromCopies({ databaseUrl, conventions, say });
        continue;
      }
      const databaseUrl = await createEmpty(loading, databaseOf(conventions));
      await seed({ databaseUrl, conventions, dataDir: filesDirOf(conventions), isUnjournaled, say });
    }
    await onDatabase(loading.urlOf('postgres'), (client) => client.query('checkpoint'));
  } finally {
    await loading.stop();
  }
  const server = await startServer(dataDir, false);
  try {
    await work({ ...server, dataDir, filesDirOf });
  } finally {
    await server.stop();
  }
}
