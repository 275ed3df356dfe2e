import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { inScopeByCatalogue } from '../actors/scope.policy.ts';
import { holds, isAmong } from '../platform/db/conditions.ts';
import { allOf, sql } from '../platform/db/read.ts';
import { type PagingRequest, readFound, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { PortfolioBodyFilter } from './portfolio.inputs.ts';
import type { PortfolioBody, PortfolioBodyPage } from './portfolioBody.type.ts';

const ORDERS = {
  NAME: { by: sql`fold(w.name)`, means: 'Whole name, whatever the accents and the case.' },
  CONVENTION_COUNT: { by: sql`w.convention_count`, means: 'In how many conventions it holds a party.' },
};
export const PortfolioBodySort = sortOf('PortfolioBody', ORDERS);
export type PortfolioBodySort = Sort<keyof typeof ORDERS>;

/** The bodies that hold a party of the conventions that the actor may read, those of most conventions first, in one statement. */
export async function findBodies(
  em: EntityManager,
  actor: Actor,
  { ids, conventionIds, text }: PortfolioBodyFilter,
  request: PagingRequest,
): Promise<PortfolioBodyPage> {
  const parties = allOf([
    inScopeByCatalogue(actor, 'cv.id', 'g.key'),
    ...isAmong('y.organisation_id', ids),
    ...isAmong('y.convention_id', conventionIds, 'conventionIds'),
  ]);
  const list = {
    found: sql`select o.id, o.short_name, o.name, held.convention_count from (
        select y.organisation_id, count(distinct y.convention_id)::integer as convention_count
        from catalogue g join convention cv on cv.catalogue_id = g.id join party y on y.convention_id = cv.id
        where ${parties} group by y.organisation_id
      ) held join organisation o on o.id = held.organisation_id where ${allOf(holds(sql`fold(o.name || ' ' || o.short_name)`, text))}`,
    key: sql`w.id`,
    orders: ORDERS,
    unsorted: sql`w.convention_count desc, fold(w.name)`,
    item: sql`jsonb_build_object('id', w.id, 'shortName', w.short_name, 'name', w.name, 'conventionCount', w.convention_count)`,
  };
  return readFound<PortfolioBody>(em, list, request);
}
