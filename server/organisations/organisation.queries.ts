import type { EntityManager } from '@mikro-orm/postgresql';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage } from '../platform/db/readPage.ts';
import { asJson } from '../platform/db/shown.ts';
import type { OrganisationPage, OrganisationType } from './organisation.type.ts';
import { shownOrganisation } from './shownOrganisation.ts';

const ORDERS: Record<string, Sql> = {
  name: sql`fold(o.name)`,
  shortName: sql`fold(o.short_name)`,
};
export const ORGANISATION_SORT_FIELDS = Object.keys(ORDERS);

/** One page of bodies with the total, in one statement. */
export async function findOrganisations(em: EntityManager, conditions: Sql[], request: PagingRequest): Promise<OrganisationPage> {
  const list = {
    from: sql`organisation o`,
    key: sql`o.id`,
    where: conditions,
    orders: ORDERS,
    unsorted: ORDERS.name!,
    item: asJson(shownOrganisation('o')),
  };
  return readPage<OrganisationType>(em, list, request);
}
