import type { EntityManager } from '@mikro-orm/postgresql';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage } from '../platform/db/readPage.ts';
import type { OrganisationPage, OrganisationType } from './organisation.type.ts';

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
    item: sql`json_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name)`,
  };
  return readPage<OrganisationType>(em, list, request);
}
