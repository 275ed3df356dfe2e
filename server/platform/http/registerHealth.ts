import type { FastifyInstance } from 'fastify';
import type { Orm } from '../db/orm.ts';
import { read, sql } from '../db/read.ts';
import type { FileStore } from '../files/fileStore.ts';
import type { Log } from '../log.ts';
import { type Readiness, remembered } from './readiness.ts';

/** A store is asked this often at most: it may be far, and charge for requests. */
const STORE_EVERY_MS = 5_000;

export interface HealthOptions {
  orm: Orm;
  store: FileStore;
  log: Log;
  /** Why the sweep leaves the files alone, when it does. */
  filesHeld(): string | null;
}

/**
 * `/healthz`: the process answers. `/readyz`: the database and the file store answer it, or 503 with which of them does not; `filesHeld` says why
 * the sweep leaves the files alone, when it does: people are served all the same.
 */
export function registerHealth(app: FastifyInstance, { orm, store, log, filesHeld }: HealthOptions): void {
  const askStore = remembered('file store', () => store.probe(), STORE_EVERY_MS, log);
  const askDatabase = (): Promise<Readiness> =>
    read(orm.em.fork(), sql`select 1`).then(
      () => 'ok',
      () => 'unreachable',
    );
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const [database, files] = await Promise.all([askDatabase(), askStore()]);
    const failing = Object.entries({ database, files }).flatMap(([part, state]) => (state === 'ok' ? [] : [part]));
    if (failing.length > 0) return reply.code(503).send({ status: `${failing.join(' and ')} unreachable`, database, files });
    const held = filesHeld();
    return { status: 'ready', ...(held ? { filesHeld: held } : {}) };
  });
}
