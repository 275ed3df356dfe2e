import { type Sql, sql } from '../platform/db/read.ts';
import { controllersOf } from '../registers/entryParties.ts';
import { readingOf } from './breachReading.queries.ts';
import { REFERENCE } from './incident.queries.ts';

/** What the conventions of incidents bring to their clocks, read once for each: its controllers, the parties of the body of each, its reading. */
const desksOf = (condition: Sql): Sql => sql`select cv.id as convention_id, c.id as controller_id, ${readingOf(sql`cv.id`)} as reading,
    array(select p.id from party p where p.convention_id = cv.id and p.organisation_id = c."organisationId") as party_ids
  from (select distinct i.convention_id as id from incident i where ${condition} and i.closed_at is null) cv
  cross join lateral jsonb_to_recordset(${controllersOf(sql`cv.id`, 'incident.controllerAware')}) as c (id uuid, "organisationId" uuid)`;

/** Since when a body knows of i, by what its parties said last, and since when that is recorded. */
const AWARENESS = sql`select min(w.aware_at) as aware_at, max(w.recorded_at) as recorded_at
  from incident_awareness w where w.incident_id = i.id and w.party_id = any(desk.party_ids)
    and not exists (select from incident_awareness n where n.incident_id = w.incident_id and n.party_id = w.party_id and n.rank > w.rank)`;

/** The authority need not be told of i, by what t keeps of its facts. */
const IS_SPARED = sql`coalesce(t.level = 'NOT_A_BREACH' or (t.level = 'NO_RISK' and (i.confidentiality = 'RESTRICTED' or desk.reading = 'GDPR')), false)`;

/**
 * SQL query: the 72 hours that run for each controller that knows of an incident (i), or are over without the authority being told. The SQL form of
 * `clocksOf`, of incidents that are not closed (tests compare the two); with what says who may read them.
 */
export const runningClocks = (condition: Sql): Sql => sql`
  with desk as materialized (${desksOf(condition)})
  select i.id as incident_id, i.convention_id, i.party_id, i.confidentiality, desk.controller_id, ${REFERENCE} as reference, i.title,
    known.aware_at + interval '72 hours' as due_at, known.recorded_at
  from desk join incident i on i.convention_id = desk.convention_id
  join incident_stand t on t.incident_id = i.id
  cross join lateral (${AWARENESS}) known
  where ${condition} and i.closed_at is null and known.aware_at is not null and not ${IS_SPARED}
    and not exists (select from incident_notification n where n.incident_id = i.id and n.phase in ('INITIAL', 'COMPLETE'))`;

/** Who answers for i: its controllers, or the party that keeps it to itself. */
const ANSWERERS = sql`case when i.confidentiality = 'RESTRICTED' then jsonb_build_array(jsonb_build_object('id', i.party_id))
  else ${controllersOf(sql`i.convention_id`, 'incident.controllerAware')} end`;

/**
 * SQL query: first notifications of incidents (i) that nothing completed yet, with when that is recalled. The SQL form of `uncompleted` (tests compare
 * the two).
 */
export const awaitedComplements = (condition: Sql): Sql => sql`
  select i.id as incident_id, i.convention_id, c.id as party_id, ${REFERENCE} as reference, i.title, f.sent_at + interval '72 hours' as reminds_at, f.recorded_at
  from incident i
  join incident_stand t on t.incident_id = i.id
  join incident_notification f on f.incident_id = i.id and f.phase = 'INITIAL'
  cross join lateral jsonb_to_recordset(${ANSWERERS}) as c (id uuid)
  where ${condition} and i.closed_at is null and t.level is distinct from 'NOT_A_BREACH'
    and not exists (select from incident_notification n where n.incident_id = i.id and n.phase in ('COMPLEMENTARY', 'CLOSURE_NOTE'))`;
