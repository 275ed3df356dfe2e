import { startEmbeddedPostgres } from './db/embeddedPostgres.ts';
import { reachDatabase } from './db/reachDatabase.ts';
import { readEnv } from './env.ts';
import { createLog } from './log.ts';

/** Gives a command the database the settings name, starting the embedded one around it when they name none. */
export async function withDatabase(source: NodeJS.ProcessEnv, work: (databaseUrl: string) => Promise<void>): Promise<void> {
  const env = readEnv(source);
  if (env.database.url) {
    await reachDatabase(env.database.url);
    await work(env.database.url);
    return;
  }
  const postgres = await startEmbeddedPostgres({ dataDir: env.dataDir, log: createLog({ ...env.log, level: 'warn' }) });
  try {
    await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}
