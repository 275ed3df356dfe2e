import type { FastifyInstance } from 'fastify';
import type { Orm } from '../db/orm.ts';

/** `/healthz`: the process answers. `/readyz`: the database answers it. */
export function registerHealth(app: FastifyInstance, orm: Orm): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await orm.em.fork().execute('select 1');
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}
