import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';

export { sql };

/** A piece of SQL with its bound values; pieces nest. */
export type Sql = RawBuilder<unknown>;

/** Runs one statement in the manager's transaction, if any; values are bound, never written into the text. */
export async function read<Row>(em: EntityManager, statement: Sql): Promise<Row[]> {
  const { rows } = await statement.execute(em.getKysely());
  return rows as Row[];
}

/** `a and b and …`, or `true` when there is nothing to require. */
export const allOf = (conditions: Sql[]): Sql => (conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `));

/** Escapes what LIKE reads as a pattern. */
const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Words shorter than this are looked for as they are; longer ones may differ a little (pg_trgm). */
const FUZZY_FROM = 5;
const ALIKE = 0.6;

/** Words are searched one by one: every one must occur, or nearly so, whatever the accents and the case. */
export function containsWords(text: string, searched: Sql): Sql[] {
  return text
    .trim()
    .slice(0, 200)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const occurs = sql`${searched} like fold(${likePattern(word)})`;
      return word.length < FUZZY_FROM ? occurs : sql`(${occurs} or word_similarity(fold(${word}), ${searched}) >= ${ALIKE}::real)`;
    });
}
