import type { LivingSql } from '../platform/db/livingSql.ts';

/** Where a commitment is, by the states (s) of the parties it binds. */
const ANSWER = `case when bool_or(s.standing not in ('HELD', 'OUTSIDE') and s.assurance <> 'TO_CONFIRM') then 'UNPROVEN'
    when bool_or(s.assurance = 'TO_CONFIRM') then 'TO_CONFIRM' when bool_or(s.standing = 'HELD') then 'PROVEN' else 'NOT_ASKED' end`;

/**
 * What is kept of a convention (a row of convention_stand) holds at an instant: it was told for a span that holds it, and nothing was noted since. A plan
 * made for any instant would take few rows to be so and compare each with all of another table: said in this way, half of them are expected, and those
 * noted are looked up.
 */
export const isKept = (kept: string): string => `coalesce(${kept}.holds_from <= as_of and ${kept}.holds_until > as_of, false)
    and (${kept}.convention_id in (select d.convention_id from convention_stand_due d)) is not true`;

/**
 * Those of some conventions (an array, `among`) that must be told anew, each as `one`: they were noted, or what is kept of them is of another instant. One
 * of which nothing is kept yet was noted when its dates and its duties came.
 */
export const UNKEPT = `(select d.convention_id from convention_stand_due d
      union select h.convention_id from convention_stand h where h.holds_until <= as_of or h.holds_from > as_of) unkept (one)`;
export const IS_AMONG = '(one in (select unnest(among))) is true';

/** Where each commitment of a convention is at an instant. It holds as long as where the convention stands. */
const TOLD = `
create or replace function answers_of_convention(of_convention uuid, as_of timestamptz) returns table (commitment_id uuid, answer text)
language sql stable parallel safe rows 120 as $$
  select s.commitment_id, ${ANSWER} from current_state(as_of) s where s.convention_id = of_convention group by s.commitment_id
$$;`;

/** Where the commitments of conventions are at an instant: what is kept, or told anew where it does not hold. */
const CURRENT = `
create or replace function commitment_answers(as_of timestamptz, among uuid[]) returns table (convention_id uuid, commitment_id uuid, answer text)
language sql stable parallel safe as $$
  select a.convention_id, a.commitment_id, a.answer from commitment_answer a where (a.convention_id in (
    select k.convention_id from convention_stand k where (k.convention_id in (select unnest(among))) is true and ${isKept('k')})) is true
  union all
  select one, s.commitment_id, s.answer from ${UNKEPT} cross join lateral answers_of_convention(one, as_of) s where ${IS_AMONG}
$$;`;

/** Keeps where the commitments of conventions (those) are at an instant (told_at): only what changed is written, all at once, for their sums are. */
export const KEEP_ANSWERS = `
  with said as materialized (
    select one as convention_id, a.commitment_id, a.answer from unnest(those) one cross join lateral answers_of_convention(one, told_at) a
  ), gone as (
    delete from commitment_answer k where k.convention_id = any(those)
      and not exists (select from said s where (s.commitment_id, s.convention_id) = (k.commitment_id, k.convention_id))
  )
  insert into commitment_answer (commitment_id, convention_id, answer, is_over)
  select s.commitment_id, s.convention_id, s.answer, k.is_over from said s join convention_stand k on k.convention_id = s.convention_id
  on conflict (commitment_id, convention_id) do update set answer = excluded.answer, is_over = excluded.is_over
  where (commitment_answer.answer, commitment_answer.is_over) <> (excluded.answer, excluded.is_over);`;

/** Where each commitment is in each convention, kept beside where the convention stands: one commitment across all of them is a read. */
export const commitmentAnswers: LivingSql = { name: 'commitment-answers', text: `${TOLD}${CURRENT}` };
