import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectClient } from '../../server/platform/db/connection.ts';
import { describeSchema } from '../../server/platform/db/describeSchema.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { type MigrationFile, readMigrationFiles } from '../../server/platform/db/migrationFiles.ts';
import { createLog } from '../../server/platform/log.ts';
import { startEmbeddedPostgres } from '../../server/platform/postgres/embeddedPostgres.ts';
import { freeze, readFrozen, writeFrozen, writeSchema } from './frozen.ts';

/** What the migrations make of an empty database. */
async function schemaOf(migrations: MigrationFile[]): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-freeze-'));
  await chmod(folder, 0o755);
  const log = createLog({ level: 'error', format: 'short', destination: process.stderr });
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'data'), log, fast: true });
  try {
    await migrate(postgres.url, { version: { migrations } });
    const client = await connectClient(postgres.url);
    try {
      return await describeSchema(async (statement) => (await client.query(statement)).rows);
    } finally {
      await client.end();
    }
  } finally {
    await postgres.stop();
    await Promise.all([folder, postgres.where].map((each) => rm(each, { recursive: true, force: true })));
  }
}

/**
 * `npm run db:freeze`: adds the new migrations to migrations/frozen.json and tells in migrations/schema.ts what they make; refuses when one that
 * is listed was edited or removed.
 */
try {
  const frozen = await readFrozen();
  const migrations = await readMigrationFiles();
  const list = freeze(frozen, migrations);
  await writeSchema(await schemaOf(migrations));
  await writeFrozen(list);
  const added = Object.keys(list).filter((name) => !frozen[name]);
  process.stdout.write(added.length > 0 ? `frozen: ${added.join(', ')}\n` : 'nothing new to freeze\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
