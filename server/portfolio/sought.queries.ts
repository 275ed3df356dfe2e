import { type Sql, sql } from '../platform/db/read.ts';
import { badInput } from '../platform/errors.ts';
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

/** Query: where the commitment of that code is in each of the conventions of an array. */
export const answersTo = (code: string, now: Date, conventions: Sql): Sql => sql`select a.convention_id, ${ANSWER} as answer
  from commitment_answers(${now}, ${conventions}) a where a.commitment_id = any(${ofCode(code)}) group by a.convention_id`;

/** The condition on what is looked for, said so that conventions are looked up in it rather than each compared with all. */
export function isSought({ code, answers }: PortfolioFilter, now: Date, conventions: Sql): Sql[] {
  if (answers && !code) {
    throw badInput('filter.answers', 'COMMITMENT_NOT_GIVEN', {
      fr: 'Dites par son code de quel engagement il s’agit.',
      en: 'Say by its code which commitment it is about.',
    });
  }
  if (!code) return [];
  const sought = sql`select x.convention_id from (${answersTo(code, now, conventions)}) x`;
  return [sql`(k.convention_id in (${answers ? sql`${sought} where x.answer = any(${answers}::text[])` : sought})) is true`];
}
