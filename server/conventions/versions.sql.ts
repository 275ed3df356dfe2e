import type { LivingSql } from '../platform/db/livingSql.ts';

/** Which version of its catalogue a convention was on at an instant. */
export const versions: LivingSql = {
  name: 'versions',
  text: `
create or replace function catalogue_at(of_convention uuid, as_of timestamptz) returns uuid language sql stable parallel safe as $$
  select coalesce(
    (select m.from_catalogue_id from catalogue_move m where m.convention_id = of_convention and m.at > as_of order by m.rank limit 1),
    (select cv.catalogue_id from convention cv where cv.id = of_convention)
  )
$$;`,
};
