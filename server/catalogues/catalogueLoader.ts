import { loadById } from '../actors/loadById.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import type { Catalogue } from './catalogue.entity.ts';
import { CATALOGUE } from './catalogue.queries.ts';
import type { CatalogueCounts, CatalogueType } from './catalogue.type.ts';
import { presentCatalogue } from './presentCatalogue.ts';

/** Catalogues of conventions that the person who asks may read: each is read, and put as the API shows it, once an answer. */
export const frozenCatalogues = loadById<CatalogueType>(async (context, ids) => {
  const rows = await read<{ catalogue: Catalogue }>(
    context.em,
    sql`select ${CATALOGUE} as catalogue from catalogue cat where cat.id = any(${ids}::uuid[])`,
  );
  return rows.map(({ catalogue }) => presentCatalogue(catalogue));
});

const lengthOf = (path: string): Sql => sql`coalesce(jsonb_array_length(cat.content #> ${path}::text[]), 0)`;

/** What catalogues hold, counted where they are: none travels for its numbers. The SQL form of `countCatalogue`; tests compare the two. */
export const frozenCounts = loadById<CatalogueCounts & { id: string }>((context, ids) =>
  read(
    context.em,
    sql`select cat.id, ${lengthOf('{commitments}')} as "commitmentCount", ${lengthOf('{matrix,rows}')} as "themeCount",
        (select coalesce(sum(jsonb_array_length(c -> 'parties')), 0)::integer from jsonb_array_elements(cat.content -> 'commitments') c) as "obligationCount",
        ${lengthOf('{matrix,rows}')} * ${lengthOf('{matrix,columns}')} as "cellCount", ${lengthOf('{matrix,emptyCells}')} as "emptyCellCount",
        ${lengthOf('{eligibleExpenses,lines}')} as "expenseLineCount"
      from catalogue cat where cat.id = any(${ids}::uuid[])`,
  ),
);
