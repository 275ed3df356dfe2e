import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { HttpEnv } from '../env.ts';
import type { Log } from '../log.ts';
import { languageOf, presentError, statusOf } from './presentError.ts';
import { PERMISSIONS_POLICY, SECURITY_HEADERS } from './securityHeaders.ts';
import { watchSilent } from './silentConnections.ts';
import { trustOf } from './trustedProxies.ts';
import { watchBodies } from './watchBodies.ts';

/** Longer than the longest upload, which has its own limit. */
const REQUEST_TIMEOUT_MS = 35 * 60_000;

/** A head is a few kilobytes that leave at once. */
const HEADERS_TIMEOUT_MS = 15_000;
const TIMEOUTS_CHECKED_EVERY_MS = 5_000;

/** Answers that ask to come back later. */
const LATER = [429, 503];
/** What who finds the server busy or stopping is asked to wait. */
const RETRY_AFTER_SECONDS = 5;

/** A Fastify server with security headers, errors told as everywhere else, and answers that close their connection while it stops. */
export async function createHttpServer(env: HttpEnv, log: Log): Promise<{ app: FastifyInstance; beginStop(): void }> {
  const app = fastify({
    logger: false,
    trustProxy: trustOf(env.trustProxy),
    bodyLimit: 64 * 1024,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: TIMEOUTS_CHECKED_EVERY_MS },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => {
      const told = presentError(error, languageOf(request.headers['accept-language']), () => {});
      return (reply as unknown as FastifyReply).code(statusOf(told.extensions)).send({ errors: [told] });
    },
  });
  const endSilent = watchSilent(app.server);
  let isStopping = false;
  await app.register(helmet, { ...SECURITY_HEADERS, hsts: env.isHttps });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', PERMISSIONS_POLICY);
  });
  watchBodies(app);
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) {
      reply.header('connection', 'close');
    }
    if (LATER.includes(reply.statusCode) && !reply.hasHeader('retry-after')) {
      reply.header('retry-after', RETRY_AFTER_SECONDS);
    }
  });
  app.setErrorHandler((error: unknown, request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    const presented = presentError(error, language, (incidentId, cause) => log.error({ err: cause, incidentId }, 'request failed'));
    return reply.code(statusOf(presented.extensions)).send({ errors: [presented] });
  });
  return {
    app,
    beginStop: () => {
      isStopping = true;
      endSilent();
    },
  };
}
