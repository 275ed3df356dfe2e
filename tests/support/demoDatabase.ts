import { seedDemo } from '../../server/demo/seedDemo.ts';
import { entities } from '../../server/entities.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createOrm } from '../../server/platform/db/orm.ts';
import { copyMadeOnce, type TestDatabase } from './database.ts';

/** A database with the demonstration in it, as a start of the program puts it in place. Drop it in `afterAll`. */
export async function createDemoDatabase(): Promise<TestDatabase> {
  const { database } = await copyMadeOnce('demo', async ({ url }) => {
    const orm = await createOrm(url, entities);
    try {
      await seedDemo(orm.em, systemClock);
    } finally {
      await orm.close(true);
    }
  });
  return database;
}
