import { realpath } from 'node:fs/promises';
import type { EntitySchema } from '@mikro-orm/postgresql';
import { placeOf } from '../db/connectionFailure.ts';
import { prepareSchema } from '../db/migrate.ts';
import type { SchemaVersion } from '../db/migrationFiles.ts';
import { createOrm, type Orm } from '../db/orm.ts';
import { reachDatabase } from '../db/reachDatabase.ts';
import type { Env } from '../env.ts';
import { DomainError, type Text } from '../errors.ts';
import { createLog, type Log } from '../log.ts';
import { runningPostgresUrl, startEmbeddedPostgres } from '../postgres/embeddedPostgres.ts';
import { programSettings } from './programSettings.ts';
import { readEnv } from './readEnv.ts';
import { requireDataFolder } from './requireDataFolder.ts';
import { startFailure } from './startFailures.ts';

/** The settings of the server, its database as it is found, and a log on the standard error. */
export interface ReachedDatabase {
  env: Env;
  log: Log;
  databaseUrl: string;
}

/** The same, the database brought to this program's schema. */
export interface ProgramDatabase extends ReachedDatabase {
  orm: Orm;
}

/** What a program knows of its database. */
export interface ProgramSchema {
  entities: EntitySchema[];
  version: SchemaVersion;
}

interface Reached {
  url: string;
  place: Text;
  stop(): Promise<void>;
}

async function reach(env: Env, log: Log): Promise<Reached> {
  if (env.database.url) {
    await reachDatabase(env.database.url);
    const { host, database } = placeOf(env.database.url);
    const place = { fr: `« ${database} » sur ${host}`, en: `"${database}" on ${host}` };
    return { url: env.database.url, place, stop: async () => undefined };
  }
  await requireDataFolder(env.dataDir);
  const dataDir = await realpath(env.dataDir);
  const running = await runningPostgresUrl(dataDir);
  if (running) {
    const place = { fr: `celle du Garant qui tourne sur ${dataDir}`, en: `that of the Garant running on ${dataDir}` };
    return { url: running, place, stop: async () => undefined };
  }
  const { url, stop } = await startEmbeddedPostgres({ dataDir, log, isCommand: true });
  return { url, place: { fr: `embarquée dans ${dataDir}`, en: `embedded in ${dataDir}` }, stop };
}

/**
 * Gives a command the database that the server uses by the same settings, `.env` included, and says which one it is: the one of `DATABASE_URL`,
 * else the embedded one, whether a server runs on it or not. Throws a StartError when the settings or the database do not allow it.
 */
export async function withReachedDatabase<T>(work: (reached: ReachedDatabase) => Promise<T>): Promise<T> {
  const env = readEnv(programSettings());
  const log = createLog({ level: 'info', format: env.log.format, destination: process.stderr });
  const { url: databaseUrl, place, stop } = await reach(env, log);
  process.stderr.write(`Base ${place.fr} / Database ${place.en}\n`);
  try {
    return await work({ env, log, databaseUrl });
  } finally {
    await stop();
  }
}

/** The same with entities, once the schema is this program's. */
export async function withProgramDatabase<T>(
  { entities, version }: ProgramSchema,
  work: (program: ProgramDatabase) => Promise<T>,
): Promise<T> {
  return withReachedDatabase(async (reached) => {
    const { env, databaseUrl, log } = reached;
    await prepareSchema(databaseUrl, version, env.database, { log });
    const orm = await createOrm(databaseUrl, entities, { max: env.database.poolMax, waitMs: env.database.poolWaitMs });
    try {
      return await work({ ...reached, orm });
    } finally {
      await orm.close(true);
    }
  });
}

/** What a command says of its failure, in one line for each language. */
export function commandFailure(error: unknown): Text {
  return error instanceof DomainError ? error.text : startFailure(error, { port: 0, host: '' }).text;
}
