import { Migration } from '@mikro-orm/migrations';

const LEGAL_DAYS = `
create function paris_day(instant timestamptz) returns date language sql immutable parallel safe as $$
  select (instant at time zone 'Europe/Paris')::date
$$;
create function paris_midnight(day date) returns timestamptz language sql immutable parallel safe as $$
  select day::timestamp at time zone 'Europe/Paris'
$$;`;

/** Text without accents and case, for search. */
const FOLD = `
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create function fold(value text) returns text language sql immutable parallel safe as $$
  select lower(public.unaccent('public.unaccent'::regdictionary, value))
$$;`;

/** Three-valued evaluation of an applicability rule: null when an answer it needs is unknown, or not of the type it is compared with. */
const RULES = `
create function rule_operand(operand jsonb, answers jsonb) returns jsonb language sql immutable parallel safe as $$
  select case when operand ? 'key' then nullif(answers -> (operand ->> 'key'), 'null'::jsonb) else operand -> 'value' end
$$;
create function rule_compare(op text, l jsonb, r jsonb) returns boolean language sql immutable parallel safe as $$
  select case when jsonb_typeof(l) = jsonb_typeof(r) then
    case op
      when 'eq' then l = r when 'ne' then l <> r
      when 'lt' then l < r when 'le' then l <= r when 'gt' then l > r when 'ge' then l >= r
    end
  end
$$;
create function rule_holds(rule jsonb, answers jsonb) returns boolean language plpgsql immutable parallel safe as $$
declare
  argument jsonb;
  subject jsonb;
  holds boolean;
begin
  case rule ->> 'op'
    when 'and' then
      holds := true;
      for argument in select value from jsonb_array_elements(rule -> 'args') loop
        holds := holds and rule_holds(argument, answers);
      end loop;
      return holds;
    when 'or' then
      holds := false;
      for argument in select value from jsonb_array_elements(rule -> 'args') loop
        holds := holds or rule_holds(argument, answers);
      end loop;
      return holds;
    when 'not' then return not rule_holds(rule -> 'arg', answers);
    when 'truth' then return rule_compare('eq', rule_operand(rule -> 'arg', answers), 'true'::jsonb);
    when 'in' then
      subject := rule_operand(rule -> 'left', answers);
      holds := false;
      for argument in select value from jsonb_array_elements(rule -> 'list') loop
        holds := holds or rule_compare('eq', subject, rule_operand(argument, answers));
      end loop;
      return holds;
    when 'eq', 'ne', 'lt', 'le', 'gt', 'ge' then
      return rule_compare(rule ->> 'op', rule_operand(rule -> 'left', answers), rule_operand(rule -> 'right', answers));
  end case;
end
$$;
create function profile_at(convention uuid, as_of timestamptz) returns jsonb language sql stable parallel safe as $$
  select coalesce(jsonb_object_agg(latest.key, latest.value), '{}'::jsonb)
  from (
    select distinct on (answer.key) answer.key, answer.value
    from profile_answer answer
    where answer.convention_id = convention and answer.answered_at <= as_of
    order by answer.key, answer.answered_at desc, answer.id desc
  ) latest
$$;`;

/**
 * When an accepted evidence version is in force for an obligation: from starts_at, until ends_at excluded (null: no end known).
 * `offset 0` makes PostgreSQL compute what stands before it once per row, rather than again wherever it is read.
 */
const ACCEPTANCE = `
create view acceptance as
select
  r.id as review_id, r.obligation_id, v.evidence_id, v.id as evidence_version_id,
  span.starts_at, span.ends_at, span.last_day as expires_on
from review r
join evidence_version v on v.id = r.evidence_version_id
join evidence e on e.id = v.evidence_id
join evidence_link l on l.evidence_id = v.evidence_id and l.obligation_id = r.obligation_id
join obligation o on o.id = r.obligation_id
join commitment c on c.id = o.commitment_id
cross join lateral (
  select
    greatest(r.reviewed_at, l.linked_at, paris_midnight(v.valid_from)) as starts_at,
    least(
      (select next.created_at from evidence_version next where next.evidence_id = v.evidence_id and next.number = v.number + 1),
      (select next.reviewed_at from review next
        where next.obligation_id = r.obligation_id and next.evidence_version_id = v.id and next.rank = r.rank + 1),
      e.withdrawn_at, l.unlinked_at, paris_midnight(limits.last_day + 1)
    ) as ends_at,
    limits.last_day
  from (select least(v.valid_until, (paris_day(r.reviewed_at) + c.review_period::interval)::date) as last_day) limits
  offset 0
) span
where r.verdict = 'ACCEPTED' and (span.ends_at is null or span.starts_at < span.ends_at);`;

/** The one home of the state of an obligation, as it was (or will be, nothing new happening) at an instant. */
const STATE = `
create function obligation_state(as_of timestamptz)
returns table (
  obligation_id uuid, convention_id uuid, party_id uuid, commitment_id uuid,
  assurance text, due_on date, is_overdue boolean,
  evidence_count integer, waiting_count integer, open_contestation_count integer,
  next_expiry_on date, lapses_on date, declaration_status text, declared_at timestamptz,
  organisation_id uuid, waiting_since timestamptz, waiting_authors uuid[], waiting_bodies uuid[],
  attesting_review_id uuid
)
language sql stable parallel safe as $$
  select
    o.id, o.convention_id, o.party_id, o.commitment_id,
    state.assurance, term.due_on,
    coalesce(term.due_on < paris_day(as_of) and state.assurance not in ('ATTESTED', 'NOT_APPLICABLE'), false),
    offered.evidence_count, offered.waiting_count, dispute.open_count,
    held.next_expiry_on, held.lapses_on, said.status, said.declared_at,
    bound.organisation_id, offered.waiting_since, offered.waiting_authors, offered.waiting_bodies,
    held.attesting_review_id
  from obligation o
  join commitment c on c.id = o.commitment_id
  join party bound on bound.id = o.party_id
  join convention cv on cv.id = o.convention_id
  cross join lateral (
    select coalesce(
      (case c.deadline_from when 'agreement.signedOn' then cv.signed_on when 'agreement.endsOn' then cv.ends_on end + c.deadline_rule::interval)::date,
      (select d.due_on from due_date d where d.obligation_id = o.id and d.set_at <= as_of order by d.rank desc limit 1)
    ) as due_on
    offset 0
  ) term
  cross join lateral (
    select case when c.applies_if is null then true else rule_holds(c.applies_if, profile_at(o.convention_id, as_of)) end as holds
    offset 0
  ) rule
  left join lateral (
    select d.status, d.declared_at from declaration d
    where d.obligation_id = o.id and d.declared_at <= as_of order by d.rank desc limit 1
  ) said on true
  left join lateral (
    select a.is_applicable from applicability_decision a
    where a.obligation_id = o.id and a.decided_at <= as_of order by a.rank desc limit 1
  ) decided on true
  cross join lateral (
    select count(*)::integer as open_count from contestation k
    where k.obligation_id = o.id and k.opened_at <= as_of and (k.resolved_at is null or k.resolved_at > as_of)
  ) dispute
  left join lateral (
    select r.verdict, r.reviewed_at, v.evidence_id
    from evidence_link l
    join evidence e on e.id = l.evidence_id
    join evidence_version v on v.evidence_id = l.evidence_id
    join review r on r.evidence_version_id = v.id and r.obligation_id = l.obligation_id
    where l.obligation_id = o.id and r.reviewed_at <= as_of and l.linked_at <= as_of
      and (l.unlinked_at is null or l.unlinked_at > as_of)
      and (e.withdrawn_at is null or e.withdrawn_at > as_of)
    order by r.reviewed_at desc, v.number desc, r.rank desc, r.id desc limit 1
  ) reviewed on true
  cross join lateral (
    select
      count(*)::integer as evidence_count,
      (count(*) filter (where current.is_waiting))::integer as waiting_count,
      min(greatest(current.created_at, l.linked_at)) filter (where current.is_waiting) as waiting_since,
      coalesce(array_agg(distinct current.author_id) filter (where current.is_waiting), '{}') as waiting_authors,
      coalesce(array_agg(distinct depositor.organisation_id) filter (where current.is_waiting), '{}') as waiting_bodies,
      coalesce(bool_or(current.is_waiting and (
        l.evidence_id = reviewed.evidence_id or greatest(current.created_at, l.linked_at) > reviewed.reviewed_at
      )), false) as is_newer_than_review
    from evidence_link l
    join evidence e on e.id = l.evidence_id
    join party depositor on depositor.id = e.party_id
    join lateral (
      select v.created_at, v.author_id, not exists (
        select from review r where r.obligation_id = o.id and r.evidence_version_id = v.id and r.reviewed_at <= as_of
      ) as is_waiting
      from evidence_version v
      where v.evidence_id = l.evidence_id and v.created_at <= as_of
      order by v.number desc limit 1
    ) current on true
    where l.obligation_id = o.id and l.linked_at <= as_of
      and (l.unlinked_at is null or l.unlinked_at > as_of)
      and (e.withdrawn_at is null or e.withdrawn_at > as_of)
  ) offered
  cross join lateral (
    select
      coalesce(bool_or(x.in_force), false) as in_force,
      coalesce(bool_or(x.was_attesting), false) as was_attested,
      min(x.expires_on) filter (where x.in_force) as next_expiry_on,
      case when bool_or(x.in_force and x.expires_on is null) then null else max(x.expires_on) filter (where x.in_force) end as lapses_on,
      (array_agg(x.review_id order by x.starts_at desc, x.review_id desc) filter (where x.in_force))[1] as attesting_review_id
    from (
      select a.review_id, a.starts_at, a.expires_on, a.starts_at <= as_of and (a.ends_at is null or a.ends_at > as_of) as in_force, exists (
        select from declaration met
        left join declaration after on after.obligation_id = met.obligation_id and after.rank = met.rank + 1
        where met.obligation_id = o.id and met.status = 'MET'
          and greatest(a.starts_at, met.declared_at) <= as_of
          and greatest(a.starts_at, met.declared_at) < least(coalesce(a.ends_at, 'infinity'), coalesce(after.declared_at, 'infinity'))
      ) as was_attesting
      from acceptance a where a.obligation_id = o.id
      offset 0
    ) x
  ) held
  cross join lateral (
    select case
      when not rule.holds or not decided.is_applicable then 'NOT_APPLICABLE'
      when (c.is_to_confirm or rule.holds is null) and decided.is_applicable is not true then 'TO_CONFIRM'
      when dispute.open_count > 0 then 'CONTESTED'
      when said.status = 'MET' and held.in_force then 'ATTESTED'
      when held.was_attested and not held.in_force then 'LAPSED'
      when reviewed.verdict = 'CHANGES_REQUESTED' and not offered.is_newer_than_review then 'CHANGES_REQUESTED'
      when offered.waiting_count > 0 then 'EVIDENCED'
      when said.status in ('MET', 'PARTLY_MET') then 'DECLARED'
      else coalesce(said.status, 'MISSING')
    end as assurance
    offset 0
  ) state
$$;`;

/** Facts that a state of the past is told from are never rewritten. */
const APPEND_ONLY = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'GA001';
end
$$;`;
const FACTS = [
  'catalogue',
  'declaration',
  'applicability_decision',
  'profile_answer',
  'evidence_version',
  'review',
  'assignment',
  'due_date',
  'contestation_message',
];

/** What opens and closes may be closed once; what it says when it opens, and when it closed, stays. */
const WRITE_ONCE = `
create function refuse_rewrite() returns trigger language plpgsql as $$
declare fact text;
begin
  if tg_op = 'DELETE' then
    raise exception '% is never deleted', tg_table_name using errcode = 'GA001';
  end if;
  foreach fact in array tg_argv loop
    if to_jsonb(old) ->> fact is not null and to_jsonb(old) ->> fact is distinct from to_jsonb(new) ->> fact then
      raise exception '%.% is written once', tg_table_name, fact using errcode = 'GA001';
    end if;
  end loop;
  return new;
end
$$;`;
const CLOSABLE = {
  contestation: ['obligation_id', 'reason', 'opened_at', 'author_name', 'resolved_at', 'resolution'],
  evidence: ['convention_id', 'party_id', 'deposited_at', 'author_name', 'withdrawn_at', 'withdrawal_reason'],
  evidence_link: ['evidence_id', 'obligation_id', 'linked_at', 'author_name', 'unlinked_at'],
};

/** The state of an obligation has one home: computed from the facts, at any instant. */
export class Migration20261123174100_compute_assurance extends Migration {
  override up(): void {
    for (const statement of [LEGAL_DAYS, FOLD, RULES, ACCEPTANCE, STATE, APPEND_ONLY, WRITE_ONCE]) {
      this.addSql(statement);
    }
    for (const table of FACTS) {
      this.addSql(
        `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
      );
    }
    for (const [table, facts] of Object.entries(CLOSABLE)) {
      this.addSql(
        `create trigger ${table}_written_once before update or delete on ${table} for each row execute function refuse_rewrite(${facts.map((fact) => `'${fact}'`).join(', ')})`,
      );
    }
  }
}
