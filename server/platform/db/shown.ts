import { type Sql, sql } from './read.ts';

/** What is shown of a row: SQL values by the name each is shown under. */
export type Shown = Record<string, Sql>;

/** The same as columns of a query. */
export const asColumns = (shown: Shown): Sql => sql.join(Object.entries(shown).map(([name, value]) => sql`${value} as ${sql.ref(name)}`));

/** The same as arguments of `json_build_object`. */
export const asPairs = (shown: Shown): Sql => sql.join(Object.entries(shown).map(([name, value]) => sql`${sql.lit(name)}, ${value}`));

/** The same as one JSON value. */
export const asJson = (shown: Shown): Sql => sql`json_build_object(${asPairs(shown)})`;
