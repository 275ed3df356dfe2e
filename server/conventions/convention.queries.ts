import { authorJson } from '../actors/author.type.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { inScope } from '../actors/scope.policy.ts';
import { dayOf, idAsOf, instantOf } from '../platform/asOf.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PageOf, type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { Agreed } from './convention.type.ts';
import { conventionVerbs } from './convention.verbs.ts';
import { CONVENTION_DATES, type ConventionDateKind } from './conventionDate.entity.ts';
import { stageOf } from './conventionDays.rules.ts';
import { PARTY_JSON } from './shownParty.ts';

const shownDates = (
  instant: Date,
): Sql => sql`coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'fallsOn', d.value, 'knownAt', d.known_from,
    'knownBy', d.source, 'reason', d.reason, 'recordedAt', d.recorded_at, 'author', ${authorJson('d', 'author')}) order by d.known_from, d.rank, array_position(${[...CONVENTION_DATES]}::text[], d.kind))
  from convention_date d where d.convention_id = cv.id and d.known_from <= ${instant}), '[]'::jsonb)`;

const CORRECTIONS = sql`coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'fields', x.fields, 'reason', x.reason, 'recordedAt', x.recorded_at,
    'author', ${authorJson('x', 'author')}) order by x.rank) from act_correction x where x.convention_id = cv.id), '[]'::jsonb)`;

const knownDay = (kind: ConventionDateKind, instant: Date): Sql => sql`convention_day(cv.id, ${kind}, ${instant})`;

/** A convention with its dates and answers as they were known at an instant. */
const shownConvention = (
  instant: Date,
): Sql => sql`jsonb_build_object('id', cv.id, 'slug', cv.slug, 'title', cv.title, 'serviceName', cv.service_name,
  'signedOn', coalesce(${knownDay('SIGNED', instant)}, cv.signed_on), 'inForceOn', ${knownDay('IN_FORCE', instant)},
  'endsOn', ${knownDay('ENDS', instant)}, 'terminatedOn', ${knownDay('TERMINATED', instant)}, 'lastInForceOn', last_day(cv.id, ${instant}),
  'dates', ${shownDates(instant)}, 'noticePeriod', cv.notice_period, 'place', cv.place, 'originals', cv.originals,
  'imputations', cv.imputations, 'variableValues', cv.variables, 'corrections', ${CORRECTIONS}, 'version', cv.version, 'catalogueId', catalogue_at(cv.id, ${instant}),
  'parties', coalesce((select jsonb_agg(${PARTY_JSON} order by y.position)
    from party y join organisation g on g.id = y.organisation_id where y.convention_id = cv.id), '[]'::jsonb),
  'credits', coalesce((select jsonb_agg(jsonb_build_object('year', m.year, 'ae', m.ae::text, 'cp', m.cp::text) order by m.year)
    from credit m where m.convention_id = cv.id), '[]'::jsonb),
  'answers', coalesce((select jsonb_object_agg(l.key, jsonb_build_object('id', l.id, 'value', l.value, 'answeredAt', l.answered_at, 'authorName', l.author_name))
    from (select distinct on (n.key) n.* from profile_answer n where n.convention_id = cv.id and n.answered_at <= ${instant}
      order by n.key, n.answered_at desc, n.id desc) l), '{}'::jsonb))`;

const ORDERS = {
  TITLE: { by: sql`fold(cv.title)`, means: 'Whatever the accents and the case.' },
  SERVICE_NAME: { by: sql`fold(cv.service_name)`, means: 'The digital service it is about, whatever the accents and the case.' },
  SIGNED_ON: { by: sql`cv.signed_on`, means: 'Day of the signature.' },
  ENDS_ON: { by: sql`cv.ends_on`, means: 'Last day; those without one come after the others.' },
};
export const ConventionSort = sortOf('Convention', ORDERS);
export type ConventionSort = Sort<keyof typeof ORDERS>;

type ConventionRow = Omit<Agreed, 'allowedActions' | 'conventionId' | 'stage' | 'inForceOn'> & { inForceOn: string | null };

/**
 * One page of the conventions the person who asks may read, with the total, in one statement; as they were known at the end of a day when one is
 * given.
 */
export async function findConventions(
  context: RequestContext,
  conditions: Sql[],
  request: PagingRequest,
  asOf?: string | null,
): Promise<PageOf<Agreed>> {
  const actor = actorOf(context);
  const instant = instantOf(asOf, context.clock);
  const list = {
    from: sql`convention cv`,
    key: sql`cv.id`,
    where: [inScope(actor, 'cv.id'), ...conditions],
    orders: ORDERS,
    unsorted: sql`fold(cv.title)`,
    item: shownConvention(instant),
  };
  const { total, items } = await readPage<ConventionRow>(context.em, list, request);
  const present = (row: ConventionRow): Agreed => ({
    ...row,
    id: idAsOf(row.id, asOf),
    conventionId: row.id,
    inForceOn: row.inForceOn ?? row.signedOn,
    stage: stageOf(row, dayOf(instant)),
    allowedActions: conventionVerbs.allowed(actor, row.id),
  });
  return { total, items: items.map(present) };
}
