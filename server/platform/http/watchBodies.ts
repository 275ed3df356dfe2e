import type { FastifyInstance, FastifyRequest } from 'fastify';
import { REQUEST_PACE, watchPace } from './bodyPace.ts';
import { bodyTooSlow } from './httpErrors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route reads its body itself, and sees to its pace. */
    readsOwnBody?: boolean;
  }
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Answers BODY_TOO_SLOW (408) and ends the connection where a body comes slower than REQUEST_PACE, on every route that does not read its own. */
export function watchBodies(app: FastifyInstance): void {
  const watches = new WeakMap<FastifyRequest, () => void>();
  app.addHook('onRequest', (request, reply, done) => {
    if (hasBody(request) && !request.routeOptions.config.readsOwnBody) {
      const endWatch = watchPace(request.raw.socket, REQUEST_PACE, () => {
        reply.header('connection', 'close').send(bodyTooSlow());
      });
      watches.set(request, endWatch);
      reply.raw.once('close', endWatch);
    }
    done();
  });
  app.addHook('preHandler', (request, _reply, done) => {
    watches.get(request)?.();
    done();
  });
}
