import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLog } from '../../server/platform/log.ts';
import { startEmbeddedPostgres } from '../../server/platform/postgres/embeddedPostgres.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { TestDatabase } from '../support/database.ts';
import { workStartedAt } from '../support/seedWork.ts';

const log = createLog({ level: 'warn', format: 'short', destination: process.stderr });

async function startDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-quality-'));
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log, fast: true });
  const drop = async () => {
    await postgres.stop();
    await Promise.all([folder, postgres.where].map((each) => rm(each, { recursive: true, force: true })));
  };
  return { url: postgres.url, drop };
}

/** The program outside of a test run, on a PostgreSQL of its own, its clock where the seeded work starts unless told; everything is removed after `work`. */
export async function withDemoSite(
  settings: Record<string, string>,
  work: (app: TestApp) => Promise<void>,
  startsAt = workStartedAt(),
): Promise<void> {
  const database = await startDatabase();
  const started = startTestApp(settings, { database, startsAt });
  await started.catch(() => database.drop());
  const app = await started;
  await work(app).finally(() => app.stop());
}
