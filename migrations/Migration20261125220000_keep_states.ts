import { Migration } from '@mikro-orm/migrations';

/**
 * The state of each obligation as the rule computed it, and how long it holds when nothing new happens: from `holds_from`, until `holds_until`
 * excluded. A cache of obligation_state, whose columns it has in the same order; it says nothing that the facts do not.
 */
const TABLE = `
create table kept_state (
  obligation_id uuid primary key references obligation (id),
  convention_id uuid not null,
  party_id uuid not null,
  commitment_id uuid not null,
  assurance text not null,
  due_on date,
  is_overdue boolean not null,
  evidence_count integer not null,
  waiting_count integer not null,
  open_contestation_count integer not null,
  next_expiry_on date,
  lapses_on date,
  declaration_status text,
  declared_at timestamptz,
  organisation_id uuid not null,
  waiting_since timestamptz,
  waiting_authors uuid[] not null,
  waiting_bodies uuid[] not null,
  attesting_review_id uuid,
  holds_from timestamptz not null,
  holds_until timestamptz not null
);
create index kept_state_convention_index on kept_state (convention_id);
create index kept_state_party_index on kept_state (party_id, assurance);
create index kept_state_holds_until_index on kept_state (holds_until);
create index kept_state_waiting_index on kept_state (waiting_since, obligation_id)
  include (convention_id, organisation_id, commitment_id, party_id, waiting_authors, waiting_bodies) where waiting_count > 0;`;

/**
 * Every instant at which the state of an obligation may change: when something was said (is_told), and when the calendar changes it: a proof
 * that starts or ends to be in force, the day after a due date.
 */
const INSTANTS = `
create function state_instants(of_obligation uuid) returns table (at timestamptz, is_told boolean) language sql stable parallel safe as $$
  select d.declared_at, true from declaration d where d.obligation_id = of_obligation
  union all select a.decided_at, true from applicability_decision a where a.obligation_id = of_obligation
  union all select instant.at, true from contestation k cross join lateral (values (k.opened_at), (k.resolved_at)) instant (at)
    where k.obligation_id = of_obligation
  union all select answer.answered_at, true from obligation o join commitment c on c.id = o.commitment_id and c.applies_if is not null
    join profile_answer answer on answer.convention_id = o.convention_id where o.id = of_obligation
  union all select r.reviewed_at, true from review r where r.obligation_id = of_obligation
  union all select instant.at, true from evidence_link l join evidence e on e.id = l.evidence_id
    cross join lateral (values (l.linked_at), (l.unlinked_at), (e.withdrawn_at)) instant (at) where l.obligation_id = of_obligation
  union all select v.created_at, true from evidence_link l join evidence_version v on v.evidence_id = l.evidence_id
    where l.obligation_id = of_obligation
  union all select d.set_at, true from due_date d where d.obligation_id = of_obligation
  union all select paris_midnight(d.due_on + 1), false from due_date d where d.obligation_id = of_obligation
  union all select instant.at, false from acceptance a cross join lateral (values (a.starts_at), (a.ends_at)) instant (at)
    where a.obligation_id = of_obligation
  union all select paris_midnight(
      (case c.deadline_from when 'agreement.signedOn' then cv.signed_on when 'agreement.endsOn' then cv.ends_on end + c.deadline_rule::interval)::date + 1
    ), false
    from obligation o join commitment c on c.id = o.commitment_id and c.deadline_rule is not null join convention cv on cv.id = o.convention_id
    where o.id = of_obligation
$$;`;

/**
 * Computes anew what is kept. The rows are locked first, and read by a later statement, so that of two writers the second sees what the first
 * wrote. An instant ahead of the database's clock counts as passed: the clock of the program may be ahead. Planning the rule takes longer than
 * computing it for one obligation, so that it is planned once per connection.
 */
const REFRESH = `
create function refresh_states(obligations uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform from kept_state k where k.obligation_id = any(obligations) order by k.obligation_id for update;
  insert into kept_state
  select s.*, span.holds_from, span.holds_until
  from (select distinct unnest(obligations) as id) asked
  cross join lateral (
    select coalesce(array_agg(i.at), '{}') as instants, greatest(clock_timestamp(), max(i.at) filter (where i.is_told)) as now
    from state_instants(asked.id) i where i.at is not null
  ) known
  cross join lateral (
    select coalesce(max(i) filter (where i <= known.now), '-infinity') as holds_from,
      coalesce(min(i) filter (where i > known.now), 'infinity') as holds_until
    from unnest(known.instants) i
  ) span
  cross join lateral (select state.* from obligation_state(known.now) state where state.obligation_id = asked.id) s
  on conflict (obligation_id) do update set
    (convention_id, party_id, commitment_id, assurance, due_on, is_overdue, evidence_count, waiting_count, open_contestation_count,
     next_expiry_on, lapses_on, declaration_status, declared_at, organisation_id, waiting_since, waiting_authors, waiting_bodies,
     attesting_review_id, holds_from, holds_until) =
    row (excluded.convention_id, excluded.party_id, excluded.commitment_id, excluded.assurance, excluded.due_on, excluded.is_overdue,
     excluded.evidence_count, excluded.waiting_count, excluded.open_contestation_count, excluded.next_expiry_on, excluded.lapses_on,
     excluded.declaration_status, excluded.declared_at, excluded.organisation_id, excluded.waiting_since, excluded.waiting_authors,
     excluded.waiting_bodies, excluded.attesting_review_id, excluded.holds_from, excluded.holds_until);
end
$$;
create function rebuild_kept_states() returns bigint language plpgsql as $$
declare
  agreement uuid;
  done bigint := 0;
begin
  for agreement in select cv.id from convention cv order by cv.id loop
    perform refresh_states(array(select o.id from obligation o where o.convention_id = agreement));
    done := done + 1;
  end loop;
  return done;
end
$$;
create function refresh_due_states(most integer) returns integer language plpgsql as $$
declare due uuid[];
begin
  due := array(
    select k.obligation_id from kept_state k where k.holds_until <= clock_timestamp() order by k.holds_until limit most for update skip locked
  );
  perform refresh_states(due);
  return cardinality(due);
end
$$;`;

/**
 * The states at an instant: what is kept where it holds at that instant, the rule where it does not. What never changes comes from the kept row
 * in both cases, so that a condition on it chooses the rows before the rule computes any.
 */
const CURRENT = `
create function state_of(of_obligation uuid, as_of timestamptz) returns setof kept_state
language plpgsql stable parallel safe rows 1 set plan_cache_mode = force_generic_plan as $$
begin
  return query select s.*, as_of, as_of from obligation_state(as_of) s where s.obligation_id = of_obligation;
end
$$;
create function current_state(as_of timestamptz) returns setof kept_state language sql stable parallel safe as $$
  select k.* from kept_state k where k.holds_from <= as_of and k.holds_until > as_of
  union all
  select k.obligation_id, k.convention_id, k.party_id, k.commitment_id, s.assurance, s.due_on, s.is_overdue, s.evidence_count, s.waiting_count,
    s.open_contestation_count, s.next_expiry_on, s.lapses_on, s.declaration_status, s.declared_at, k.organisation_id, s.waiting_since,
    s.waiting_authors, s.waiting_bodies, s.attesting_review_id, s.holds_from, s.holds_until
  from kept_state k cross join lateral state_of(k.obligation_id, as_of) s
  where not (k.holds_from <= as_of and k.holds_until > as_of)
$$;`;

/** Obligations whose kept state is missing or is not what the rule says at an instant: there must be none. */
const CHECK = `
create function kept_state_disagreements(as_of timestamptz)
returns table (obligation_id uuid, kept text, computed text) language sql stable as $$
  select s.obligation_id, (to_jsonb(k) - 'holds_from' - 'holds_until')::text, to_jsonb(s)::text
  from obligation_state(as_of) s
  left join current_state(as_of) k on k.obligation_id = s.obligation_id
  where k.obligation_id is null or to_jsonb(k) - 'holds_from' - 'holds_until' <> to_jsonb(s)
$$;`;

/** Notes which obligations a change of facts touches, and computes them anew at the end of the transaction, once each. */
const TOUCH = `
create function touch_states() returns trigger language plpgsql as $$
declare
  known text := coalesce(current_setting('garant.touched', true), '');
  touched uuid[];
  one uuid;
begin
  touched := case tg_table_name
    when 'obligation' then array[new.id]
    when 'evidence' then array(select l.obligation_id from evidence_link l where l.evidence_id = (to_jsonb(new) ->> 'id')::uuid)
    when 'evidence_version' then array(select l.obligation_id from evidence_link l where l.evidence_id = (to_jsonb(new) ->> 'evidence_id')::uuid)
    when 'profile_answer' then array(
      select o.id from obligation o join commitment c on c.id = o.commitment_id
      where o.convention_id = (to_jsonb(new) ->> 'convention_id')::uuid and c.applies_if is not null)
    when 'convention' then array(
      select o.id from obligation o join commitment c on c.id = o.commitment_id where o.convention_id = new.id and c.deadline_rule is not null)
    else array[(to_jsonb(new) ->> 'obligation_id')::uuid]
  end;
  foreach one in array touched loop
    if position(one::text in known) = 0 then known := known || one::text || ','; end if;
  end loop;
  perform set_config('garant.touched', known, true);
  return null;
end
$$;
create function settle_states() returns trigger language plpgsql as $$
declare known text := coalesce(current_setting('garant.touched', true), '');
begin
  if known <> '' then
    perform set_config('garant.touched', '', true);
    perform refresh_states(string_to_array(rtrim(known, ','), ',')::uuid[]);
  end if;
  return null;
end
$$;`;
const FACTS = [
  'obligation',
  'declaration',
  'applicability_decision',
  'contestation',
  'evidence',
  'evidence_version',
  'evidence_link',
  'review',
  'due_date',
  'profile_answer',
  'convention',
];

/** What the matrix needs of a catalogue, beside its whole content, which is long to unpack. */
const MATRIX = `
alter table catalogue
  add column matrix jsonb generated always as (content -> 'matrix') stored,
  add column matrix_groups jsonb generated always as (jsonb_path_query_array(content, '$.groups[*] ? (@.inMatrix == true).code')) stored;`;

/** Keeps the computed state of each obligation beside the facts, for lists over thousands of conventions. */
export class Migration20261125220000_keep_states extends Migration {
  override up(): void {
    for (const statement of [TABLE, INSTANTS, REFRESH, CURRENT, CHECK, TOUCH, MATRIX]) {
      this.addSql(statement);
    }
    for (const table of FACTS) {
      this.addSql(`create trigger ${table}_touches_states after insert or update on ${table} for each row execute function touch_states()`);
      this.addSql(
        `create constraint trigger ${table}_settles_states after insert or update on ${table}
         deferrable initially deferred for each row execute function settle_states()`,
      );
    }
    this.addSql(`select rebuild_kept_states()`);
  }
}
