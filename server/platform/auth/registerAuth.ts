import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { addressKey } from '../http/addressKey.ts';
import { refuseOtherMethods } from '../http/methodNotAllowed.ts';
import { type AuthOptions, authTools } from './authTools.ts';
import { answerFailure } from './failures.ts';
import { SignInRefusal } from './signInRefusal.ts';
import { signInRoutes } from './signInRoutes.ts';
import { signOutRoutes } from './signOutRoutes.ts';

const REQUESTS_PER_MINUTE = 120;
const BODY_LIMIT = 1024;

/**
 * Sign-in and sign-out under `/auth`, and what `authenticate` needs to read sessions on every other route.
 * Throws a ConfigurationError when the identity provider's address may not be trusted.
 */
export function registerAuth(app: FastifyInstance, options: AuthOptions): void {
  const tools = authTools(options);
  app.decorate('sessionReader', { cookie: tools.sessionCookie, clock: tools.clock });
  app.register(
    async (scope) => {
      scope.setErrorHandler((error, request, reply) => answerFailure(tools, error, request, reply));
      scope.setNotFoundHandler((request, reply) => answerFailure(tools, new SignInRefusal('PAGE_NOT_FOUND'), request, reply));
      scope.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
      await scope.register(rateLimit, {
        max: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
        timeWindow: 60_000,
        keyGenerator: ({ ip }) => addressKey(ip),
        errorResponseBuilder: () => new SignInRefusal('TOO_MANY_REQUESTS'),
      });
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, async () => null);
      refuseOtherMethods(scope, '/sign-in', ['GET']);
      refuseOtherMethods(scope, '/callback', ['GET']);
      refuseOtherMethods(scope, '/sign-out', ['POST']);
      refuseOtherMethods(scope, '/signed-out', ['GET']);
      signInRoutes(scope, tools);
      signOutRoutes(scope, tools);
    },
    { prefix: '/auth' },
  );
}
