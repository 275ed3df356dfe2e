import { type Sql, sql } from '../platform/db/read.ts';
import { controllersOf } from '../registers/entryParties.ts';
import { readingOf } from './breachReading.queries.ts';

/** What each convention brings to the clocks of its incidents, read once for each: its controllers, its reading. */
const desksOf = (condition: Sql): Sql => sql`select cv.id as convention_id, c.id as controller_id, c."organisationId" as organisation_id,
    ${readingOf(sql`cv.id`)} as reading
  from (select distinct d.convention_id as id from incident_day d where d.kind = 'CLOCK' and ${condition}) cv
  cross join lateral jsonb_to_recordset(${controllersOf(sql`cv.id`, 'incident.controllerAware')}) as c (id uuid, "organisationId" uuid)`;

/** The authority need not be told, by what d keeps of the risk. */
const IS_SPARED = sql`coalesce(d.level = 'NO_RISK' and (d.confidentiality = 'RESTRICTED' or desk.reading = 'GDPR'), false)`;

/**
 * SQL query: the 72 hours that run for each controller that knows of an incident, or are over without the authority being told; a condition over the days
 * (d) that are kept of them chooses which. The SQL form of `clocksOf`, of incidents that are not closed (tests compare the two); with what says who may
 * read them.
 */
export const runningClocks = (condition: Sql): Sql => sql`
  with desk as materialized (${desksOf(condition)})
  select d.incident_id, d.convention_id, d.party_id, d.confidentiality, desk.controller_id, d.due_at, d.known_at
  from incident_day d join desk on desk.convention_id = d.convention_id and desk.organisation_id = d.organisation_id
  where d.kind = 'CLOCK' and ${condition} and not ${IS_SPARED}`;

/** Who answers for an incident: the controllers, or the party that keeps it to itself. */
const ANSWERERS = sql`case when d.confidentiality = 'RESTRICTED' then jsonb_build_array(jsonb_build_object('id', d.party_id))
  else ${controllersOf(sql`d.convention_id`, 'incident.controllerAware')} end`;

/**
 * SQL query: first notifications of incidents that nothing completed yet, with when that is recalled; a condition over the days (d) that are kept of them chooses
 * which. The SQL form of `uncompleted` (tests compare the two).
 */
export const awaitedComplements = (condition: Sql): Sql => sql`
  select d.incident_id, d.convention_id, d.party_id, d.confidentiality, c.id as answering_id, d.due_at, d.known_at
  from incident_day d cross join lateral jsonb_to_recordset(${ANSWERERS}) as c (id uuid)
  where d.kind = 'COMPLEMENT' and ${condition}`;
