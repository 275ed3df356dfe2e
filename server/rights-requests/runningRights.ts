import { type Sql, sql } from '../platform/db/read.ts';
import { controllersOf } from '../registers/entryParties.ts';
import { referenceOf } from '../registers/numbers.ts';

/** The controllers of each convention that requests are of, read once for each. */
const desksOf = (
  condition: Sql,
): Sql => sql`select cv.id as convention_id, ${controllersOf(sql`cv.id`, 'incident.controllerAware')} as controllers
  from (select distinct i.convention_id as id from rights_request i where ${condition}) cv`;

/** The parties that answer i: its controllers, or the one that keeps it to itself. */
const ANSWERING = sql`coalesce(nullif(case when i.confidentiality = 'PARTIES' then desk.controllers end, '[]'),
  jsonb_build_array(jsonb_build_object('id', i.party_id)))`;

/** When the last thing that moves a day of i was recorded. */
const KNOWN_AT = sql`greatest(i.recorded_at, i.relied_at,
  (select max(x.recorded_at) from rights_receipt x where x.request_id = i.id), (select max(x.recorded_at) from rights_hand_over x where x.request_id = i.id),
  (select max(x.replied_at) from rights_question x where x.request_id = i.id), (select max(x.recorded_at) from rights_extension x where x.request_id = i.id))`;

/**
 * SQL query: the days of requests (i) that are neither answered nor withdrawn, for each party that answers them; the SQL form of `clocksOf`, on days
 * kept by each act (tests compare the two).
 */
export const runningRights = (condition: Sql): Sql => sql`
  with desk as materialized (${desksOf(condition)})
  select i.id as request_id, i.convention_id, c.id as party_id, ${referenceOf('DRO', 'i')} as reference, i.due_on, i.prudent_on, i.suspended_on,
    case when not exists (select from rights_extension e where e.request_id = i.id) then i.extensible_on end as extensible_on, ${KNOWN_AT} as known_at
  from rights_request i join desk on desk.convention_id = i.convention_id cross join lateral jsonb_to_recordset(${ANSWERING}) as c (id uuid)
  where ${condition} and i.due_on is not null and i.closed_at is null and i.withdrawn_at is null
    and not exists (select from rights_answer w where w.request_id = i.id)`;
