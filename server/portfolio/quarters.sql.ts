import { COUNTED } from '../obligations/counted.ts';
import type { LivingSql } from '../platform/db/livingSql.ts';
import { BY_STANDING } from './stand.sql.ts';

/** Completed quarters that are kept. */
export const KEPT_QUARTERS = 4;

/**
 * Where conventions stood at the end of each of the last quarters, group by group, by the rule over the facts that were recorded then: what is told later
 * does not change it. A state of the past is dear, so each is reckoned once, a few at a time.
 */
export const conventionQuarters: LivingSql = {
  name: 'convention-quarters',
  text: `
create or replace function quarter_ends(as_of timestamptz) returns table (ended_on date) language sql stable parallel safe as $$
  select (date_trunc('quarter', paris_day(as_of)) - n * interval '3 months')::date - 1 from generate_series(0, ${KEPT_QUARTERS - 1}) n
$$;
create or replace function quarter_of_convention(of_convention uuid, on_day date) returns jsonb language sql stable parallel safe as $$
  select coalesce(jsonb_agg(g.told order by g.position), '[]') from (
    select min(d.position) as position, jsonb_build_object('code', d.group_code, 'label', min(d.group_label), ${BY_STANDING}) as told
    from (
      select s.standing, s.is_overdue, c.group_code, c.group_label, c.position, ${COUNTED} as is_counted
      from obligation_state(paris_midnight(on_day + 1) - interval '1 millisecond') s join commitment c on c.id = s.commitment_id
      where s.convention_id = of_convention
    ) d group by d.group_code
  ) g
$$;
create or replace function keep_quarters(as_of timestamptz, most integer) returns integer language plpgsql as $$
declare
  one record;
  done integer := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('convention_quarter')) then return 0; end if;
  delete from convention_quarter q where q.ended_on < (select min(e.ended_on) from quarter_ends(as_of) e);
  for one in
    select cv.id, e.ended_on from quarter_ends(as_of) e join convention cv on cv.signed_on <= e.ended_on
    where not exists (select from convention_quarter q where q.convention_id = cv.id and q.ended_on = e.ended_on)
    order by e.ended_on desc, cv.id limit most
  loop
    insert into convention_quarter (convention_id, ended_on, groups) values (one.id, one.ended_on, quarter_of_convention(one.id, one.ended_on))
    on conflict do nothing;
    done := done + 1;
  end loop;
  return done;
end
$$;
create or replace function rebuild_convention_quarters() returns void language plpgsql as $$
begin
  delete from convention_quarter;
end
$$;`,
};
