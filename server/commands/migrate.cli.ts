import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { currentVersion } from '../database.ts';
import { migrate, pendingMigrations } from '../platform/db/migrate.ts';
import type { SchemaVersion } from '../platform/db/migrationFiles.ts';
import { commandFailure, withReachedDatabase } from '../platform/start/withProgramDatabase.ts';

const NOTHING = 'La base est à jour / The database is up to date\n';
/** What `--check` ends with when something is left to do. */
const SOMETHING_PENDING = 3;

/** Living SQL serves the version before too; a migration does where it says so. */
function tell(verb: string, names: string[], { migrations }: SchemaVersion): void {
  const demanding = new Set(migrations.filter(({ isCompatible }) => !isCompatible).map(({ name }) => name));
  const lines = names.map((name) => `${verb}: ${name}${demanding.has(name) ? '' : ' (compatible)'}\n`);
  process.stdout.write(lines.join('') || NOTHING);
}

async function run(isCheck: boolean): Promise<number> {
  const version = await currentVersion();
  return withReachedDatabase(async ({ env, databaseUrl, log }) => {
    if (isCheck) {
      const pending = await pendingMigrations(databaseUrl, version);
      tell('à appliquer / to apply', pending, version);
      return pending.length > 0 ? SOMETHING_PENDING : 0;
    }
    tell('appliquée / applied', await migrate(databaseUrl, version, { log, waitMs: env.database.migrateWaitMs }), version);
    return 0;
  });
}

try {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  process.exitCode = await run(values.check);
} catch (error) {
  const { fr, en } = commandFailure(error);
  process.stderr.write(`${fr}\n${en}\n`);
  process.exitCode = 1;
}
