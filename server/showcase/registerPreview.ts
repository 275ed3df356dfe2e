import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { notFound } from '../platform/errors.ts';
import { refuseOtherMethods } from '../platform/http/methodNotAllowed.ts';
import { knownId } from '../platform/validate.ts';
import { PREVIEWS_AT } from './addresses.ts';
import { readContent } from './content.queries.ts';
import { PAGE_POLICY } from './pageStyle.ts';
import { renderPage } from './renderPage.ts';
import { findShowcase } from './showcase.queries.ts';
import { shownLanguage } from './shownLanguage.ts';

interface PreviewOptions {
  context(request: FastifyRequest): Promise<RequestContext>;
}

type Asked = { Params: { conventionId: string }; Querystring: { groups?: unknown; lang?: unknown } };

/** Those of the address, between commas; all of them where it names none. */
const chosen = (groups: unknown, all: readonly string[]): string[] =>
  typeof groups === 'string' && groups !== '' ? all.filter((code) => groups.split(',').includes(code)) : [...all];

/** `GET /public-preview/<conventionId>?groups=a,b`: for a member of a convention, the page as anybody would read it once its signatories agree to these groups. */
export function registerPreview(app: FastifyInstance, { context }: PreviewOptions): void {
  const url = `${PREVIEWS_AT}/:conventionId`;
  refuseOtherMethods(app, url, ['GET', 'HEAD']);
  app.get<Asked>(url, async (request, reply) => {
    const asking = await context(request);
    const actor = actorOf(asking);
    const id = knownId('conventionId', request.params.conventionId);
    if (!canReadConvention(actor, id)) throw notFound('conventionId');
    const now = asking.clock.now();
    const known = await findShowcase(asking.em, id, now);
    if (!known) throw notFound('conventionId');
    const shown = { groups: chosen(request.query.groups, known.groups), isIndexed: false };
    const content = await readContent(asking.em, known, shown, now);
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('x-robots-tag', 'noindex, nofollow')
      .header('content-security-policy', PAGE_POLICY)
      .send(renderPage(content, { language: shownLanguage(request), isPreview: true }));
  });
}
