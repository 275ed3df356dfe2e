import type { LivingSql } from '../platform/db/livingSql.ts';

/** Which version of its catalogue a convention was on at an instant; which one somebody had before them who spoke then. */
export const versions: LivingSql = {
  name: 'versions',
  text: `
create or replace function catalogue_at(of_convention uuid, as_of timestamptz) returns uuid language sql stable parallel safe as $$
  select coalesce(
    (select m.from_catalogue_id from catalogue_move m where m.convention_id = of_convention and m.at > as_of order by m.rank limit 1),
    (select cv.catalogue_id from convention cv where cv.id = of_convention)
  )
$$;
create or replace function version_given(of_convention uuid, given_at timestamptz) returns text language sql stable parallel safe as $$
  select cat.version from catalogue cat where cat.id = coalesce(
    (select m.from_catalogue_id from catalogue_move m
      where m.convention_id = of_convention and greatest(m.at, m.recorded_at) > given_at order by m.rank limit 1),
    (select cv.catalogue_id from convention cv where cv.id = of_convention)
  )
$$;`,
};
