import type { EntityManager } from '@mikro-orm/postgresql';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { asJson } from '../platform/db/shown.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { OrganisationPage, OrganisationType } from './organisation.type.ts';
import { shownOrganisation } from './shownOrganisation.ts';

const ORDERS = {
  NAME: { by: sql`fold(o.name)`, means: 'Whole name, whatever the accents and the case.' },
  SHORT_NAME: { by: sql`fold(o.short_name)`, means: 'Initials or usual name, whatever the accents and the case.' },
};
export const OrganisationSort = sortOf('Organisation', ORDERS);
export type OrganisationSort = Sort<keyof typeof ORDERS>;

/** One page of bodies with the total, in one statement. */
export async function findOrganisations(em: EntityManager, conditions: Sql[], request: PagingRequest): Promise<OrganisationPage> {
  const list = {
    from: sql`organisation o`,
    key: sql`o.id`,
    where: conditions,
    orders: ORDERS,
    unsorted: ORDERS.NAME.by,
    item: asJson(shownOrganisation('o')),
  };
  return readPage<OrganisationType>(em, list, request);
}
