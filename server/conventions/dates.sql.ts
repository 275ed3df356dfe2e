import type { LivingSql } from '../platform/db/livingSql.ts';

/** The dates of a convention as they were known at an instant; null where none was known, or where it was known that there is none. */
export const conventionDates: LivingSql = {
  name: 'convention-dates',
  text: `
create or replace function convention_day(of_convention uuid, of_kind text, as_of timestamptz) returns date language sql stable parallel safe as $$
  select d.value from convention_date d
  where d.convention_id = of_convention and d.kind = of_kind and d.known_from <= as_of order by d.rank desc limit 1
$$;
create or replace function last_day(of_convention uuid, as_of timestamptz) returns date language sql stable parallel safe as $$
  select least(convention_day(of_convention, 'ENDS', as_of), convention_day(of_convention, 'TERMINATED', as_of))
$$;`,
};
