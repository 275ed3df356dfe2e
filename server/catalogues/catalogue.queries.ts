import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { Catalogue } from './catalogue.entity.ts';
import { visibleCatalogues } from './catalogue.policy.ts';
import type { CataloguePage } from './catalogue.type.ts';
import { presentCatalogue } from './presentCatalogue.ts';

const ORDERS = {
  KEY: { by: sql`cat.key`, means: 'What names it over all its versions.' },
  SEMANTIC_VERSION: { by: sql`cat.version`, means: 'As text: 1.10.0 comes before 1.9.0.' },
  TITLE: { by: sql`fold(cat.title)`, means: 'Whatever the accents and the case.' },
  IMPORTED_AT: { by: sql`cat.imported_at`, means: 'When it was published on this instance.' },
};
export const CatalogueSort = sortOf('Catalogue', ORDERS);
export type CatalogueSort = Sort<keyof typeof ORDERS>;

/** JSON of a catalogue (cat) with its content. */
export const CATALOGUE = sql`jsonb_build_object('id', cat.id, 'key', cat.key, 'version', cat.version, 'title', cat.title, 'language', cat.language,
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
