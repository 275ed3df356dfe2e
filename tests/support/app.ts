import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../../server/app.ts';
import { entities } from '../../server/entities.ts';
import type { Clock } from '../../server/platform/clock.ts';
import type { SchemaVersion } from '../../server/platform/db/migrationFiles.ts';
import { createOrm, type Orm } from '../../server/platform/db/orm.ts';
import type { FetchingDoor } from '../../server/platform/fetching/fetchPublic.ts';
import { readEnv } from '../../server/platform/start/readEnv.ts';
import { ApiClient } from './client.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { createDemoDatabase } from './demoDatabase.ts';
import { openTestSession, type PersonaName, personaEmail } from './personas.ts';
import { UNLIMITED } from './unlimited.ts';

export interface TestApp {
  url: string;
  databaseUrl: string;
  dataDir: string;
  /** For what a test must look at or prepare beside the API. */
  orm: Orm;
  clock: TestClock;
  /** Speaks for nobody. */
  anonymous: ApiClient;
  /** Speaks for a persona of tests/support/personas.ts, or for any person by e-mail. */
  as(who: PersonaName | { email: string }): Promise<ApiClient>;
  stop(): Promise<void>;
}

/** A clock that a test moves; it starts at the true time. */
export class TestClock implements Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** From now on it is this instant. */
  moveTo(instant: Date | string): void {
    this.offset = new Date(instant).getTime() - Date.now();
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

interface Given {
  /** One of the run's PostgreSQL, the demonstration in it, unless given. */
  database?: TestDatabase;
  /** A folder whose files the program finds stored; none unless given. */
  files?: string;
  /** What the program knows of its database; what it is today unless given. */
  version?: SchemaVersion;
  /** Where names are looked up and which addresses are gone to; the Internet unless given. */
  door?: FetchingDoor;
  /** When the program starts, and puts the demonstration in place; now unless given. */
  startsAt?: Date;
}

/** What the program finds at its start; it puts the demonstration in place itself where its day, or its absence, is the test's. */
const databaseFor = ({ DEMO }: Record<string, string>, { startsAt }: Given): Promise<TestDatabase> =>
  startsAt || DEMO === '0' ? createTestDatabase() : createDemoDatabase();

/** The whole program on a database of its own, with the demonstration's convention and people but none of their work, listening on a free port, the tasks of its start done. */
export async function startTestApp(settings: Record<string, string> = {}, given: Given = {}): Promise<TestApp> {
  const database = given.database ?? (await databaseFor(settings, given));
  const dataDir = await mkdtemp(path.join(tmpdir(), 'garant-app-'));
  if (given.files) await cp(given.files, path.join(dataDir, 'files'), { recursive: true });
  const port = await freePort();
  const env = readEnv({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    DEMO_EMPTY: '1',
    ...UNLIMITED,
    ...settings,
  });
  const clock = new TestClock();
  if (given.startsAt) clock.moveTo(given.startsAt);
  const app = await createApp({ env, databaseUrl: database.url, clock, version: given.version, door: given.door });
  const { url } = await app.start();
  await app.atRest();
  const orm = await createOrm(database.url, entities);
  return {
    url,
    databaseUrl: database.url,
    dataDir,
    orm,
    clock,
    anonymous: new ApiClient(url),
    as: async (who) => {
      const email = typeof who === 'string' ? personaEmail(who) : who.email;
      return new ApiClient(url, await openTestSession(orm, clock, email));
    },
    stop: async () => {
      await app.stop();
      await orm.close(true);
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
