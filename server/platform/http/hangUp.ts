import type { FastifyReply, FastifyRequest } from 'fastify';

/** The client went away before it was answered. */
export class HungUp extends Error {
  readonly code = 'HUNG_UP';

  constructor() {
    super('The connection ended before the answer');
    this.name = 'HungUp';
  }
}

const signals = new WeakMap<FastifyRequest, AbortSignal>();

/**
 * Aborted, with a HungUp, as soon as the connection of a request is over while its answer is not. A connection that ended before anybody asked
 * counts too, and one request of several that came down it at once.
 */
export function hangUpOf(request: FastifyRequest, reply: FastifyReply): AbortSignal {
  const known = signals.get(request);
  if (known) return known;
  const controller = new AbortController();
  signals.set(request, controller.signal);
  const { socket } = request.raw;
  const hangUp = () => controller.abort(new HungUp());
  if (socket.destroyed) hangUp();
  else socket.once('close', hangUp);
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) hangUp();
    socket.off('close', hangUp);
  });
  return controller.signal;
}
