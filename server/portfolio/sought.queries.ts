import { type Sql, sql } from '../platform/db/read.ts';
import { badInput } from '../platform/errors.ts';
import { isKept } from './kept.queries.ts';
import type { PortfolioFilter } from './portfolio.inputs.ts';

/** Where what is looked for is: what is not held yet first, when a convention has it under several codes. */
const ANSWER = sql`(array['UNPROVEN', 'TO_CONFIRM', 'PROVEN', 'NOT_ASKED'])[min(array_position(array['UNPROVEN', 'TO_CONFIRM', 'PROVEN', 'NOT_ASKED'], a.answer))]`;

/** The commitments of a table that are sought: by a code alone in every catalogue that has it, by `catalogue:code` in that one. */
function named(sought: string, key: string, code: string): Sql {
  const at = sought.indexOf(':');
  const isThatCode = sql`${sql.ref(code)} = ${sought.slice(at + 1)}`;
  return at < 0 ? isThatCode : sql`(${sql.ref(key)} = ${sought.slice(0, at)} and ${isThatCode})`;
}

/** SQL value: the commitments that are sought, with those that catalogues say are the same, an array. */
export const ofCode = (sought: string): Sql => sql`array(select c.id from commitment c join catalogue g on g.id = c.catalogue_id
  where ${named(sought, 'g.key', 'c.code')} or (g.key, c.code) in (select k.catalogue_key, k.code from commitment_family k
    where k.family in (select f.family from commitment_family f where ${named(sought, 'f.catalogue_key', 'f.code')})))`;

/** Named query: where the commitment of that code is in each convention, beside those of which what is kept does not hold. */
export const soughtAnswers = (code: string, now: Date): Sql => sql`sought as materialized (
    select a.convention_id, ${ANSWER} as answer from (
      select k.convention_id, k.commitment_id, k.answer from commitment_answer k where k.commitment_id = any(${ofCode(code)}) and ${isKept('k.convention_id')}
      union all
      select n.convention_id, s.commitment_id, s.answer from anew n cross join lateral answers_of_convention(n.convention_id, ${now}) s
        where s.commitment_id = any(${ofCode(code)})
    ) a group by a.convention_id)`;

/** The condition on what is looked for (`sought`), said so that conventions are looked up in it rather than each compared with all. */
export function isSought({ code, answers }: PortfolioFilter): Sql[] {
  if (answers && !code) {
    throw badInput('filter.answers', 'COMMITMENT_NOT_GIVEN', {
      fr: 'Dites par son code de quel engagement il s’agit.',
      en: 'Say by its code which commitment it is about.',
    });
  }
  if (!code) return [];
  return [
    sql`(k.convention_id in (select x.convention_id from sought x ${answers ? sql`where x.answer = any(${answers}::text[])` : sql``})) is true`,
  ];
}
