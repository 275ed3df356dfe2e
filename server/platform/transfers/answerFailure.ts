import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, presentError, statusOf } from '../http/presentError.ts';
import type { Log } from '../log.ts';

/** Answers `{errors: [...]}` with the status of the failure; what is not a refusal is logged with the incident id that is shown. */
export function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply {
  const presented = presentError(error, languageOf(request.headers['accept-language']), (incidentId, cause) => {
    log.error({ err: cause, incidentId }, 'file request failed');
  });
  return reply.code(statusOf(presented.extensions)).send({ errors: [presented] });
}
