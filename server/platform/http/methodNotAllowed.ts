import type { FastifyInstance, HTTPMethods } from 'fastify';
import { fail } from '../errors.ts';

const ALL: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Answers 405 with what would be accepted (RFC 9110, section 15.5.6) to the methods that an address of the API does not have. */
export function refuseOtherMethods(scope: FastifyInstance, url: string, allowed: HTTPMethods[]): void {
  const allow = allowed.join(', ');
  scope.route({
    method: ALL.filter((method) => !allowed.includes(method)),
    url,
    onRequest: async (_request, reply) => {
      reply.header('allow', allow);
      throw fail('BAD_INPUT', 'METHOD_NOT_ALLOWED', { fr: `Cette adresse accepte ${allow}.`, en: `This address accepts ${allow}.` });
    },
    handler: async () => null,
  });
}
