import type { LivingSql } from './livingSql.ts';

/**
 * Days in Paris, days a record may name, and sums that never fail: a day or a duration that cannot be meant gives null, so that the one obligation
 * it belongs to shows no day, and the others of the answer stay. What lasts beyond the years of four figures has no known end.
 */
export const legalDays: LivingSql = {
  name: 'legal-days',
  text: `
create or replace function paris_day(instant timestamptz) returns date language sql immutable parallel safe as $$
  select (instant at time zone 'Europe/Paris')::date
$$;
create or replace function paris_midnight(day date) returns timestamptz language sql immutable parallel safe as $$
  select case
    when day > date '9999-12-31' then timestamptz 'infinity'
    when day < date '0001-01-01' then timestamptz '-infinity'
    else day::timestamp at time zone 'Europe/Paris'
  end
$$;
create or replace function legal_day(day date) returns date language sql immutable parallel safe as $$
  select case when day between date '1900-01-01' and date '2199-12-31' then day end
$$;
create or replace function legal_duration(duration text) returns interval language sql stable parallel safe as $$
  select case
    when duration ~ '^P(?=\\d|T\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?(T(?=\\d)(\\d{1,5}H)?(\\d{1,5}M)?(\\d{1,5}S)?)?$'
    then duration::interval end
$$;
create or replace function day_after(day date, duration text) returns date language sql stable parallel safe as $$
  select legal_day((legal_day(day) + legal_duration(duration))::date)
$$;
create or replace function day_before(day date, duration text) returns date language sql stable parallel safe as $$
  select legal_day((legal_day(day) - legal_duration(duration))::date)
$$;
create or replace function writable_day(day date) returns date language sql immutable parallel safe as $$
  select case when day < date '9999-12-31' then day end
$$;`,
};
