import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors.ts';
import type { Log } from '../log.ts';
import { HTTP_STATUS, languageOf, presentError } from '../presentError.ts';

const STATUS_OF_CODE: Record<string, number> = { FILE_TOO_LARGE: 413, TOO_MANY_UPLOADS: 429 };

/** Answers `{errors: [...]}` with the status of the failure; what is not a refusal is logged with the incident id that is shown. */
export function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply {
  const presented = presentError(error, languageOf(request.headers['accept-language']), (incidentId, cause) => {
    log.error({ err: cause, incidentId }, 'file request failed');
  });
  const { code, category } = presented.extensions;
  const given = error instanceof DomainError ? undefined : (error as { statusCode?: number }).statusCode;
  return reply.code(STATUS_OF_CODE[code] ?? given ?? HTTP_STATUS[category]).send({ errors: [presented] });
}
