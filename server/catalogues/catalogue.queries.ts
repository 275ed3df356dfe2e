import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { allOf, read, type Sql, sql } from '../platform/db/read.ts';
import type { PagingRequest } from '../platform/graphql/paging.ts';
import type { Catalogue } from './catalogue.entity.ts';
import { visibleCatalogues } from './catalogue.policy.ts';
import type { CataloguePage } from './catalogue.type.ts';
import { presentCatalogue } from './presentCatalogue.ts';

const ORDERS: Record<string, Sql> = {
  key: sql`cat.key`,
  version: sql`cat.version`,
  title: sql`fold(cat.title)`,
  importedAt: sql`cat.imported_at`,
};
export const CATALOGUE_SORT_FIELDS = Object.keys(ORDERS);

const CATALOGUE = sql`jsonb_build_object('id', cat.id, 'key', cat.key, 'version', cat.version, 'title', cat.title, 'language', cat.language,
  'fingerprint', cat.fingerprint, 'importedAt', cat.imported_at, 'content', cat.content)`;

/** One page of the catalogues the actor may read, with the total, in one statement. */
export async function findCatalogues(
  em: EntityManager,
  actor: Actor,
  conditions: Sql[],
  { offset, limit, sort }: PagingRequest,
): Promise<CataloguePage> {
  const by = sort ? sql`${ORDERS[sort.field]!} ${sql.raw(sort.order === 'DESC' ? 'desc' : 'asc')}` : sql`cat.key, cat.imported_at desc`;
  const where = allOf([visibleCatalogues(actor), ...conditions]);
  const [row] = await read<{ total: number; items: Catalogue[] }>(
    em,
    sql`with page as (
        select cat.*, row_number() over (order by ${by}, cat.id) as rank from catalogue cat where ${where} order by rank offset ${offset} limit ${limit}
      )
      select (select count(*)::integer from catalogue cat where ${where}) as total,
        coalesce((select jsonb_agg(${CATALOGUE} order by cat.rank) from page cat), '[]'::jsonb) as items`,
  );
  return { total: row!.total, items: row!.items.map(presentCatalogue) };
}
