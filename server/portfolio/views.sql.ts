import type { LivingSql } from '../platform/db/livingSql.ts';

/** A person who leaves leaves none of their views of the portfolio behind. */
export const leavingViews: LivingSql = {
  name: 'leaving-views',
  text: `
create or replace function forget_portfolio_views() returns trigger language plpgsql as $$
begin
  delete from portfolio_view v where v.person_id = new.id;
  return null;
end
$$;`,
};
