import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { inScope } from '../actors/scope.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PageOf, type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { Agreed } from './convention.type.ts';
import { conventionVerbs } from './convention.verbs.ts';
import { PARTY_JSON } from './shownParty.ts';

const CONVENTION = sql`jsonb_build_object('id', cv.id, 'slug', cv.slug, 'title', cv.title, 'serviceName', cv.service_name,
  'signedOn', cv.signed_on, 'endsOn', cv.ends_on, 'noticePeriod', cv.notice_period, 'version', cv.version, 'catalogueId', cv.catalogue_id,
  'parties', coalesce((select jsonb_agg(${PARTY_JSON} order by y.position)
    from party y join organisation g on g.id = y.organisation_id where y.convention_id = cv.id), '[]'::jsonb),
  'credits', coalesce((select jsonb_agg(jsonb_build_object('year', m.year, 'ae', m.ae::text, 'cp', m.cp::text) order by m.year)
    from credit m where m.convention_id = cv.id), '[]'::jsonb),
  'answers', coalesce((select jsonb_object_agg(l.key, jsonb_build_object('id', l.id, 'value', l.value, 'answeredAt', l.answered_at, 'authorName', l.author_name))
    from (select distinct on (n.key) n.* from profile_answer n where n.convention_id = cv.id
      order by n.key, n.answered_at desc, n.id desc) l), '{}'::jsonb))`;

const ORDERS = {
  TITLE: { by: sql`fold(cv.title)`, means: 'Whatever the accents and the case.' },
  SERVICE_NAME: { by: sql`fold(cv.service_name)`, means: 'The digital service it is about, whatever the accents and the case.' },
  SIGNED_ON: { by: sql`cv.signed_on`, means: 'Day of the signature.' },
  ENDS_ON: { by: sql`cv.ends_on`, means: 'Last day; those without one come after the others.' },
};
export const ConventionSort = sortOf('Convention', ORDERS);
export type ConventionSort = Sort<keyof typeof ORDERS>;

/** One page of the conventions the actor may read, with the total, in one statement. */
export async function findConventions(em: EntityManager, actor: Actor, conditions: Sql[], request: PagingRequest): Promise<PageOf<Agreed>> {
  const list = {
    from: sql`convention cv`,
    key: sql`cv.id`,
    where: [inScope(actor, 'cv.id'), ...conditions],
    orders: ORDERS,
    unsorted: sql`fold(cv.title)`,
    item: CONVENTION,
  };
  const { total, items } = await readPage<Omit<Agreed, 'allowedActions'>>(em, list, request);
  return { total, items: items.map((item) => ({ ...item, allowedActions: conventionVerbs.allowed(actor, item.id) })) };
}
