import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage } from '../platform/db/readPage.ts';
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
export async function findCatalogues(em: EntityManager, actor: Actor, conditions: Sql[], request: PagingRequest): Promise<CataloguePage> {
  const list = {
    from: sql`catalogue cat`,
    key: sql`cat.id`,
    where: [visibleCatalogues(actor), ...conditions],
    orders: ORDERS,
    unsorted: sql`cat.key, cat.imported_at desc`,
    item: CATALOGUE,
  };
  const { total, items } = await readPage<Catalogue>(em, list, request);
  return { total, items: items.map(presentCatalogue) };
}
