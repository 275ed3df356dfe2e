import 'reflect-metadata';
import Fastify from 'fastify';
import { entities } from '../../server/entities.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createOrm } from '../../server/platform/db/orm.ts';
import { createFileStore } from '../../server/platform/files/fileStore.ts';
import { registerUploads } from '../../server/platform/files/registerUploads.ts';
import { createLog } from '../../server/platform/log.ts';

/** What a parent process tells the upload server, and hears from it, over IPC. */
export type Order = 'READ_IDLE' | 'READ_PEAK';
export type Report = { url: string } | { bytes: number };

const SAMPLE_EVERY_MS = 5;
const [databaseUrl, folder, maxBytes] = process.argv.slice(2) as [string, string, string];
const tell = (report: Report) => process.send?.(report);

let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, SAMPLE_EVERY_MS).unref();

process.on('message', (order: Order) => {
  if (order === 'READ_PEAK') return tell({ bytes: peak });
  globalThis.gc?.();
  peak = process.memoryUsage.rss();
  return tell({ bytes: peak });
});
process.on('disconnect', () => process.exit(0));

const orm = await createOrm(databaseUrl, entities);
const app = Fastify();
await registerUploads(app, {
  orm,
  clock: systemClock,
  log: createLog({ level: 'error', format: 'short', destination: process.stderr }),
  store: createFileStore({ kind: 'disk', folder, uploadMaxBytes: Number(maxBytes) }, folder),
  limits: { maxBytes: Number(maxBytes) },
  uploader: async (request) => ({ personId: String(request.headers['x-person']) }),
});
tell({ url: await app.listen({ port: 0, host: '127.0.0.1' }) });
