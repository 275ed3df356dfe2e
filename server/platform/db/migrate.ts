import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import type { DatabaseEnv } from '../env.ts';
import type { Log } from '../log.ts';
import { StartError } from '../startError.ts';
import { applyVersion } from './applyVersion.ts';
import { connectClient } from './connection.ts';
import type { Ask } from './describeSchema.ts';
import type { SchemaVersion } from './migrationFiles.ts';
import { createOrm } from './orm.ts';
import { migrationBlocked, migrationFailed, migrationsMissing } from './schemaRefusals.ts';
import { readSchemaState, requireSchema } from './schemaState.ts';
import { type MigrationWatch, watchMigration } from './watchMigration.ts';

/** A number shared by all processes of one database: only one of them migrates at a time. */
const MIGRATION_LOCK = 7_236_501;
/**
 * A statement that waits for a table keeps all who come after it waiting too: it gives up soon, and tries again. Sooner than PostgreSQL looks for
 * deadlocks (`deadlock_timeout`, 1 s), which would undo what people do as readily as the migration.
 */
const LOCK_TIMEOUT_MS = 500;
const PAUSE_MS = 1_000;
const WAIT_MS = 60_000;
const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK = '40P01';

export interface MigrateOptions {
  /** Told what takes longer than a second. */
  log?: Log;
  /** How long to try for a lock that another session holds; a minute unless told otherwise. */
  waitMs?: number;
}

const askOf =
  (client: Client): Ask =>
  async (statement) =>
    (await client.query(statement)).rows;

/** What PostgreSQL itself said, under what others made of it. */
function driverError(error: unknown): { code?: string; message: string } {
  let found = error as { code?: string; message: string };
  for (let each = error as Error & { code?: string }; each; each = each.cause as Error & { code?: string }) if (each.code) found = each;
  return found;
}

/** Another session holds what a migration needs. */
class Blocked extends Error {
  readonly migration: string;
  readonly holder: string;

  constructor(migration: string, holder: string) {
    super(`${migration} waits for ${holder}`);
    this.migration = migration;
    this.holder = holder;
  }
}

async function attempt(databaseUrl: string, watcher: Client, version: SchemaVersion, log?: Log): Promise<string[]> {
  const orm = await createOrm(databaseUrl, [], { migrations: version.migrations });
  let watch: MigrationWatch | undefined;
  orm.migrator.on('migrating', ({ name }) => watch?.begin(name));
  try {
    return await orm.em.fork().transactional(async (em) => {
      const [backend] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
      const watching = watchMigration(askOf(watcher), backend!.pid, log);
      watch = watching;
      await em.execute('set local statement_timeout = 0');
      await em.execute('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
      await em.execute(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
      return await applyVersion(orm, em, version, watching.begin);
    });
  } catch (error) {
    if (error instanceof StartError || !watch?.current()) throw error;
    const { code, message } = driverError(error);
    if (code === LOCK_NOT_AVAILABLE || code === DEADLOCK) throw new Blocked(watch.current(), watch.holder() ?? '?');
    throw migrationFailed(watch.current(), message, error);
  } finally {
    watch?.stop();
    await orm.close(true);
  }
}

async function insist(databaseUrl: string, watcher: Client, version: SchemaVersion, options: MigrateOptions): Promise<string[]> {
  const { log, waitMs = WAIT_MS } = options;
  for (const began = Date.now(); ; await delay(PAUSE_MS)) {
    try {
      return await attempt(databaseUrl, watcher, version, log);
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
      const waitedMs = Date.now() - began;
      const refusal = migrationBlocked(error.migration, Math.round(waitedMs / 1000), error.holder);
      if (waitedMs >= waitMs) throw refusal;
      log?.warn(`${refusal.text.fr} / ${refusal.text.en}`);
    }
  }
}

async function withWatcher<T>(databaseUrl: string, work: (watcher: Client) => Promise<T>): Promise<T> {
  const watcher = await connectClient(databaseUrl);
  try {
    return await work(watcher);
  } finally {
    await watcher.end().catch(() => undefined);
  }
}

/**
 * Brings the database to the schema of a version of the program, all of it or nothing; several processes may call it at once. Returns the names of
 * the migrations and living SQL applied. Throws a StartError: database newer, too old, edited or changed by hand, a failed migration, a lock that
 * another session keeps.
 */
export async function migrate(databaseUrl: string, version: SchemaVersion, options: MigrateOptions = {}): Promise<string[]> {
  return withWatcher(databaseUrl, async (watcher) => {
    const state = await readSchemaState(askOf(watcher), version);
    if (state.pending.length + state.changed.length > 0) return insist(databaseUrl, watcher, version, options);
    await requireSchema(askOf(watcher), version, state);
    return [];
  });
}

/** Names of what `migrate` would apply; changes nothing. Throws a StartError as `migrate` does. */
export async function pendingMigrations(databaseUrl: string, version: SchemaVersion): Promise<string[]> {
  return withWatcher(databaseUrl, async (watcher) => {
    const state = await readSchemaState(askOf(watcher), version);
    const pending = [...state.pending, ...state.changed];
    if (pending.length === 0) await requireSchema(askOf(watcher), version, state);
    return pending;
  });
}

/** Migrates, or only looks whether somebody did, as the settings say. Throws a StartError when the program cannot go on. */
export async function prepareSchema(
  databaseUrl: string,
  version: SchemaVersion,
  { isMigrating, migrateWaitMs }: Pick<DatabaseEnv, 'isMigrating' | 'migrateWaitMs'>,
  options: Omit<MigrateOptions, 'waitMs'>,
): Promise<void> {
  if (isMigrating) {
    await migrate(databaseUrl, version, { ...options, waitMs: migrateWaitMs });
    return;
  }
  const pending = await pendingMigrations(databaseUrl, version);
  if (pending.length > 0) throw migrationsMissing(pending);
}
