import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { observeStatements, type StatementObserver } from '../db/observeStatements.ts';
import { StatementTable } from '../db/statementTable.ts';
import { withoutValues } from '../db/statementText.rules.ts';
import type { Env } from '../env.ts';
import type { JobObserver } from '../jobs/repeat.ts';
import type { Log } from '../log.ts';
import { currentOperation, scopeRequests } from '../operationScope.ts';
import type { UploadObserver } from '../transfers/registerUploads.ts';
import type { FilesObserver } from './countFiles.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { serveMetrics } from './serveMetrics.ts';
import { countingOperations, namingOperations } from './watchOperations.ts';

/** What the settings ask to be measured; each part costs nothing when they ask for none of it. */
export interface Observation {
  jobs?: JobObserver;
  uploads?: UploadObserver;
  files?: FilesObserver;
  watchPool(pool: Pool): void;
  watchRequests(app: FastifyInstance): void;
  /** `isTrusted` tells the callers whose operations are counted under names of their own. */
  watchOperations<Context extends BaseContext>(isTrusted: (context: Context) => boolean): ApolloServerPlugin<Context>[];
  /** Serves the figures, when they are asked for. Throws a StartError. */
  serve(): Promise<{ stop(): Promise<void> }>;
}

function statementObserver(
  { slowStatementMs }: Env['database'],
  table: StatementTable | undefined,
  log: Log,
): StatementObserver | undefined {
  if (!slowStatementMs && !table) return undefined;
  return ({ text, milliseconds }) => {
    const operation = currentOperation();
    table?.add(text, milliseconds, operation);
    if (!slowStatementMs || milliseconds < slowStatementMs) return;
    log.warn({ milliseconds: Math.round(milliseconds), operation, statement: withoutValues(text) }, 'slow statement');
  };
}

function countRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    metrics.request({ method, route: routeOptions.url ?? 'page', status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
  });
}

/** Prepares what the settings ask to be measured. The table of statements is for development only: it holds the text of every statement. */
export function createObservation(env: Env, log: Log): Observation {
  const metrics = env.metrics && createMetrics();
  const table = metrics && !env.isProduction ? new StatementTable() : undefined;
  const observer = statementObserver(env.database, table, log);
  return {
    jobs: metrics?.jobs,
    uploads: metrics?.uploads,
    files: metrics?.files,
    watchPool(pool) {
      metrics?.watchPool(pool);
      if (observer) observeStatements(pool, observer);
    },
    watchRequests(app) {
      if (observer) scopeRequests(app);
      if (metrics) countRequests(app, metrics);
    },
    watchOperations: (isTrusted) => [
      ...(observer ? [namingOperations as ApolloServerPlugin<BaseContext>] : []),
      ...(metrics ? [countingOperations(metrics, isTrusted)] : []),
    ],
    serve: async () => (env.metrics && metrics ? serveMetrics(env.metrics, metrics, table) : { stop: async () => {} }),
  };
}
