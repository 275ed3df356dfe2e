import type { EntityManager } from '@mikro-orm/postgresql';
import { allOf, read, type Sql, sql } from '../platform/db/read.ts';
import type { PagingRequest } from '../platform/graphql/paging.ts';
import type { OrganisationPage } from './organisation.type.ts';

const ORDERS: Record<string, Sql> = {
  name: sql`fold(o.name)`,
  shortName: sql`fold(o.short_name)`,
};
export const ORGANISATION_SORT_FIELDS = Object.keys(ORDERS);

/** One page of bodies with the total, in one statement. */
export async function findOrganisations(
  em: EntityManager,
  conditions: Sql[],
  { offset, limit, sort }: PagingRequest,
): Promise<OrganisationPage> {
  const order = sql`${ORDERS[sort?.field ?? 'name']!} ${sql.raw(sort?.order === 'DESC' ? 'desc' : 'asc')}, o.id`;
  const from = sql`organisation o where ${allOf(conditions)}`;
  const [row] = await read<OrganisationPage>(
    em,
    sql`select (select count(*)::integer from ${from}) as total,
      coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'shortName', x.short_name) order by x.rank) from (
        select o.*, row_number() over (order by ${order}) as rank from ${from} order by rank offset ${offset} limit ${limit}) x), '[]'::jsonb) as items`,
  );
  return row!;
}
