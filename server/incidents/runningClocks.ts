import { type Sql, sql } from '../platform/db/read.ts';
import { controllersOf } from '../registers/entryParties.ts';
import { readingOf } from './breachReading.queries.ts';
import { LEVEL, REFERENCE } from './incident.queries.ts';

/** Since when a body knows of i, by what its parties said last, and since when that is recorded. */
const AWARENESS = sql`select min(w.aware_at) as aware_at, max(w.recorded_at) as recorded_at
  from (select distinct on (w.party_id) w.* from incident_awareness w where w.incident_id = i.id order by w.party_id, w.rank desc) w
  join party p on p.id = w.party_id where p.organisation_id = c."organisationId"`;

/** The authority need not be told of i. */
const IS_SPARED = sql`coalesce(${LEVEL} = 'NOT_A_BREACH' or (${LEVEL} = 'NO_RISK' and (i.confidentiality = 'RESTRICTED' or ${readingOf(sql`i.convention_id`)} = 'GDPR')), false)`;

/**
 * SQL query: the 72 hours that run for each controller that knows of an incident (i), or are over without the authority being told. The SQL form of
 * `clocksOf`, of incidents that are not closed (tests compare the two).
 */
export const runningClocks = (condition: Sql): Sql => sql`
  select i.id as incident_id, i.convention_id, c.id as party_id, ${REFERENCE} as reference, i.title, known.aware_at + interval '72 hours' as due_at,
    known.recorded_at
  from incident i
  cross join lateral jsonb_to_recordset(${controllersOf(sql`i.convention_id`, 'incident.controllerAware')}) as c (id uuid, "organisationId" uuid)
  cross join lateral (${AWARENESS}) known
  where ${condition} and i.closed_at is null and known.aware_at is not null and not ${IS_SPARED}
    and not exists (select from incident_notification n where n.incident_id = i.id and n.phase <> 'COMPLEMENTARY')`;
