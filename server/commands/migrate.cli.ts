import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { migrate, pendingMigrations } from '../platform/db/migrate.ts';
import { readMigrationFiles } from '../platform/db/migrationFiles.ts';
import { commandFailure, withReachedDatabase } from '../platform/start/withProgramDatabase.ts';

const NOTHING = 'La base est à jour / The database is up to date\n';
/** What `--check` ends with when something is left to do. */
const SOMETHING_PENDING = 3;

async function tell(verb: string, names: string[]): Promise<void> {
  const compatible = new Set((await readMigrationFiles()).filter(({ isCompatible }) => isCompatible).map(({ name }) => name));
  const lines = names.map((name) => `${verb}: ${name}${compatible.has(name) ? ' (compatible)' : ''}\n`);
  process.stdout.write(lines.join('') || NOTHING);
}

async function run(isCheck: boolean): Promise<number> {
  return withReachedDatabase(async ({ env, databaseUrl, log }) => {
    if (isCheck) {
      const pending = await pendingMigrations(databaseUrl);
      await tell('à appliquer / to apply', pending);
      return pending.length > 0 ? SOMETHING_PENDING : 0;
    }
    await tell('appliquée / applied', await migrate(databaseUrl, { log, waitMs: env.database.migrateWaitMs }));
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
