import type { LivingSql } from '../../platform/db/livingSql.ts';
import {
  assigned,
  BESIDE,
  BESIDE_VALUES,
  computedBeside,
  declared,
  listed,
  of,
  paired,
  SAID,
  SPAN,
  STATE,
  selected,
  WAITING_FROM,
  WRITTEN,
} from './columns.ts';

const { obligation_id: _key, ...CHANGING } = WRITTEN;

/**
 * Computes anew what is kept. The rows are locked first, and read by a later statement, so that of two writers the second sees what the first
 * wrote. An instant ahead of the database's clock counts as passed: the clock of the program may be ahead. An obligation that a version of the catalogue
 * ended is kept as it was last, one that comes with a later version as it will be first. Planning the rule takes longer than
 * computing it for one obligation, so that it is planned once per connection.
 */
const REFRESH = `
create or replace function refresh_states(obligations uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform from kept_state k where k.obligation_id = any(obligations) order by k.obligation_id for update;
  insert into kept_state (${listed(WRITTEN)})
  select ${selected(WRITTEN, { ...of(SAID, 's'), ...of(SPAN, 'span'), ...BESIDE_VALUES })}
  from (select distinct unnest(obligations) as id) asked
  cross join lateral (
    select coalesce(array_agg(i.at), '{}') as instants, greatest(
      least(greatest(clock_timestamp(), max(i.at) filter (where i.is_told)), o.closed_at - interval '1 microsecond'), o.opened_at) as now
    from obligation o left join state_instants(o.id) i on i.at is not null where o.id = asked.id group by o.id
  ) known
  cross join lateral (
    select coalesce(max(i) filter (where i <= known.now), '-infinity') as holds_from,
      coalesce(min(i) filter (where i > known.now), 'infinity') as holds_until
    from unnest(known.instants) i
  ) span
  cross join lateral (select state.* from obligation_state(known.now) state where state.obligation_id = asked.id) s
  join commitment c on c.id = s.commitment_id
  join party y on y.id = s.party_id
  on conflict (obligation_id) do update set ${assigned(CHANGING, 'excluded')};
end
$$;
create or replace function rebuild_kept_states() returns bigint language plpgsql as $$
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
create or replace function refresh_due_states(most integer) returns integer language plpgsql as $$
declare due uuid[];
begin
  due := array(
    select k.obligation_id from kept_state k join obligation o on o.id = k.obligation_id
    where k.holds_until <= clock_timestamp() and coalesce(o.closed_at > clock_timestamp(), true) order by k.holds_until limit most for update of k skip locked
  );
  perform refresh_states(due);
  return cardinality(due);
end
$$;`;

/**
 * The states at an instant: what is kept where it holds at that instant (settled_state), the rule where it does not (computed_state). What never
 * changes comes from the kept row in all cases, so that a condition on it chooses the rows before the rule computes any. Nearly all settled states
 * hold now, which a plan made for any instant takes for a third: `is true` keeps it from looking for them by their span.
 */
const SETTLED = `
  select ${selected(STATE, of(STATE, 'k'))}
  from kept_state k where (k.holds_from <= as_of) is true and (k.holds_until > as_of) is true`;
const COMPUTED_FROM_KEPT = `
  select ${selected(STATE, computedBeside('k', 's'))}
  from kept_state k cross join lateral state_of(k.obligation_id, as_of) s`;
/**
 * Few states do not hold now, many did not hold a year ago, and a plan made for any instant cannot tell: each has its own way to be found. Two bounds are
 * taken for a narrow range, one for a third of all states, which would be read through.
 */
const COMPUTED = `
  ${COMPUTED_FROM_KEPT}
  where as_of > now() - interval '1 day' and k.obligation_id = any(array(
    select u.obligation_id from kept_state u where u.holds_until <= as_of and u.holds_until >= '-infinity'
    union all select u.obligation_id from kept_state u where u.holds_from > as_of and u.holds_from <= 'infinity'))
  union all ${COMPUTED_FROM_KEPT}
  where as_of <= now() - interval '1 day' and not (k.holds_from <= as_of and k.holds_until > as_of)`;
const COMPUTED_NOW = {
  ...of(SAID, 's'),
  holds_from: 'as_of',
  holds_until: 'as_of',
  ...BESIDE_VALUES,
  waiting_from: WAITING_FROM,
};
const CURRENT = `
create or replace function state_of(of_obligation uuid, as_of timestamptz) returns table (${declared(STATE)})
language plpgsql stable parallel safe rows 1 set plan_cache_mode = force_generic_plan as $$
begin
  return query select ${selected(STATE, COMPUTED_NOW)}
  from obligation_state(as_of) s join commitment c on c.id = s.commitment_id join party y on y.id = s.party_id where s.obligation_id = of_obligation;
end
$$;
create or replace function settled_state(as_of timestamptz) returns table (${declared(STATE)}) language sql stable parallel safe as $$ ${SETTLED} $$;
create or replace function computed_state(as_of timestamptz) returns table (${declared(STATE)}) language sql stable parallel safe as $$ ${COMPUTED} $$;
create or replace function current_state(as_of timestamptz) returns table (${declared(STATE)}) language sql stable parallel safe as $$
  ${SETTLED}
  union all ${COMPUTED}
$$;`;

/** Obligations whose kept state is missing, is one too many or is not what the rule, the catalogue and the parties say: there must be none. */
const CHECK = `
create or replace function kept_state_disagreements(as_of timestamptz)
returns table (obligation_id uuid, kept text, computed text) language sql stable as $$
  select coalesce(said.obligation_id, k.obligation_id), k.state::text, said.state::text
  from (
    select s.obligation_id, to_jsonb(s) || jsonb_build_object(${paired(BESIDE, BESIDE_VALUES)}, 'waiting_from', ${WAITING_FROM}) as state
    from obligation_state(as_of) s join commitment c on c.id = s.commitment_id join party y on y.id = s.party_id
  ) said
  full join (select r.obligation_id, to_jsonb(r) - 'holds_from' - 'holds_until' as state from current_state(as_of) r) k
    on k.obligation_id = said.obligation_id
  where k.state is distinct from said.state
$$;`;

/**
 * The state of each obligation as the rule computed it, and how long it holds when nothing new happens. A cache of the rule: it says nothing that
 * the facts do not.
 */
export const keptStates: LivingSql = { name: 'kept-states', text: `${REFRESH}${CURRENT}${CHECK}` };
