import type { EntityManager } from '@mikro-orm/postgresql';
import { read, sql } from '../platform/db/read.ts';
import { CatalogueInvalid, showValue } from './catalogueProblem.ts';
import { type Elsewhere, type Link, wrongLinks } from './equivalents.rules.ts';
import type { CatalogueRead, LinkInFile } from './readCatalogue.ts';

interface Known {
  key: string;
  code: string;
  /** As its newest version says; null in others. */
  equivalentTo: string[] | null;
}

/** What the other catalogues hold, in one statement. */
async function elsewhere(em: EntityManager, key: string): Promise<Elsewhere> {
  const rows = await read<Known>(
    em,
    sql`select g.key, c.code, case when g.is_newest then c.definition -> 'equivalentTo' end as "equivalentTo"
      from (select id, key, row_number() over (partition by key order by string_to_array(version, '.')::integer[] desc) = 1 as is_newest
        from catalogue where key <> ${key}) g
      join commitment c on c.catalogue_id = g.id`,
  );
  const codes = new Map<string, Set<string>>();
  for (const row of rows) codes.set(row.key, (codes.get(row.key) ?? new Set()).add(row.code));
  const links = rows.flatMap((row): Link[] => (row.equivalentTo ?? []).map((to) => ({ from: `${row.key}:${row.code}`, to })));
  return { codes, links };
}

const problem = ({ file, line, column, path, to }: LinkInFile) => ({ file, line, column, path, found: showValue(to) });

/**
 * The links of a file hold with the catalogues that are loaded: each commitment exists, none leads back, one of each catalogue. Throws
 * CatalogueInvalid with each that does not.
 */
export async function refuseWrongLinks(em: EntityManager, { catalogue, links }: CatalogueRead): Promise<void> {
  if (links.length === 0) return;
  const wrong = wrongLinks(links, await elsewhere(em, catalogue.key));
  if (wrong.length > 0)
    throw new CatalogueInvalid(wrong.map(({ index, code, expected }) => ({ ...problem(links[index]!), code, expected })));
}
