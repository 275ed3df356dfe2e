import 'reflect-metadata';
import { systemClock } from '../../server/platform/clock.ts';
import { createOrm } from '../../server/platform/db/orm.ts';
import { createFileStore } from '../../server/platform/files/fileStore.ts';
import { sweepFiles } from '../../server/platform/files/sweep/sweepFiles.ts';
import { underSweepLock } from '../../server/platform/files/sweep/sweepLock.ts';
import { createLog } from '../../server/platform/log.ts';

/** Sweeps the given database and folder again and again, whatever the age of the files, until it is killed; ends by itself when a sweep is refused. */
const [databaseUrl, folder] = process.argv.slice(2) as [string, string];
const orm = await createOrm(databaseUrl, []);
const store = await createFileStore({ kind: 'disk', folder, uploadMaxBytes: 0 }, folder);
const log = createLog({ level: 'error', format: 'short', destination: process.stderr });
for (;;) {
  const report = await underSweepLock(orm, () => sweepFiles({ orm, store, clock: systemClock, log, olderThanMs: 0 }));
  if (report?.hold) process.exit(1);
}
