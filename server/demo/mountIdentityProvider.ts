import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../platform/http/presentError.ts';
import type { DemoIdentityProvider } from './identityProvider.ts';
import { choicePage, errorPage } from './identityProviderPages.ts';

const BODY_LIMIT = 4096;

async function showChoice(demo: DemoIdentityProvider, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { provider, options } = demo;
  await provider.interactionDetails(request.raw, reply.raw);
  const clientOrigin = new URL(options.redirectUri).origin;
  const action = request.url.split('?')[0]!;
  const { html, headers } = choicePage(options.people, action, languageOf(request.headers['accept-language']), clientOrigin);
  return reply.headers(headers).send(html);
}

async function takeChoice(demo: DemoIdentityProvider, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { provider, options } = demo;
  const sub = (request.body as URLSearchParams).get('sub');
  const person = options.people.find((each) => each.sub === sub);
  const result = person
    ? { login: { accountId: person.sub, acr: options.acr, amr: ['pwd'] } }
    : { error: 'access_denied', error_description: 'End-User aborted interaction' };
  const next = await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
  return reply.redirect(next, 303);
}

function interactionRoutes(scope: FastifyInstance, demo: DemoIdentityProvider): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
  );
  scope.setErrorHandler((_error, request, reply) => {
    const { html, headers } = errorPage('interaction_expired', languageOf(request.headers['accept-language']));
    return reply.code(400).headers(headers).send(html);
  });
  scope.get('/:uid', (request, reply) => showChoice(demo, request, reply));
  scope.post('/:uid', (request, reply) => takeChoice(demo, request, reply));
}

/** Serves the provider under its issuer's path. It reads the requests itself: nothing is parsed before it. */
export function mountDemoIdentityProvider(app: FastifyInstance, demo: DemoIdentityProvider): void {
  const prefix = new URL(demo.provider.issuer).pathname;
  const handle = demo.provider.callback();
  app.register(async (scope) => interactionRoutes(scope, demo), { prefix: `${prefix}/interaction`, logLevel: 'silent' });
  app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      scope.all('/*', async (request, reply) => {
        reply.hijack();
        const raw: IncomingMessage & { originalUrl?: string } = request.raw;
        raw.originalUrl = raw.url;
        raw.url = raw.url?.slice(prefix.length);
        await handle(raw, reply.raw);
      });
    },
    { prefix, logLevel: 'silent' },
  );
}
