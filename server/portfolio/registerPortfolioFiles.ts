import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { badInput, notFound } from '../platform/errors.ts';
import { attachmentNamed } from '../platform/files/httpFile.rules.ts';
import { refuseOtherMethods } from '../platform/http/methodNotAllowed.ts';
import { noteSecurity } from '../platform/securityLog.ts';
import { knownId } from '../platform/validate.ts';
import { SERVICE_PHASES } from '../practices/practiceWords.ts';
import { ANSWERS, CONCERNS, LIVES, PART_STATES, type PortfolioFilter } from './portfolio.inputs.ts';
import { SORTED_BY } from './portfolio.queries.ts';
import { exportPortfolio, FORMATS } from './portfolioFile.ts';

interface FileOptions {
  /** Who asks, with the manager that reads for them. Throws a DomainError when the request may not. */
  context(request: FastifyRequest): Promise<RequestContext>;
}

type Asked = Partial<
  Record<'text' | 'life' | 'phase' | 'body' | 'concern' | 'code' | 'answer' | 'part' | 'partState' | 'withinDays' | 'sort', string>
>;

const MEDIA_TYPES = { csv: 'text/csv; charset=utf-8', ods: 'application/vnd.oasis.opendocument.spreadsheet' };

/** One of the values of a choice, as the address gives it. Throws NOT_ONE_OF. */
function oneOf<Value extends string>(field: string, values: readonly Value[], given: string | undefined): Value[] | undefined {
  if (!given) return undefined;
  const known = values.find((value) => value === given);
  if (known) return [known];
  const accepted = values.join(', ');
  throw badInput(field, 'NOT_ONE_OF', {
    fr: `Choisissez une de ces valeurs : ${accepted}.`,
    en: `Choose one of these values: ${accepted}.`,
  });
}

/** A phase, or `NONE` where nobody said one. */
function phased(given: string | undefined): Pick<PortfolioFilter, 'phases' | 'isPhaseSaid'> {
  const [phase] = oneOf('phase', [...SERVICE_PHASES, 'NONE'] as const, given) ?? [];
  if (!phase) return {};
  return phase === 'NONE' ? { isPhaseSaid: false } : { phases: [phase] };
}

const filterOf = ({ text, life, phase, body, concern, code, answer, part, partState, withinDays }: Asked): PortfolioFilter => ({
  text: text || undefined,
  lives: oneOf('life', LIVES, life),
  ...phased(phase),
  organisationIds: body ? [knownId('body', body)] : undefined,
  concerns: oneOf('concern', CONCERNS, concern),
  code: code || undefined,
  answers: oneOf('answer', ANSWERS, answer),
  groupOrPrinciple: part || undefined,
  partStates: oneOf('partState', PART_STATES, partState),
  withinDays: withinDays ? Math.trunc(Number(withinDays) || 0) : undefined,
});

/** `GET /tables/portfolio/export/:format` (csv, ods): the conventions that the page shows, under the same choices as in its address. */
export async function registerPortfolioFiles(app: FastifyInstance, { context }: FileOptions): Promise<void> {
  const address = '/tables/portfolio/export/:format';
  refuseOtherMethods(app, address, ['GET', 'HEAD']);
  app.get(address, async (request: FastifyRequest, reply: FastifyReply) => {
    const asking = await context(request);
    const actor = actorOf(asking);
    const format = FORMATS.find((each) => each === (request.params as { format: string }).format);
    if (!format) throw notFound('format');
    const asked = request.query as Asked;
    const [field] = oneOf('sort', SORTED_BY, asked.sort) ?? [];
    const exported = { em: asking.em, actor, now: asking.clock.now(), filter: filterOf(asked), sort: field && { field } };
    const file = exportPortfolio(exported, format);
    noteSecurity('EXPORT', { personId: actor.personId, subject: 'Portfolio', code: `portfolio.${format}` });
    return reply
      .type(MEDIA_TYPES[format])
      .header('cache-control', 'private, no-store')
      .header('content-disposition', attachmentNamed(`portfolio.${format}`))
      .send(file);
  });
}
