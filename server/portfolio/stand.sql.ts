import { COUNTED } from '../obligations/counted.ts';
import type { LivingSql } from '../platform/db/livingSql.ts';
import { IS_AMONG, isKept, KEEP_ANSWERS, UNKEPT } from './answers.sql.ts';
import { KEEP_PARTS } from './parts.sql.ts';
import { IS_OF_PRINCIPLE, tallies } from './tallies.ts';

/** What is kept of where a convention stands, by name, each with its type in SQL. */
const COLUMNS = {
  convention_id: 'uuid',
  holds_from: 'timestamptz',
  holds_until: 'timestamptz',
  catalogue_key: 'text',
  title: 'text',
  service_name: 'text',
  is_over: 'boolean',
  is_open: 'boolean',
  last_in_force_on: 'date',
  counted_count: 'integer',
  held_count: 'integer',
  waiting_count: 'integer',
  to_do_count: 'integer',
  trouble_count: 'integer',
  breached_count: 'integer',
  contested_count: 'integer',
  long_contested_count: 'integer',
  late_by_law_count: 'integer',
  overdue_count: 'integer',
  lapsed_count: 'integer',
  in_review_count: 'integer',
  long_in_review_count: 'integer',
  disagreement_count: 'integer',
  dormant_count: 'integer',
  committee_latest_on: 'date',
  next_due_on: 'date',
  moved_at: 'timestamptz',
  groups: 'jsonb',
  themes: 'jsonb',
  principles: 'jsonb',
} as const;
const NAMES = Object.keys(COLUMNS).join(', ');
const DECLARED = Object.entries(COLUMNS)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');
const KEPT = Object.keys(COLUMNS)
  .map((name) => `k.${name}`)
  .join(', ');
const CHANGED = Object.keys(COLUMNS)
  .slice(1)
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

/** Commitment m has a schedule that a committee answers. */
const IS_SCHEDULED_TEXT = `m.deadline_kind = 'PERIODIC' and m.tracking = 'OCCUR' and m.definition #>> '{deadline,answeredBy}' = 'committee.held'`;

/** What waits longer than this is told as waiting too long. */
const LONG = `interval '720 hours'`;

/** The last instant at which something was said on the duties of a convention that everybody who reads it may know of. */
const MOVED = `greatest(
  (select max(x.declared_at) from duty d join declaration x on x.obligation_id = d.obligation_id where x.declared_at <= as_of),
  (select max(greatest(x.opened_at, x.resolved_at)) from duty d join contestation x on x.obligation_id = d.obligation_id where x.opened_at <= as_of),
  (select max(x.reviewed_at) from evidence e join evidence_version v on v.evidence_id = e.id join review x on x.evidence_version_id = v.id
    where e.convention_id = of_convention and e.confidentiality <> 'RESTRICTED' and x.reviewed_at <= as_of),
  (select max(v.created_at) from evidence e join evidence_version v on v.evidence_id = e.id
    where e.convention_id = of_convention and e.confidentiality <> 'RESTRICTED' and v.created_at <= as_of))`;

/**
 * The last day of the next committee, as `committeeWindow` (server/clocks) reckons it: the decision of the last one, what the agreement wants, 30 days
 * before the envelope is spent, whichever comes first; none after the end of the convention. tests/portfolio compares the two.
 */
const COMMITTEE_LATEST = `
    select case when l.latest_on <= coalesce(last_day(of_convention, as_of), 'infinity') then l.latest_on end as latest_on
    from (select coalesce((select max(h.held_on) from (
          select p.held_on from committee p where p.convention_id = of_convention
          union all
          select paris_day(x.done_at) from duty d join commitment m on m.id = d.commitment_id and ${IS_SCHEDULED_TEXT}
            join declaration x on x.obligation_id = d.obligation_id and x.status = 'MET' and x.done_at is not null
        ) h), (select cv.signed_on from convention cv where cv.id = of_convention)) as on) last
    cross join lateral (select least(
      (select p.granted_until from committee p where p.convention_id = of_convention and p.outcome = 'CONTINUE_PROVISIONAL' and p.held_on = last.on
        order by p.number desc limit 1),
      (select day_after(last.on, m.deadline_rule) from duty d join commitment m on m.id = d.commitment_id and ${IS_SCHEDULED_TEXT}
        order by m.position limit 1),
      (select e.exhausted_on - 30 from committee_envelope e where e.convention_id = of_convention and e.recorded_at <= as_of order by e.rank desc limit 1)
    ) as latest_on) l`;

/**
 * Where a convention stands at an instant, told from the states of its duties, and how long that holds when nothing new happens: until one of those
 * states changes, a due date passes, what waits has waited long, or the convention is over.
 */
const COMPUTED = `
create or replace function stand_of_convention(of_convention uuid, as_of timestamptz) returns table (${DECLARED})
language sql stable parallel safe rows 1 as $$
  with duty as materialized (
    select s.obligation_id, s.standing, s.assurance, s.is_overdue, s.due_on, s.waiting_count, s.waiting_since, s.open_contestation_count,
      s.holds_from, s.holds_until, s.commitment_id, c.group_code, c.group_label, c.position, t.code as theme_code, t.label as theme_label, t.matrix_row,
      ${COUNTED} as is_counted, ${IS_OF_PRINCIPLE} as is_of_principle, s.is_overdue and c.definition #>> '{deadline,basis}' = 'LAW' as is_late_by_law
    from current_state(as_of) s join commitment c on c.id = s.commitment_id join theme t on t.id = c.theme_id
    where s.convention_id = of_convention
  ), disputed as (
    select k.opened_at from duty d join contestation k on k.obligation_id = d.obligation_id
    where k.opened_at <= as_of and (k.resolved_at is null or k.resolved_at > as_of)
  ), committees as (
    ${COMMITTEE_LATEST}
  ), life as (
    select e.last_on, coalesce(e.last_on < paris_day(as_of), false) as is_over from (select last_day(of_convention, as_of) as last_on) e
  ), passing as (
    select holds_until as at from duty union all select holds_from from duty
    union all select opened_at + ${LONG} from disputed
    union all select waiting_since + ${LONG} from duty where waiting_since is not null
    union all select paris_midnight(due_on + 1) from duty where due_on is not null
    union all select paris_midnight(last_on + 1) from life where last_on is not null
  )
  select of_convention, coalesce((select max(p.at) from passing p where p.at <= as_of), '-infinity'),
    coalesce((select min(p.at) from passing p where p.at > as_of), 'infinity'),
    (select g.key from convention cv join catalogue g on g.id = cv.catalogue_id where cv.id = of_convention),
    (select cv.title from convention cv where cv.id = of_convention), (select cv.service_name from convention cv where cv.id = of_convention),
    (select l.is_over from life l),
    count(*) filter (where (d.is_counted and d.standing in ('TO_DO', 'TROUBLE')) or d.is_overdue or d.open_contestation_count > 0) > 0,
    (select l.last_on from life l),
    count(*) filter (where d.is_counted), count(*) filter (where d.is_counted and d.standing = 'HELD'),
    count(*) filter (where d.is_counted and d.standing = 'WAITING'), count(*) filter (where d.is_counted and d.standing = 'TO_DO'),
    count(*) filter (where d.is_counted and d.standing = 'TROUBLE'),
    count(*) filter (where d.assurance in ('BREACHED', 'BROKEN')), count(*) filter (where d.open_contestation_count > 0),
    (select count(*) from disputed k where k.opened_at + ${LONG} <= as_of),
    count(*) filter (where d.is_late_by_law is true), count(*) filter (where d.is_overdue), count(*) filter (where d.assurance = 'LAPSED'),
    count(*) filter (where d.waiting_count > 0), count(*) filter (where d.waiting_since + ${LONG} <= as_of),
    count(*) filter (where d.assurance = 'DISAGREEMENT'), count(*) filter (where d.assurance = 'DORMANT'), (select m.latest_on from committees m, life l where not l.is_over),
    min(d.due_on) filter (where d.is_counted and d.standing <> 'HELD' and d.due_on >= paris_day(as_of)), ${MOVED},
    ${tallies('group', 'duty')}, ${tallies('theme', 'duty')}, ${tallies('principle', 'duty')}
  from duty d
$$;`;

/** Notes that something changed in conventions, and has what is kept of them computed anew when the minute is over. */
const NOTED = `
create or replace function note_stands() returns trigger language plpgsql as $$
begin
  insert into convention_stand_due (convention_id) select distinct c.convention_id from changed c;
  return null;
end
$$;
create or replace function note_stand() returns trigger language plpgsql as $$
begin
  insert into convention_stand_due (convention_id) values (new.convention_id);
  return null;
end
$$;
create or replace function note_stand_of_convention() returns trigger language plpgsql as $$
begin
  insert into convention_stand_due (convention_id) values (new.id);
  return null;
end
$$;
create or replace function refresh_convention_stands(most integer) returns integer language plpgsql as $$
declare
  those uuid[];
  told_at timestamptz;
begin
  if not pg_try_advisory_xact_lock(hashtext('convention_stand')) then return 0; end if;
  those := array(
    select cv.id from convention cv left join convention_stand k on k.convention_id = cv.id
    where k.convention_id is null or k.holds_until <= clock_timestamp()
      or exists (select from convention_stand_due d where d.convention_id = cv.id)
    order by cv.id limit most);
  if cardinality(those) = 0 then return 0; end if;
  delete from convention_stand_due d where d.convention_id = any(those);
  told_at := clock_timestamp();
  insert into convention_stand (${NAMES}) select ${KEPT} from unnest(those) one cross join lateral stand_of_convention(one, told_at) k
  on conflict (convention_id) do update set ${CHANGED};${KEEP_ANSWERS}${KEEP_PARTS}
  return cardinality(those);
end
$$;
create or replace function rebuild_convention_stands() returns void language plpgsql as $$
begin
  insert into convention_stand_due (convention_id) select cv.id from convention cv;
end
$$;`;

/** Where conventions stand at an instant: what is kept where it holds, told anew where it does not. All of them are asked for by the program before this one. */
const CURRENT = `
create or replace function convention_stands(as_of timestamptz, among uuid[]) returns table (${DECLARED}) language sql stable parallel safe as $$
  select ${KEPT} from convention_stand k where (k.convention_id in (select unnest(among))) is true and ${isKept('k')}
  union all
  select ${KEPT} from ${UNKEPT} cross join lateral stand_of_convention(one, as_of) k where ${IS_AMONG}
$$;
create or replace function convention_stands(as_of timestamptz) returns table (${DECLARED}) language sql stable parallel safe as $$
  select ${KEPT} from convention_stands(as_of, array(select cv.id from convention cv)) k
$$;`;

/** How what is kept of conventions follows the states of their duties. */
export const notedStands: LivingSql = { name: 'noted-stands', text: NOTED };

/** Where each convention stands, kept beside the states of its duties: a page of the portfolio reads a row of it, not each duty. */
export const conventionStands: LivingSql = { name: 'convention-stands', text: `${COMPUTED}${CURRENT}` };
