import { Migrator } from '@mikro-orm/migrations';
import { type EntitySchema, MikroORM, type Options } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { boundStatements, TIMEOUTS } from './boundStatements.ts';
import { changeRecorder } from './changes.ts';
import { connectionTo, isPooledByTransaction } from './connection.ts';
import { giveBackLostConnections } from './giveBackLostConnections.ts';
import type { MigrationFile } from './migrationFiles.ts';
import { POOL_DEFAULTS } from './poolDefaults.ts';
import { prepareStatements } from './prepareStatements.ts';
import { resendUndone } from './undone.ts';

export type Orm = MikroORM;

/**
 * A prepared statement keeps the plan made for any values: planning one of ours anew costs more than running it. Such a plan knows nothing of how
 * few rows there will be: it must not start processes (50 ms) or compile itself for many.
 */
export const PLANNING = '-c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0 -c jit=off';

export interface PoolOptions {
  /** Connections held at most. */
  max?: number;
  /** How long to wait for one before failing. */
  waitMs?: number;
  /** Whether requests use it: their statements end with them, and none lasts for ever. */
  isForRequests?: boolean;
  onCreated?(pool: Pool): void;
  /** What `migrator` applies. */
  migrations?: MigrationFile[];
}

async function options(databaseUrl: string, entities: EntitySchema[], pool: PoolOptions): Promise<Options> {
  const connection = await connectionTo(databaseUrl, pool.isForRequests ? `${PLANNING} ${TIMEOUTS}` : PLANNING);
  const onPoolCreated = (created: Pool) => {
    giveBackLostConnections(created);
    pool.onCreated?.(created);
    if (!isPooledByTransaction(databaseUrl)) prepareStatements(created);
    if (pool.isForRequests) boundStatements(created);
    resendUndone(created);
  };
  return {
    dbName: connection.database,
    entities,
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    pool: { min: 0, max: pool.max ?? POOL_DEFAULTS.max },
    driverOptions: { ...connection, onPoolCreated, connectionTimeoutMillis: pool.waitMs ?? POOL_DEFAULTS.waitMs },
    extensions: [Migrator],
    subscribers: [changeRecorder],
    migrations: {
      migrationsList: pool.migrations ?? [],
      tableName: 'schema_migration',
      allOrNothing: true,
      snapshot: false,
      silent: true,
    },
    debug: false,
  } as Options;
}

/** Opens a pool on the database. The caller closes it. */
export async function createOrm(databaseUrl: string, entities: EntitySchema[], pool: PoolOptions = {}): Promise<Orm> {
  return MikroORM.init((await options(databaseUrl, entities, pool)) as Parameters<typeof MikroORM.init>[0]) as Promise<Orm>;
}
