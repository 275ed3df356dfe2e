import DataLoader from 'dataloader';
import type { RequestContext } from '../actors/requestContext.ts';
import { read, sql } from '../platform/db/read.ts';
import type { Catalogue } from './catalogue.entity.ts';
import { CATALOGUE } from './catalogue.queries.ts';
import type { CatalogueType } from './catalogue.type.ts';
import { presentCatalogue } from './presentCatalogue.ts';

/** Catalogues of conventions that the person who asks may read: each is read, and put as the API shows it, once an answer. */
export const frozenCatalogues = (context: RequestContext): DataLoader<string, CatalogueType> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ catalogue: Catalogue }>(
      context.em,
      sql`select ${CATALOGUE} as catalogue from catalogue cat where cat.id = any(${ids}::uuid[])`,
    );
    const byId = new Map(rows.map(({ catalogue }) => [catalogue.id, presentCatalogue(catalogue)]));
    return ids.map((id) => byId.get(id)!);
  });
