/** The last instant of an observation is the end of the same day twelve months later, in Paris. */
const AGES = `
create or replace function observation_ages_at(observed_on date) returns timestamptz language sql immutable parallel safe as $$
  select paris_midnight(day_after(observed_on, 'P12M') + 1)
$$;`;

/** SQL: what counts of the observations of an obligation (of_obligation) at an instant (as_of): the newest of each side since its sentence last changed meaning (since). */
export const newestOfSides = (
  columns: string,
): string => `    select distinct on (w.side) ${columns}, as_of < observation_ages_at(w.observed_on) as is_fresh
    from observation w
    where w.obligation_id = of_obligation and w.recorded_at <= as_of and w.recorded_at >= since and w.retracts_id is null
      and w.value <> 'NOT_OBSERVED' and not exists (select from observation back where back.retracts_id = w.id and back.recorded_at <= as_of)
    order by w.side, w.observed_on desc, w.rank desc`;

/**
 * What the newest observation of each side makes of an obligation; null where nobody observed it. One that was taken back, one of a former meaning and
 * one that says that nothing could be seen say nothing.
 */
const OBSERVED_AS = `
create or replace function observed_as(of_obligation uuid, as_of timestamptz, since timestamptz) returns text language sql stable parallel safe as $$
  select case
    when count(*) = 0 then null
    when bool_or(x.is_fresh and x.value = 'BROKEN' and x.side = 'REVIEWER') then 'BROKEN'
    when count(*) filter (where x.is_fresh and x.value = 'BROKEN') > 1 then 'BROKEN'
    when bool_or(x.is_fresh and x.value <> 'KEPT') and bool_or(x.is_fresh and x.value = 'KEPT') then 'DISAGREEMENT'
    when bool_or(x.is_fresh and x.value <> 'KEPT') then 'AT_RISK'
    when bool_or(x.is_fresh and x.value = 'KEPT' and x.side = 'REVIEWER') then 'KEPT'
    when count(*) filter (where x.is_fresh and x.value = 'KEPT') > 1 then 'KEPT'
    when bool_or(x.is_fresh) then 'ONE_SIDED'
    else 'STALE'
  end
  from (
${newestOfSides('w.side, w.value')}
  ) x
$$;`;

/** What observations make of an obligation: part of the rule of the states. */
export const OBSERVED = `${AGES}${OBSERVED_AS}`;
