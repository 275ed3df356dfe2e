import { fileURLToPath } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { type EntitySchema, MikroORM, type Options } from '@mikro-orm/postgresql';
import { changeRecorder } from '../journal/changes.ts';
import { giveBackLostConnections } from './giveBackLostConnections.ts';

export type Orm = MikroORM;

/** A number shared by all processes of one database: only one of them migrates at a time. */
const MIGRATION_LOCK = 7_236_501;

/** Tables and functions that only SQL knows: the journal and what the migrator keeps. */
const TABLES_WITHOUT_ENTITY = ['journal_entry', 'journal_chain', 'schema_migration'];

function options(databaseUrl: string, entities: EntitySchema[]): Options {
  return {
    clientUrl: databaseUrl,
    entities,
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    pool: { min: 0, max: 10 },
    driverOptions: { onPoolCreated: giveBackLostConnections },
    extensions: [Migrator],
    subscribers: [changeRecorder],
    schemaGenerator: { skipTables: TABLES_WITHOUT_ENTITY },
    migrations: {
      path: fileURLToPath(new URL('../../../migrations', import.meta.url)),
      tableName: 'schema_migration',
      glob: 'Migration*.ts',
      allOrNothing: true,
      snapshot: false,
      silent: true,
    },
    debug: false,
  } as Options;
}

/** Opens a pool on the database. The caller closes it. */
export async function createOrm(databaseUrl: string, entities: EntitySchema[]): Promise<Orm> {
  return MikroORM.init(options(databaseUrl, entities) as Parameters<typeof MikroORM.init>[0]) as Promise<Orm>;
}

/** Brings the database to the newest schema; several processes may call it at once. Returns the names of the migrations applied. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const orm = await createOrm(databaseUrl, []);
  try {
    return await orm.em.fork().transactional(async (em) => {
      await em.execute('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
      const applied = await orm.migrator.up();
      return applied.map((migration) => migration.name);
    });
  } finally {
    await orm.close(true);
  }
}
