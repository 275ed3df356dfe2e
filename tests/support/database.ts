import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const ATTEMPTS = 40;
const OBJECT_IN_USE = '55006';

async function onServer(statement: string): Promise<void> {
  const client = new Client(inject('databaseServer').url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function copyTemplate(name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await onServer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
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

/** An empty database on the run's PostgreSQL, without the migrations. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const { url, prefix } = inject('databaseServer');
  const name = `${prefix}${randomBytes(5).toString('hex')}`;
  await onServer(`CREATE DATABASE "${name}" TEMPLATE template0`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  return { url: target.href, drop: () => onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) };
}
