import type { LivingSql } from '../../platform/db/livingSql.ts';
import { existedAt, heldCommitment } from '../moves/heldCommitment.ts';

/** Columns of an occurrence as it stands at an instant. */
const COLUMNS = `
  occurrence_id uuid, obligation_id uuid, convention_id uuid, party_id uuid, number integer, facet text, moment text, cause_key text,
  is_indicative boolean, cause_at timestamptz, begins_at timestamptz, due_on date, due_at timestamptz, ends_at timestamptz,
  takes_untold boolean, answer_id uuid, answer_status text, answered_at timestamptz, done_at timestamptz, late_minutes integer,
  is_answered boolean, is_overdue boolean, is_broken boolean`;

/**
 * The occurrences that are known at an instant, begun or foreseen. One whose moment is no longer foreseen does not exist, nor one after the last day
 * of the convention, unless its commitment survives. What was said of the obligation before it had occurrences counts for the first one, once that
 * has begun. `occurrence_at`: the rule for one of them, planned once per connection; joined to many, a plan may compute all for each.
 */
const KNOWN = `
create or replace function occurrence_state(as_of timestamptz) returns table (${COLUMNS})
language sql stable parallel safe as $$
  select oc.id, oc.obligation_id, o.convention_id, o.party_id, oc.number, oc.facet, oc.moment, oc.cause_key,
    oc.is_indicative, due.cause_at, due.begins_at, due.due_on, due.due_at, term.ends_at,
    old.counts, answer.id, answer.status, answer.declared_at, coalesce(answer.done_at, answer.declared_at), answer.late_minutes,
    said.is_answered, coalesce(not said.is_answered and not said.is_broken and term.ends_at <= as_of, false), said.is_broken
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
  cross join lateral (
    select coalesce(answer.status in ('MET', 'NOT_REQUIRED'), false) as is_answered,
      exists (select from breach b where b.occurrence_id = oc.id and b.recorded_at <= as_of) as is_broken
    offset 0
  ) said
  where c.survives or paris_day(due.cause_at) <= coalesce(last_day(o.convention_id, as_of), 'infinity')
$$;
create or replace function occurrences_of(of_obligation uuid, as_of timestamptz) returns table (${COLUMNS})
language sql stable parallel safe as $$
  select x.* from occurrence_state(as_of) x where x.obligation_id = of_obligation
$$;
create or replace function occurrence_at(of_occurrence uuid, as_of timestamptz) returns table (${COLUMNS})
language plpgsql stable parallel safe rows 1 as $$
begin
  return query select x.* from occurrence_state(as_of) x where x.occurrence_id = of_occurrence;
end
$$;`;

const SETTLED = COLUMNS.replace(/\s+/g, ' ')
  .trim()
  .split(', ')
  .map((column) => column.split(' ')[0]!)
  .map((column) =>
    column === 'is_overdue' ? 'coalesce(not k.is_answered and not k.is_broken and k.ends_at <= as_of, false)' : `k.${column}`,
  )
  .join(', ');
const DUE_KNOWN = '(select max(d.known_from) from occurrence_due d where d.occurrence_id = x.occurrence_id)';

/**
 * The occurrences that are known at an instant: what is kept where nothing was said since, the rule where something was. Of now there are few of the
 * latter, of a year ago many, and a plan made for any instant cannot tell: each has its own way to be found.
 */
const CURRENT = `
create or replace function current_occurrences(as_of timestamptz) returns table (${COLUMNS}, due_known_at timestamptz)
language sql stable parallel safe as $$
  select ${SETTLED}, k.due_known_at from occurrence_stand k where (k.holds_from <= as_of) is true and k.is_told
  union all
  select x.*, ${DUE_KNOWN} from occurrence_state(as_of) x
  where as_of > now() - interval '1 day' and x.occurrence_id = any(array(select u.occurrence_id from occurrence_stand u where u.holds_from > as_of))
  union all
  select x.*, ${DUE_KNOWN} from occurrence_stand u join occurrence_state(as_of) x on x.occurrence_id = u.occurrence_id and x.convention_id = u.convention_id
  where as_of <= now() - interval '1 day' and u.holds_from > as_of
$$;
create or replace function occurrence_disagreements(as_of timestamptz)
returns table (occurrence_id uuid, kept text, computed text) language sql stable as $$
  select coalesce(r.occurrence_id, k.occurrence_id), k.said::text, r.said::text
  from (select x.occurrence_id, to_jsonb(x) as said from occurrence_state(as_of) x) r
  full join (select c.occurrence_id, to_jsonb(c) - 'due_known_at' as said from current_occurrences(as_of) c) k on k.occurrence_id = r.occurrence_id
  where k.said is distinct from r.said
$$;`;

/** Missed occurrences of one schedule that are told, at most: the rest of a schedule that nobody kept says nothing more. */
const IMPLIED_MOST = 400;

/**
 * What a schedule implies after its last written occurrence was missed: one due after the other, each counted from the one before, up to the next
 * one to come. They exist for whoever reads, whether or not anything wrote them; answering one writes it (`write_implied`) with those before it, which
 * changes nothing of what was read before.
 */
const IMPLIED = `
create or replace function implied_occurrences(as_of timestamptz)
returns table (obligation_id uuid, convention_id uuid, party_id uuid, number integer, cause_key text, begins_at timestamptz, due_on date)
language sql stable parallel safe as $$
  select x.obligation_id, x.convention_id, x.party_id, chain.number, chain.cause_key::text, chain.begins_at, chain.due_on
  from occurrence_state(as_of) x
  join obligation o on o.id = x.obligation_id
  join commitment c on c.id = ${heldCommitment('o', 'as_of')} and c.deadline_kind = 'PERIODIC'
  cross join lateral (
    with recursive following as (
      select x.number as number, x.cause_key::integer as cause_key, x.begins_at as begins_at, x.due_on as due_on, 0 as step
      union all
      select f.number + 1, f.cause_key + 1, scheduled_start(f.due_on, next.due_on, c.opens_before), next.due_on, f.step + 1
      from following f cross join lateral (select day_after(f.due_on, c.deadline_rule) as due_on) next
      where f.due_on < paris_day(as_of) and next.due_on <= coalesce(last_day(x.convention_id, as_of), 'infinity') and f.step < ${IMPLIED_MOST}
    )
    select f.* from following f where f.step > 0
  ) chain
  where x.moment = 'schedule' and x.is_overdue and not exists (
    select from occurrence later join occurrence_due d on d.occurrence_id = later.id and d.known_from <= as_of
    where later.obligation_id = x.obligation_id and later.moment = 'schedule' and later.cause_key::integer > x.cause_key::integer
  )
$$;
create or replace function write_implied(of_obligation uuid, of_cause_key text, as_of timestamptz) returns void language plpgsql as $$
begin
  perform lock_occurrences(o.convention_id) from obligation o where o.id = of_obligation;
  perform open_occurrence(i.obligation_id, null, 'schedule', i.cause_key, false, as_of, gen_random_uuid(),
    paris_midnight(i.due_on), i.begins_at, i.due_on, null, null)
  from (
    select i.*, bool_or(i.cause_key = of_cause_key) over () as is_implied
    from implied_occurrences(as_of) i
    where i.obligation_id = of_obligation
    order by i.number
  ) i
  where i.is_implied and i.cause_key::integer <= of_cause_key::integer;
end
$$;`;

/**
 * The one that an obligation is judged by: the earliest unanswered that has begun; with none, the last one done. `is_over`: it was not required, or
 * it is of a kind that comes again, and more than a period (twelve months unless the catalogue says) passed since it was done: nothing is asked now.
 * An instance of a facet is of such a kind, whatever the nature of the whole sentence. `judged_by` tells beside it of all of them, in the same reading: whether one is overdue, and the next day one is due.
 */
const GOVERNING = `
create or replace function lasts_until(nature text, deadline_kind text, deadline_rule text, review_period text, done_at timestamptz)
returns timestamptz language sql stable parallel safe as $$
  select case
    when nature in ('TRIGGERED', 'PRIOR_NOTICE', 'PRIOR_OPINION') or (nature = 'PERIODIC' and deadline_kind = 'PERIODIC') then
      paris_midnight(day_after(paris_day(done_at), coalesce(review_period, case when deadline_kind = 'PERIODIC' then deadline_rule end, 'P12M')) + 1)
  end
$$;
create or replace function kind_that_comes(nature text, facet text) returns text language sql immutable parallel safe as $$
  select case when facet is null then nature else 'TRIGGERED' end
$$;
create or replace function judged_by(of_obligation uuid, as_of timestamptz, nature text, deadline_kind text, deadline_rule text, review_period text)
returns table (
  occurrence_id uuid, begins_at timestamptz, takes_untold boolean, is_answered boolean, is_over boolean, is_overdue boolean, due_on date
) language sql stable parallel safe rows 1 as $$
  select judged.id, case when judged.id is not null then x.begins_at end, case when judged.id is not null then x.takes_untold end,
    case when judged.id is not null then x.is_answered end,
    case when judged.id is not null then x.is_answered and (
      x.answer_status = 'NOT_REQUIRED' or coalesce(as_of >= lasts_until(kind_that_comes(nature, x.facet), deadline_kind, deadline_rule, review_period, x.done_at), false)) end,
    bool_or(x.is_overdue) over (), min(coalesce(x.due_on, paris_day(x.due_at))) filter (where not x.is_answered) over ()
  from occurrences_of(of_obligation, as_of) x
  cross join lateral (select case when (x.begins_at <= as_of or x.is_answered) and not x.is_broken then x.occurrence_id end as id) judged
  order by judged.id is null, x.is_answered, case when not x.is_answered then coalesce(x.ends_at, x.cause_at) end,
    x.answer_status = 'NOT_REQUIRED', x.done_at desc, x.number desc
  limit 1
$$;
create or replace function governing_occurrence(of_obligation uuid, as_of timestamptz)
returns table (occurrence_id uuid, begins_at timestamptz, takes_untold boolean, is_answered boolean, is_over boolean)
language sql stable parallel safe rows 1 as $$
  select j.occurrence_id, j.begins_at, j.takes_untold, j.is_answered, j.is_over
  from obligation o join commitment c on c.id = ${heldCommitment('o', 'as_of')}
  cross join lateral judged_by(o.id, as_of, c.nature, c.deadline_kind, c.deadline_rule, c.review_period) j
  where o.id = of_obligation and j.occurrence_id is not null
$$;`;

/** What was said of a duty when nothing had opened it is worth a year. */
const AGED = `
create or replace function aged_at(said_at timestamptz) returns timestamptz language sql stable parallel safe as $$
  select paris_midnight(day_after(paris_day(said_at), 'P12M') + 1)
$$;`;

/** Occurrences as they were known at an instant. */
export const occurrences: LivingSql = { name: 'occurrences', text: `${AGED}${KNOWN}${CURRENT}${IMPLIED}${GOVERNING}` };
