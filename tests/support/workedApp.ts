import { cp } from 'node:fs/promises';
import path from 'node:path';
import { startTestApp, type TestApp } from './app.ts';
import { copyMadeOnce } from './database.ts';
import { type SeededWork, seedWork, workStartedAt } from './seedWork.ts';

/** The program today, after a year and a half of work on the demonstration's convention; the work is done once a run. */
export async function startWorkedApp(): Promise<{ app: TestApp; work: SeededWork }> {
  const { database, told, folder } = await copyMadeOnce('work', async ({ url }, place) => {
    const app = await startTestApp({}, { database: { url, drop: async () => undefined }, startsAt: workStartedAt() });
    try {
      const work = await seedWork(app);
      await cp(path.join(app.dataDir, 'files'), place, { recursive: true });
      return work;
    } finally {
      await app.stop();
    }
  });
  return { app: await startTestApp({}, { database, files: folder }), work: told };
}
