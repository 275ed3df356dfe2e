import { newestOfSides } from '../obligations/state/observed.ts';
import type { LivingSql } from '../platform/db/livingSql.ts';

/**
 * The last time that the sides saw an obligation differently, by an instant: since when, until when if it ended, and whom it waits for. What was seen
 * and what was written since make one conversation: it waits for those who see it otherwise than who spoke last; where who spoke last is on neither
 * side of it, for all of them. No row where they never differed and nothing was written.
 */
const DISAGREEMENT_OF = `
create or replace function disagreement_of(of_obligation uuid, as_of timestamptz)
returns table (is_open boolean, began_at timestamptz, ended_at timestamptz, awaits text[], turned_at timestamptz)
language sql stable parallel safe rows 1 as $$
  with meaning as (select coalesce(reopened_at(of_obligation, as_of), '-infinity'::timestamptz) as since),
  instants as (
    select x.at, coalesce(observed_as(of_obligation, x.at, m.since) = 'DISAGREEMENT', false) as differs
    from meaning m, (
      select w.recorded_at as at from observation w where w.obligation_id = of_obligation
      union select observation_ages_at(w.observed_on) from observation w where w.obligation_id = of_obligation
    ) x where x.at <= as_of and x.at >= m.since
  ),
  span as (
    select (select min(i.at) from instants i where i.differs
        and i.at > coalesce((select max(b.at) from instants b where not b.differs and b.at < l.at), '-infinity')) as began_at,
      (select min(i.at) from instants i where not i.differs and i.at > l.at) as ended_at
    from (select max(i.at) as at from instants i where i.differs) l where l.at is not null
  ),
  seen as (
    select x.* from meaning m cross join lateral (
${newestOfSides('w.id, w.side, w.value, w.recorded_at').replace('>= since', '>= m.since')}
    ) x where x.is_fresh
  ),
  said as (
    select e.side, e.at, row_number() over (order by e.at, e.id) as rank from (
      select s.id, s.side, s.recorded_at as at from seen s
      union all select g.id, g.side, g.written_at from span, disagreement_message g
        where g.obligation_id = of_obligation and g.written_at >= span.began_at and g.written_at <= as_of
    ) e
  ),
  last as (select a.side, (select s.value = 'KEPT' from seen s where s.side = a.side) as is_kept from said a order by a.rank desc limit 1),
  awaited as (
    select array_agg(s.side order by s.side) as sides from seen s, last where s.side <> last.side and (s.value = 'KEPT') is distinct from last.is_kept
  )
  select span.began_at is not null and span.ended_at is null, span.began_at, span.ended_at, turn.sides, turn.at
  from (select 1) one left join span on true
  left join lateral (
    select awaited.sides, (select min(a.at) from said a
      where a.rank > coalesce((select max(b.rank) from said b where b.side = any(awaited.sides)), 0)) as at
    from awaited where span.began_at is not null and span.ended_at is null
  ) turn on true
  where span.began_at is not null or exists (select from disagreement_message g where g.obligation_id = of_obligation and g.written_at <= as_of)
$$;`;

/** What the sides of the manifesto see differently, and whose turn it is to answer. */
export const disagreements: LivingSql = { name: 'disagreements', text: DISAGREEMENT_OF };
