import { loadById } from '../actors/loadById.ts';
import { read, sql } from '../platform/db/read.ts';
import type { Catalogue } from './catalogue.entity.ts';
import { CATALOGUE } from './catalogue.queries.ts';
import type { CatalogueType } from './catalogue.type.ts';
import { presentCatalogue } from './presentCatalogue.ts';

/** Catalogues of conventions that the person who asks may read: each is read, and put as the API shows it, once an answer. */
export const frozenCatalogues = loadById<CatalogueType>(async (context, ids) => {
  const rows = await read<{ catalogue: Catalogue }>(
    context.em,
    sql`select ${CATALOGUE} as catalogue from catalogue cat where cat.id = any(${ids}::uuid[])`,
  );
  return rows.map(({ catalogue }) => presentCatalogue(catalogue));
});
