import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import { type Presumption, takePresumption } from './presume.ts';
import { inTurn } from './statementBounds.ts';

export { sql };

/** A piece of SQL with its bound values; pieces nest. */
export type Sql = RawBuilder<unknown>;

/** Runs one statement that writes or locks, in the manager's transaction, if any. Returns the rows it tells; values are bound. */
export async function run<Row>(em: EntityManager, statement: Sql): Promise<Row[]> {
  const send = () => statement.execute(em.getKysely());
  const { rows } = await (em.isInTransaction() ? send() : inTurn(send));
  return rows as Row[];
}

/** The rows of a statement, or one that is not told where it has none, with the value of a condition beside. */
async function sendWith<Row>(em: EntityManager, statement: Sql, { condition, settle }: Presumption): Promise<Row[]> {
  const rows = await run<Row & { holds: boolean; isTold: true | null }>(
    em,
    sql`select presumed.holds, found.* from (select ${condition} as holds) presumed
      left join (select true as "isTold", statement.* from (${statement}) statement) found on true`,
  );
  settle(rows[0]!.holds);
  return rows.filter(({ isTold }) => isTold);
}

/** Runs one statement that only reads, in the manager's transaction, if any; values are bound, never written into the text. */
export async function read<Row>(em: EntityManager, statement: Sql): Promise<Row[]> {
  const presumption = takePresumption(em);
  return presumption ? sendWith(em, statement, presumption) : run(em, statement);
}

/** One statement that reads several sets of rows, after a common part. */
export interface SetsOfRows<Name extends string> {
  /** Named queries (`with` …) that the sets look at. */
  given: Sql;
  /** A query each, its rows in the order they are told. */
  sets: Record<Name, Sql>;
}

/** Reads sets of rows at one instant, in one statement; each row travels as JSON, which costs less than gathering them into one value. */
export async function readSets<Rows extends object>(
  em: EntityManager,
  { given, sets }: SetsOfRows<keyof Rows & string>,
): Promise<{ [Name in keyof Rows]: Rows[Name][] }> {
  const names = Object.keys(sets) as (keyof Rows & string)[];
  const queries = names.map((name, index) => sql`select ${sql.lit(index)} as set, row_to_json(r) as row from (${sets[name]}) r`);
  const told = await read<{ set: number; row: unknown }>(em, sql`with ${given} ${sql.join(queries, sql` union all `)}`);
  const found = names.map((): unknown[] => []);
  for (const { set, row } of told) found[set]!.push(row);
  return Object.fromEntries(names.map((name, index) => [name, found[index]])) as { [Name in keyof Rows]: Rows[Name][] };
}

/** `a and b and …`, or `true` when there is nothing to require. */
export const allOf = (conditions: Sql[]): Sql => (conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `));

/** `(a or b or …)`, or `false` when nothing would do. */
export const anyOf = (conditions: Sql[]): Sql => (conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`);

/** Escapes what LIKE reads as a pattern. */
const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** How words are looked for: as they are, or as words that look alike (pg_trgm), for when nothing holds them as they are. */
export type Wording = 'EXACT' | 'ALIKE';
const ALIKE_FROM = 5;
const ALIKENESS = 0.6;

/** Words are searched one by one: every one must occur, whatever the accents and the case. Short ones are never guessed. */
export function containsWords(text: string, searched: Sql, wording: Wording = 'EXACT'): Sql[] {
  const words = text.trim().slice(0, 200).split(/\s+/).filter(Boolean);
  return words.map((word) => {
    const occurs = sql`${searched} like fold(${likePattern(word)})`;
    const isGuessed = wording === 'ALIKE' && word.length >= ALIKE_FROM;
    return isGuessed ? sql`(${occurs} or word_similarity(fold(${word}), ${searched}) >= ${ALIKENESS}::real)` : occurs;
  });
}
