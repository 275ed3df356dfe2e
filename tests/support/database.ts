import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const ATTEMPTS = 40;
const OBJECT_IN_USE = '55006';

async function withServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(inject('databaseServer').url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const onServer = (statement: string) => withServer<void>(async (client) => void (await client.query(statement)));

/** One at a time among all processes of the run, under this name. */
const alone = (name: string, work: (client: Client) => Promise<void>) =>
  withServer(async (client) => {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    await work(client);
  });

async function copyTemplate(name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await onServer(`CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY FILE_COPY`);
    } catch (error) {
      if ((error as { code?: string }).code !== OBJECT_IN_USE || attempt === ATTEMPTS) throw error;
      await delay(50);
    }
  }
}

/** A database that is what another one is now; nobody else may be connected to that one. */
export async function copyDatabase(original: Pick<TestDatabase, 'url'>): Promise<TestDatabase> {
  const { url, prefix } = inject('databaseServer');
  const name = `${prefix}${randomBytes(5).toString('hex')}`;
  await copyTemplate(name, new URL(original.url).pathname.slice(1));
  const target = new URL(url);
  target.pathname = `/${name}`;
  return { url: target.href, drop: () => onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) };
}

/** A migrated database of one's own on the run's PostgreSQL. Drop it in `afterAll`; open connections are cut. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, template } = inject('databaseServer');
  const target = new URL(url);
  target.pathname = `/${template}`;
  return copyDatabase({ url: target.href });
}

export interface MadeDatabase<T> {
  database: TestDatabase;
  told: T;
  /** Where what stands beside the database was left. */
  folder: string;
}

/**
 * A database as `make` leaves it, made once a run from a migrated one by whoever asks first, and copied for each who asks. `make` leaves in the
 * folder what stands beside the database, and tells what is to be known of both.
 */
export async function copyMadeOnce<T>(
  name: string,
  make: (database: TestDatabase, folder: string) => Promise<T>,
): Promise<MadeDatabase<T>> {
  const { url, prefix, folder } = inject('databaseServer');
  const place = path.join(folder, name);
  const told = `${place}.json`;
  const original = new URL(url);
  original.pathname = `/${prefix}${name}`;
  if (!existsSync(told)) {
    await alone(name, async (client) => {
      if (existsSync(told)) return;
      const database = await createTestDatabase();
      try {
        await rm(place, { recursive: true, force: true });
        await mkdir(place);
        await writeFile(`${told}.new`, JSON.stringify((await make(database, place)) ?? null));
        await client.query(`ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" RENAME TO "${prefix}${name}"`);
        await rename(`${told}.new`, told);
      } catch (error) {
        await database.drop();
        throw error;
      }
    });
  }
  return { database: await copyDatabase({ url: original.href }), told: JSON.parse(await readFile(told, 'utf8')) as T, folder: place };
}

/** An empty database on the run's PostgreSQL, without the migrations. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const { url, prefix } = inject('databaseServer');
  const name = `${prefix}${randomBytes(5).toString('hex')}`;
  await onServer(`CREATE DATABASE "${name}" TEMPLATE template0`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  return { url: target.href, drop: () => onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) };
}
