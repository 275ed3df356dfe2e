import type { FastifyInstance } from 'fastify';
import type { Orm } from '../db/orm.ts';

/**
 * `/healthz`: the process answers. `/readyz`: the database answers it; `filesHeld` says why the sweep leaves the files alone, when it does:
 * people are served all the same.
 */
export function registerHealth(app: FastifyInstance, orm: Orm, filesHeld: () => string | null): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await orm.em.fork().execute('select 1');
      const held = filesHeld();
      return { status: 'ready', ...(held ? { filesHeld: held } : {}) };
    } catch {
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}
