import type { LivingSql } from '../../platform/db/livingSql.ts';
import { existedAt, heldCommitment } from '../moves/heldCommitment.ts';

/** Columns of an occurrence as it stands at an instant. */
const COLUMNS = `
  occurrence_id uuid, number integer, facet text, moment text, cause_key text, is_indicative boolean,
  cause_at timestamptz, begins_at timestamptz, due_on date, due_at timestamptz, ends_at timestamptz,
  takes_untold boolean, answer_id uuid, answer_status text, answered_at timestamptz, done_at timestamptz, late_minutes integer,
  is_answered boolean, is_overdue boolean`;

/**
 * The occurrences of an obligation that are known at an instant, begun or foreseen. One whose moment is no longer foreseen does not exist, nor one
 * after the last day of the convention, unless its commitment survives. What was said of the obligation before it had occurrences counts for the
 * first one, once that has begun.
 */
const KNOWN = `
create or replace function occurrences_of(of_obligation uuid, as_of timestamptz) returns table (${COLUMNS})
language sql stable parallel safe as $$
  select oc.id, oc.number, oc.facet, oc.moment, oc.cause_key, oc.is_indicative, due.cause_at, due.begins_at, due.due_on, due.due_at, term.ends_at,
    old.counts, answer.id, answer.status, answer.declared_at, coalesce(answer.done_at, answer.declared_at), answer.late_minutes,
    coalesce(answer.status in ('MET', 'NOT_REQUIRED'), false),
    coalesce(not coalesce(answer.status in ('MET', 'NOT_REQUIRED'), false) and term.ends_at <= as_of, false)
  from occurrence oc
  join obligation o on o.id = oc.obligation_id and ${existedAt('o', 'as_of')}
  join commitment c on c.id = ${heldCommitment('o', 'as_of')}
  join lateral (
    select d.* from occurrence_due d where d.occurrence_id = oc.id and d.known_from <= as_of order by d.rank desc limit 1
  ) due on due.cause_at is not null
  cross join lateral (select coalesce(due.due_at, paris_midnight(due.due_on + 1)) as ends_at) term
  cross join lateral (select c.tracking = 'OCCUR' and oc.number = 1 as counts) old
  left join lateral (
    select d.* from declaration d
    where d.obligation_id = oc.obligation_id and d.declared_at <= as_of
      and (d.occurrence_id = oc.id or (old.counts and d.occurrence_id is null and d.declared_at >= due.begins_at))
    order by d.rank desc limit 1
  ) answer on true
  where oc.obligation_id = of_obligation
    and (c.survives or paris_day(due.cause_at) <= coalesce(last_day(o.convention_id, as_of), 'infinity'))
$$;`;

/**
 * The one that an obligation is judged by: the earliest unanswered that has begun; with none, the last answered. `is_over`: it was not required, or
 * it is of a kind that comes again, and more than a period (twelve months unless the catalogue says) passed since it was done: nothing is asked now.
 */
const GOVERNING = `
create or replace function lasts_until(nature text, deadline_kind text, deadline_rule text, review_period text, done_at timestamptz)
returns timestamptz language sql stable parallel safe as $$
  select case
    when nature in ('TRIGGERED', 'PRIOR_NOTICE', 'PRIOR_OPINION') or (nature = 'PERIODIC' and deadline_kind = 'PERIODIC') then
      paris_midnight(day_after(paris_day(done_at), coalesce(review_period, case when deadline_kind = 'PERIODIC' then deadline_rule end, 'P12M')) + 1)
  end
$$;
create or replace function governing_occurrence(of_obligation uuid, as_of timestamptz)
returns table (occurrence_id uuid, begins_at timestamptz, takes_untold boolean, is_answered boolean, is_over boolean)
language sql stable parallel safe rows 1 as $$
  select x.occurrence_id, x.begins_at, x.takes_untold, x.is_answered,
    x.is_answered and (x.answer_status = 'NOT_REQUIRED' or coalesce(as_of >= lasts_until(c.nature, c.deadline_kind, c.deadline_rule, c.review_period, x.done_at), false))
  from occurrences_of(of_obligation, as_of) x
  join obligation o on o.id = of_obligation join commitment c on c.id = ${heldCommitment('o', 'as_of')}
  where x.begins_at <= as_of
  order by x.is_answered, case when not x.is_answered then coalesce(x.ends_at, x.cause_at) end, x.done_at desc, x.number desc
  limit 1
$$;`;

/** What was said of a duty when nothing had opened it is worth a year. */
const AGED = `
create or replace function aged_at(said_at timestamptz) returns timestamptz language sql stable parallel safe as $$
  select paris_midnight(day_after(paris_day(said_at), 'P12M') + 1)
$$;`;

/** Occurrences as they were known at an instant. */
export const occurrences: LivingSql = { name: 'occurrences', text: `${AGED}${KNOWN}${GOVERNING}` };
