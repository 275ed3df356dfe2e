import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../actors/requestContext.ts';
import { sendPage } from '../platform/auth/page.ts';
import type { Clock } from '../platform/clock.ts';
import type { Orm } from '../platform/db/orm.ts';
import { fail } from '../platform/errors.ts';
import type { FileGuard } from '../platform/files/fileGuard.ts';
import { matchesTag } from '../platform/files/httpFile.rules.ts';
import { addressKey } from '../platform/http/addressKey.ts';
import { refuseOtherMethods } from '../platform/http/methodNotAllowed.ts';
import { presentError, statusOf } from '../platform/http/presentError.ts';
import type { Log } from '../platform/log.ts';
import { registerDownloads } from '../platform/transfers/registerDownloads.ts';
import { SHOWCASES_AT } from './addresses.ts';
import { findPublicFile } from './findPublicFile.ts';
import { BADGE_POLICY, PAGE_POLICY } from './pageStyle.ts';
import { presentData } from './presentData.ts';
import { registerPreview } from './registerPreview.ts';
import { renderBadge } from './renderBadge.ts';
import { renderPage } from './renderPage.ts';
import { findShowcaseNamed } from './showcase.queries.ts';
import { type Found, type Kept, keptAnswer, ShowcaseCache } from './showcaseCache.ts';
import { shownLanguage } from './shownLanguage.ts';
import { GONE, NOT_THERE } from './words.ts';

interface ShowcaseOptions {
  orm: Orm;
  clock: Clock;
  log: Log;
  guard: FileGuard;
  publicUrl: string;
  /** Who asks for a preview. Throws a DomainError when nobody does. */
  context(request: FastifyRequest): Promise<RequestContext>;
  requestsPerMinute?: number;
}

const REQUESTS_PER_MINUTE = 300;
const NOT_MODIFIED = 304;
/** Anybody may keep an answer, and asks each time whether it still is: a withdrawal reaches those who read the page a moment ago. */
const REVALIDATED = 'public, max-age=0, must-revalidate';
const NOT_LISTED = 'noindex, nofollow';

const notThere = () => fail('NOT_FOUND', 'NOT_FOUND', NOT_THERE);
const gone = () => fail('NOT_FOUND', 'SHOWCASE_GONE', GONE);
const tooMany = () =>
  fail('UNAVAILABLE', 'TOO_MANY_REQUESTS', {
    fr: 'Trop de lectures depuis cette adresse : recommencez dans une minute.',
    en: 'Too many readings from this address: try again in a minute.',
  });

type Asked = { Params: { slug: string } };

/** Throws NOT_FOUND where there never was a page, SHOWCASE_GONE where there is none any more. */
async function openOne(cache: ShowcaseCache, slug: string): Promise<Extract<Found, { is: 'OPEN' }>> {
  const found = await cache.find(slug);
  if (found.is === 'OPEN') return found;
  throw found.is === 'GONE' ? gone() : notThere();
}

function send(request: FastifyRequest, reply: FastifyReply, { body, tag }: Kept, type: string): FastifyReply {
  reply.header('etag', tag).header('cache-control', REVALIDATED);
  if (matchesTag(request.headers['if-none-match'], tag)) return reply.code(NOT_MODIFIED).send();
  return reply.type(type).send(body);
}

/** People read a refusal as a page, programs as anywhere else. */
function answerInWords(scope: FastifyInstance, log: Log): void {
  scope.setErrorHandler((error, request, reply) => {
    const language = shownLanguage(request);
    const { message, extensions } = presentError(error, language, (incidentId, cause) =>
      log.error({ err: cause, incidentId }, 'public page failed'),
    );
    const title = { fr: 'Page publique', en: 'Public page' }[language];
    return sendPage(reply, statusOf(extensions), { language, title, paragraphs: [message] });
  });
}

function registerPage(scope: FastifyInstance, cache: ShowcaseCache, { log }: ShowcaseOptions): void {
  answerInWords(scope, log);
  scope.get<Asked>(`${SHOWCASES_AT}/:slug`, async (request, reply) => {
    const found = await openOne(cache, request.params.slug);
    const language = shownLanguage(request);
    if (found.content.isIndexed) reply.removeHeader('x-robots-tag');
    const kept = keptAnswer(found, `page ${language}`, () => renderPage(found.content, { language, isPreview: false }));
    reply.header('content-security-policy', PAGE_POLICY).header('vary', 'Accept-Language').header('content-language', language);
    return send(request, reply, kept, 'text/html; charset=utf-8');
  });
}

function registerData(scope: FastifyInstance, cache: ShowcaseCache, { publicUrl }: ShowcaseOptions): void {
  scope.get<Asked>(`${SHOWCASES_AT}/:slug/data.json`, async (request, reply) => {
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    const found = await openOne(cache, request.params.slug);
    const kept = keptAnswer(found, 'data', () => JSON.stringify(presentData(found.content, publicUrl)));
    return send(request, reply, kept, 'application/json; charset=utf-8');
  });
  scope.get<Asked>(`${SHOWCASES_AT}/:slug/badge.svg`, async (request, reply) => {
    const found = await openOne(cache, request.params.slug);
    const language = shownLanguage(request);
    const kept = keptAnswer(found, `badge ${language}`, () => renderBadge(found.content, language));
    reply
      .header('content-security-policy', BADGE_POLICY)
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('vary', 'Accept-Language');
    return send(request, reply, kept, 'image/svg+xml; charset=utf-8');
  });
}

/** Files are never kept on their way: each is asked for of the page as it is then. */
const registerFiles = (scope: FastifyInstance, { orm, clock, guard, log }: ShowcaseOptions): Promise<void> =>
  registerDownloads(scope, {
    guard,
    log,
    at: `${SHOWCASES_AT}/:slug/files`,
    authorize: async (request, versionId) => {
      const [em, now] = [orm.em.fork(), clock.now()];
      const known = await findShowcaseNamed(em, (request.params as { slug: string }).slug, now);
      if (!known) throw notThere();
      if (known.stand.status !== 'OPEN') throw gone();
      return findPublicFile(em, known, versionId, now);
    },
  });

/**
 * `GET` and `HEAD /public/<slug>`, its `data.json`, `badge.svg` and `files/<version>`: what anybody may read of a convention whose signatories agreed to it. No
 * session is looked at, no cookie is set. 404 where nothing was ever shown, whether there is such a convention or not; 410 once a signatory withdrew.
 */
export async function registerShowcases(app: FastifyInstance, options: ShowcaseOptions): Promise<void> {
  const cache = new ShowcaseCache(() => options.orm.em.fork(), options.clock);
  await app.register(async (scope) => {
    await scope.register(rateLimit, {
      max: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
      timeWindow: 60_000,
      keyGenerator: ({ ip }) => addressKey(ip),
      errorResponseBuilder: tooMany,
    });
    scope.addHook('onRequest', async (_request, reply) => {
      reply.header('x-robots-tag', NOT_LISTED).header('referrer-policy', 'no-referrer');
    });
    for (const rest of ['', '/data.json', '/badge.svg']) refuseOtherMethods(scope, `${SHOWCASES_AT}/:slug${rest}`, ['GET', 'HEAD']);
    await scope.register(async (pages) => registerPage(pages, cache, options));
    registerData(scope, cache, options);
    await registerFiles(scope, options);
  });
  registerPreview(app, options);
}
