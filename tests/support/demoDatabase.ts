import path from 'node:path';
import { seedDemo } from '../../server/demo/seedDemo.ts';
import { entities } from '../../server/entities.ts';
import { createOrm } from '../../server/platform/db/orm.ts';
import { createFileStore } from '../../server/platform/files/fileStore.ts';
import { copyMadeOnce, type MadeDatabase, type TestDatabase } from './database.ts';

const UPLOAD_MAX_BYTES = 1024 ** 2;

function makeDemo(name: string, isEmpty: boolean): Promise<MadeDatabase<string>> {
  return copyMadeOnce(name, async ({ url }, place) => {
    const orm = await createOrm(url, entities);
    const store = await createFileStore({ kind: 'disk', folder: path.join(place, 'files'), uploadMaxBytes: UPLOAD_MAX_BYTES }, place);
    const at = new Date();
    try {
      await seedDemo({ em: orm.em, store, clock: { now: () => at }, isEmpty });
      return at.toISOString();
    } finally {
      await orm.close(true);
    }
  });
}

/** A database with the demonstration in it that nobody worked on, as `npm start -- --empty` puts it in place. Drop it in `afterAll`. */
export async function createDemoDatabase(): Promise<TestDatabase> {
  return (await makeDemo('demo', true)).database;
}

/** The demonstration with fourteen months of work, as `npm start` puts it in place, the folder of its files and when it was laid. */
export async function createLivingDemo(): Promise<{ database: TestDatabase; files: string; laidAt: string }> {
  const { database, folder, told } = await makeDemo('living', false);
  return { database, files: path.join(folder, 'files'), laidAt: told };
}
