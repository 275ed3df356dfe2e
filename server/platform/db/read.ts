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
