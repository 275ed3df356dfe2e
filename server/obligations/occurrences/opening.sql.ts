import type { LivingSql } from '../../platform/db/livingSql.ts';

/** Preparing what is due begins half a period before, this many days at most. */
const PREPARATION_DAYS = 45;

/**
 * When an occurrence begins and is due: counted from its moment by a rule of days (RELATIVE), back from it (BEFORE), from instant to instant where
 * the rule is one of hours; without a rule it is indicative and has no due date.
 */
const RECKONED = `
create or replace function reckoned_due(cause_at timestamptz, rule_kind text, rule text, opens_before text)
returns table (begins_at timestamptz, due_on date, due_at timestamptz) language sql stable as $$
  select
    case
      when opens_before is not null then paris_midnight(day_before(coalesce(day.due_on, paris_day(cause_at)), opens_before))
      when rule_kind = 'BEFORE' then paris_midnight(day.due_on - ${PREPARATION_DAYS})
      else cause_at
    end,
    day.due_on,
    case when rule ~ '^PT' then cause_at + legal_duration(rule) end
  from (
    select case
      when rule is null or rule ~ '^PT' then null
      when rule_kind = 'BEFORE' then day_before(paris_day(cause_at), rule)
      else day_after(paris_day(cause_at), rule)
    end as due_on
  ) day
$$;`;

/**
 * Which obligations of a convention open at a moment, with the rule of what is then due: the entry's own, the one that a procedure in force sets, else
 * the one of the commitment.
 */
const OPENED_BY = `
create or replace function opened_by(of_convention uuid, of_moment text, of_about text)
returns table (obligation_id uuid, party_id uuid, facet text, rule_kind text, rule text, opens_before text) language sql stable as $$
  select o.id, o.party_id, entry ->> 'facet',
    coalesce(entry #>> '{due,kind}', case when c.deadline_kind in ('RELATIVE', 'BEFORE') then c.deadline_kind end),
    case
      when entry #>> '{due,kind}' = 'PROCEDURE' then (
        select case when of_moment like 'incident.%' then 'PT' || p.alert_within_hours || 'H' else 'P' || p.hand_over_within_days || 'D' end
        from procedure_delays(of_convention) p
      )
      when entry ? 'due' then entry #>> '{due,rule}'
      when c.deadline_kind in ('RELATIVE', 'BEFORE') then c.deadline_rule
    end,
    c.opens_before
  from obligation o join commitment c on c.id = o.commitment_id cross join lateral jsonb_array_elements(c.opens_on) entry
  where o.convention_id = of_convention and o.closed_at is null and entry ->> 'moment' = of_moment and entry ->> 'about' is not distinct from of_about
$$;`;

/** One occurrence of a cause, and one due date of a source: what is known already opens nothing. Called under the lock of its convention. */
const OPEN = `
create or replace function open_occurrence(
  of_obligation uuid, of_facet text, of_moment text, of_cause_key text, is_free boolean, known timestamptz, source uuid,
  cause timestamptz, begins timestamptz, day date, instant timestamptz, why text
) returns uuid language plpgsql as $$
declare opened uuid;
begin
  select oc.id into opened from occurrence oc
  where oc.obligation_id = of_obligation and oc.moment = of_moment and oc.cause_key = of_cause_key and oc.facet is not distinct from of_facet;
  if opened is null then
    opened := gen_random_uuid();
    insert into occurrence (id, obligation_id, number, facet, moment, cause_key, is_indicative, recorded_at)
    select opened, of_obligation, coalesce(max(oc.number), 0) + 1, of_facet, of_moment, of_cause_key, is_free, clock_timestamp()
    from occurrence oc where oc.obligation_id = of_obligation;
  end if;
  insert into occurrence_due (id, occurrence_id, rank, cause_at, begins_at, due_on, due_at, known_from, source_id, reason, recorded_at)
  select gen_random_uuid(), opened, coalesce(max(d.rank), 0) + 1, cause, begins, day, instant, known, source, why, clock_timestamp()
  from occurrence_due d where d.occurrence_id = opened
  having not coalesce(bool_or(d.source_id = source), false);
  return opened;
end
$$;
create or replace function lock_occurrences(of_convention uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('occurrences ' || of_convention, 0))
$$;`;

/**
 * What the dates of a convention and its credits announce. Each date fact gives one due date more, known from when it was known. The end comes with
 * the last day, whatever ends the convention; the credits of the year of signature are due on its day, later ones have no day. Credits of the act
 * are known since its signature, those that a correction adds since then; a signature that moves into or out of their year moves them.
 * What an obligation opens for since a version of the catalogue was not known before that version.
 */
const MOMENTS = `
create or replace function convention_moments(of_convention uuid)
returns table (moment text, cause_key text, known_from timestamptz, source_id uuid, day date, own_rule text, why text) language sql stable as $$
  select case d.kind when 'SIGNED' then 'convention.signed' when 'IN_FORCE' then 'convention.inForce' else 'convention.terminated' end,
    '1', d.known_from, d.id, d.value, null, d.reason
  from convention_date d where d.convention_id = of_convention and d.kind in ('SIGNED', 'IN_FORCE', 'TERMINATED')
  union all select 'convention.inForce', '1', d.known_from, d.id, d.value, null, d.reason
  from convention_date d where d.convention_id = of_convention and d.kind = 'SIGNED'
    and not exists (select from convention_date f where f.convention_id = of_convention and f.kind = 'IN_FORCE')
  union all select 'convention.ended', '1', d.known_from, d.id, last_day(of_convention, d.known_from), null, d.reason
  from convention_date d where d.convention_id = of_convention and d.kind in ('ENDS', 'TERMINATED')
  union all select 'credits.tranche', k.year::text, greatest(d.known_from, k.known_from), case when first.is_it then k.id else md5(k.id::text || d.id)::uuid end,
    case when k.year = extract(year from d.value) then d.value else make_date(k.year, 1, 1) end,
    case when k.year = extract(year from d.value) then 'P0D' end, case when not first.is_it then d.reason end
  from credit k join convention_date d on d.convention_id = k.convention_id and d.kind = 'SIGNED'
  left join convention_date before on before.convention_id = d.convention_id and before.kind = 'SIGNED' and before.rank = d.rank - 1
  cross join lateral (select before.id is null or coalesce(d.known_from <= k.known_from, false) as is_it) first
  where k.convention_id = of_convention
    and not exists (
      select from convention_date newer
      where newer.convention_id = d.convention_id and newer.kind = 'SIGNED' and newer.rank > d.rank and newer.known_from <= k.known_from
    )
    and (first.is_it or k.year in (extract(year from d.value), extract(year from before.value)))
$$;
create or replace function known_since(of_obligation uuid, of_moment text, of_cause_key text, known timestamptz)
returns timestamptz language sql stable as $$
  select case
    when exists (select from occurrence oc where oc.obligation_id = of_obligation and oc.moment = of_moment and oc.cause_key = of_cause_key) then known
    else greatest(known, o.opened_at, (select max(m.at) from obligation_move m where m.obligation_id = o.id))
  end from obligation o where o.id = of_obligation
$$;
create or replace function open_moments(of_convention uuid) returns void language plpgsql as $$
begin
  perform lock_occurrences(of_convention);
  perform open_occurrence(b.obligation_id, b.facet, m.moment, m.cause_key, coalesce(m.own_rule, b.rule) is null,
    known_since(b.obligation_id, m.moment, m.cause_key, m.known_from), m.source_id,
    paris_midnight(m.day), due.begins_at, due.due_on, due.due_at, m.why)
  from convention_moments(of_convention) m
  cross join lateral opened_by(of_convention, m.moment, null) b
  left join lateral reckoned_due(paris_midnight(m.day), b.rule_kind, coalesce(m.own_rule, b.rule), b.opens_before) due on m.day is not null
  order by m.known_from, m.cause_key;
  perform open_occurrence(o.id, null, 'schedule', '1', false, known_since(o.id, 'schedule', '1', d.known_from), d.id,
    paris_midnight(first.due_on), scheduled_start(d.value, first.due_on, c.opens_before), first.due_on, null, d.reason)
  from obligation o
  join commitment c on c.id = o.commitment_id and c.nature = 'PERIODIC' and c.tracking = 'OCCUR' and c.deadline_kind = 'PERIODIC'
  join convention_date d on d.convention_id = o.convention_id
    and d.kind = case c.deadline_from when 'agreement.signedOn' then 'SIGNED' when 'agreement.endsOn' then 'ENDS' end
  cross join lateral (select day_after(d.value, c.deadline_rule) as due_on) first
  where o.convention_id = of_convention and o.closed_at is null
  order by d.known_from;
end
$$;
create or replace function withdraw_moment(of_convention uuid, of_moment text, of_cause_key text, known timestamptz, why text) returns void language plpgsql as $$
begin
  perform lock_occurrences(of_convention);
  insert into occurrence_due (id, occurrence_id, rank, known_from, source_id, reason, recorded_at)
  select gen_random_uuid(), oc.id, last.rank + 1, known, gen_random_uuid(), why, clock_timestamp()
  from obligation o join occurrence oc on oc.obligation_id = o.id and oc.moment = of_moment and oc.cause_key = of_cause_key
  join lateral (select d.rank, d.cause_at from occurrence_due d where d.occurrence_id = oc.id order by d.rank desc limit 1) last on last.cause_at is not null
  where o.convention_id = of_convention;
end
$$;
create or replace function open_all_moments() returns bigint language plpgsql as $$
declare
  agreement uuid;
  done bigint := 0;
begin
  for agreement in select cv.id from convention cv order by cv.id loop
    perform open_moments(agreement);
    done := done + 1;
  end loop;
  return done;
end
$$;
create or replace function announce_moment(
  of_convention uuid, of_moment text, of_about text, of_cause_key text, at timestamptz, known timestamptz, of_party uuid
) returns setof uuid language plpgsql as $$
begin
  perform lock_occurrences(of_convention);
  return query select open_occurrence(b.obligation_id, b.facet, of_moment, of_cause_key, b.rule is null, known, null,
    at, due.begins_at, due.due_on, due.due_at, null)
  from opened_by(of_convention, of_moment, of_about) b cross join lateral reckoned_due(at, b.rule_kind, b.rule, b.opens_before) due
  where (of_party is null or b.party_id = of_party) and not exists (
    select from occurrence oc where oc.obligation_id = b.obligation_id and oc.moment = of_moment and oc.cause_key = of_cause_key
      and oc.facet is not distinct from b.facet
  );
end
$$;
create or replace function date_moment(
  of_convention uuid, of_moment text, of_cause_key text, at timestamptz, known timestamptz, of_party uuid, why text
) returns void language plpgsql as $$
begin
  perform announce_moment(of_convention, of_moment, null, of_cause_key, at, known, of_party);
  insert into occurrence_due (id, occurrence_id, rank, cause_at, begins_at, due_on, due_at, known_from, source_id, reason, recorded_at)
  select gen_random_uuid(), oc.id, last.rank + 1, at, due.begins_at, due.due_on, due.due_at, known, gen_random_uuid(), why, clock_timestamp()
  from opened_by(of_convention, of_moment, null) b
  join occurrence oc on oc.obligation_id = b.obligation_id and oc.moment = of_moment and oc.cause_key = of_cause_key and oc.facet is not distinct from b.facet
  join lateral (select d.rank, d.cause_at from occurrence_due d where d.occurrence_id = oc.id order by d.rank desc limit 1) last on last.cause_at <> at
  cross join lateral reckoned_due(at, b.rule_kind, b.rule, b.opens_before) due
  where b.party_id = of_party;
end
$$;`;

/**
 * What comes after one occurrence of a schedule: one period after it was held, or after it was due when it was missed or not required.
 * `next_occurrence` writes it when the one before it is answered, or when somebody answers it although the one before it was missed; one that is
 * answered moves no more. What is written is known, and moves, from then on, also when an answer is taken back: before, it was implied or was not.
 */
const SCHEDULE = `
create or replace function scheduled_start(base date, due date, opens_before text) returns timestamptz language sql stable parallel safe as $$
  select paris_midnight(case
    when opens_before is not null then day_before(due, opens_before)
    else due - least((due - base) / 2, ${PREPARATION_DAYS})
  end)
$$;
create or replace function next_occurrence(of_occurrence uuid, held_on date, known timestamptz) returns uuid language plpgsql as $$
declare
  one record;
  base date;
  due date;
  is_fixed boolean;
begin
  select oc.obligation_id, oc.cause_key, o.convention_id, c.deadline_rule, c.opens_before, last.due_on into one
  from occurrence oc join obligation o on o.id = oc.obligation_id join commitment c on c.id = o.commitment_id
  join lateral (select d.* from occurrence_due d where d.occurrence_id = oc.id order by d.rank desc limit 1) last on true
  where oc.id = of_occurrence and oc.moment = 'schedule' and c.deadline_kind = 'PERIODIC';
  if not found then return null; end if;
  perform lock_occurrences(one.convention_id);
  base := coalesce(held_on, one.due_on);
  due := day_after(base, one.deadline_rule);
  if due is null then return null; end if;
  select coalesce(bool_or(next.is_answered), false) into is_fixed
  from (
    select exists (select from declaration d where d.occurrence_id = oc.id and d.status in ('MET', 'NOT_REQUIRED')) as is_answered
    from occurrence oc
    where oc.obligation_id = one.obligation_id and oc.moment = 'schedule' and oc.cause_key = (one.cause_key::integer + 1)::text
  ) next;
  if is_fixed then return null; end if;
  return open_occurrence(one.obligation_id, null, 'schedule', (one.cause_key::integer + 1)::text, false,
    known, gen_random_uuid(), paris_midnight(due), scheduled_start(base, due, one.opens_before), due, null, null);
end
$$;`;

/** How occurrences open: what is announced, what a schedule implies. */
export const openings: LivingSql = { name: 'openings', text: `${RECKONED}${OPENED_BY}${OPEN}${SCHEDULE}${MOMENTS}` };
