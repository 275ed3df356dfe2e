import { COUNTED } from '../obligations/counted.ts';
import type { LivingSql } from '../platform/db/livingSql.ts';
import { IS_FORGOTTEN, NOW, PART_COLUMNS, WHOLE } from './parts.sql.ts';
import { IS_OF_PRINCIPLE, tallies } from './tallies.ts';

/** Completed quarters that are kept. */
export const KEPT_QUARTERS = 4;

const COUNTS = PART_COLUMNS.join(', ');
const KEPT = `convention_id, day, part_code, catalogue_key, is_over, is_open, is_signed, ${COUNTS}`;

/** What is kept of each convention (cv), or what it begins with. */
const LIFE = `g.key, coalesce(k.is_over, false), coalesce(k.is_open, false)`;
const LIVED = `join catalogue g on g.id = cv.catalogue_id left join convention_stand k on k.convention_id = cv.id`;
const isMissing = (convention: string, day: string): string =>
  `not exists (select from part_stand x where x.convention_id = ${convention} and x.day = ${day} and x.part_code = '${WHOLE}')`;

/** Nothing that is kept is left of what it changes: one that is noted meanwhile stays for the next time. */
const IS_APPLIED = `not exists (select from part_stand x where x.convention_id = q.convention_id and x.day < ${NOW} and paris_midnight(x.day + 1) > q.known_from)`;

/**
 * Where conventions stood at the end of each of the last quarters, part by part, by the rule over the facts that were recorded then: what is told later
 * does not change it, unless it is known from a day that came before (`forget_quarters`). A state of the past is dear, so each is reckoned once, a few at a
 * time; those that were not signed yet only count as such.
 */
export const conventionQuarters: LivingSql = {
  name: 'convention-quarters',
  text: `
create or replace function quarter_ends(as_of timestamptz) returns table (ended_on date) language sql stable parallel safe as $$
  select (date_trunc('quarter', paris_day(as_of)) - n * interval '3 months')::date - 1 from generate_series(0, ${KEPT_QUARTERS - 1}) n
$$;
create or replace function quarter_of_convention(of_convention uuid, on_day date)
returns table (part_code text, ${PART_COLUMNS.map((name) => `${name} integer`).join(', ')}) language sql stable parallel safe as $$
  with duty as materialized (
    select s.standing, s.is_overdue, c.group_code, c.group_label, c.position, t.code as theme_code, t.label as theme_label, t.matrix_row,
      ${COUNTED} as is_counted, ${IS_OF_PRINCIPLE} as is_of_principle
    from obligation_state(paris_midnight(on_day + 1) - interval '1 millisecond') s join commitment c on c.id = s.commitment_id join theme t on t.id = c.theme_id
    where s.convention_id = of_convention
  )
  select p.part_code, ${PART_COLUMNS.map((name) => `p.${name}`).join(', ')} from parts_told(${tallies('group', 'duty')}, ${tallies('principle', 'duty')}) p
$$;
create or replace function keep_quarters(as_of timestamptz, most integer) returns integer language plpgsql as $$
declare
  one record;
  done integer := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('convention_quarter')) then return 0; end if;
  delete from part_stand x where x.day < (select min(e.ended_on) from quarter_ends(as_of) e) or x.day < ${NOW} and ${IS_FORGOTTEN};
  delete from quarter_due q where ${IS_APPLIED};
  insert into part_stand (${KEPT})
  select cv.id, e.ended_on, '${WHOLE}', ${LIFE}, false, ${PART_COLUMNS.map(() => '0').join(', ')}
  from quarter_ends(as_of) e join convention cv on cv.signed_on > e.ended_on ${LIVED} where ${isMissing('cv.id', 'e.ended_on')}
  on conflict do nothing;
  for one in
    select cv.id, e.ended_on from quarter_ends(as_of) e join convention cv on cv.signed_on <= e.ended_on
    where ${isMissing('cv.id', 'e.ended_on')} order by e.ended_on desc, cv.id limit most
  loop
    insert into part_stand (${KEPT})
    select cv.id, one.ended_on, q.part_code, ${LIFE}, true, ${PART_COLUMNS.map((name) => `q.${name}`).join(', ')}
    from convention cv ${LIVED} cross join lateral quarter_of_convention(cv.id, one.ended_on) q where cv.id = one.id
    on conflict do nothing;
    done := done + 1;
  end loop;
  return done;
end
$$;
create or replace function rebuild_convention_quarters() returns void language plpgsql as $$
begin
  delete from part_stand x where x.day < ${NOW};
end
$$;`,
};
