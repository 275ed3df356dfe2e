import fastify from 'fastify';
import type { StatementTable } from '../db/statementTable.ts';
import type { MetricsEnv } from '../env.ts';
import { startFailure } from '../start/startFailures.ts';
import type { Metrics } from './metrics.ts';

/**
 * Serves `GET /metrics` on a port of its own, and the table of statements where there is one: `GET /debug/statements` to read it, `DELETE` to
 * begin anew. Throws a StartError when the port or the address cannot be had.
 */
export async function serveMetrics(env: MetricsEnv, metrics: Metrics, statements?: StatementTable): Promise<{ stop(): Promise<void> }> {
  const app = fastify({ logger: false, forceCloseConnections: true });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
  if (statements) {
    app.get('/debug/statements', async () => statements.figures());
    app.delete('/debug/statements', async (_request, reply) => {
      statements.clear();
      return reply.code(204).send();
    });
  }
  try {
    await app.listen(env);
  } catch (error) {
    throw startFailure(error, { ...env, settings: { port: 'METRICS_PORT', host: 'METRICS_HOST' } });
  }
  return { stop: () => app.close() };
}
