import 'reflect-metadata';
import { buildServer } from '../support/buildServer.ts';
import { debianPostgres } from '../support/debianPostgres.ts';
import { describeDrill, runRestoreDrill } from './restoreDrill.ts';

/** `npm run test:restore -- [times]`: the documented backup and restoration under writes, once unless told otherwise. Needs a PostgreSQL of Debian and rsync. */
const bin = debianPostgres();
if (!bin) throw new Error('No PostgreSQL with initdb, pg_dump and pg_restore under /usr/lib/postgresql');
await buildServer();
for (let time = 1; time <= Number(process.argv[2] ?? 1); time += 1) {
  const report = await runRestoreDrill(bin, time);
  process.stdout.write(`drill ${time}\n${describeDrill(report)}\n`);
  if (report.faults.length > 0) process.exitCode = 1;
}
