import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LIVING } from '../../migrations/living.ts';
import { living } from '../../server/database.ts';
import { connectClient } from '../../server/platform/db/connection.ts';
import { describeSchema } from '../../server/platform/db/describeSchema.ts';
import { describeLiving } from '../../server/platform/db/livingSql.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { readMigrationFiles, type SchemaVersion } from '../../server/platform/db/migrationFiles.ts';
import { createLog } from '../../server/platform/log.ts';
import { startEmbeddedPostgres } from '../../server/platform/postgres/embeddedPostgres.ts';
import { freeze, publishedOf, readFrozen, writeFrozen, writeLiving, writeSchema } from './frozen.ts';

/** What a version makes of an empty database. */
async function schemaOf(version: SchemaVersion): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-freeze-'));
  await chmod(folder, 0o755);
  const log = createLog({ level: 'error', format: 'short', destination: process.stderr });
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'data'), log, fast: true });
  try {
    await migrate(postgres.url, version);
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
 * `npm run db:freeze`: adds the new migrations to migrations/frozen.json, numbers the living SQL that changed in migrations/living.ts and tells in
 * migrations/schema.ts what all of it makes; refuses when a migration that is listed was edited or removed.
 */
try {
  const frozen = await readFrozen();
  const migrations = await readMigrationFiles();
  const list = freeze(frozen, migrations);
  const files = describeLiving(living, LIVING);
  await writeSchema(await schemaOf({ migrations, living: files }));
  const published = publishedOf(files);
  await Promise.all([writeFrozen(list), writeLiving(published)]);
  const changed = Object.keys(published).filter((name) => published[name]!.revision !== LIVING[name]?.revision);
  const added = [...Object.keys(list).filter((name) => !frozen[name]), ...changed];
  process.stdout.write(added.length > 0 ? `frozen: ${added.join(', ')}\n` : 'nothing new to freeze\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
