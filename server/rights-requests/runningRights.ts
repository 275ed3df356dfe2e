import { type Sql, sql } from '../platform/db/read.ts';
import { controllersOf } from '../registers/entryParties.ts';

/** The controllers of conventions (cv), for their requests; read once for each. */
export const rightsDesks = (condition: Sql): Sql => sql`select cv.id as convention_id,
    ${controllersOf(sql`cv.id`, 'incident.controllerAware')} as controllers from convention cv where ${condition}`;

/** The parties that answer k: the controllers of its convention (desk), or the one that keeps it to itself. */
const ANSWERING = sql`coalesce(nullif(case when k.confidentiality = 'PARTIES' then desk.controllers end, '[]'),
  jsonb_build_array(jsonb_build_object('id', k.party_id)))`;

/**
 * SQL query: the days that are kept of requests (k), for each party that answers them; the SQL form of `clocksOf`, of requests that are neither answered
 * nor withdrawn (tests compare the two). `desk` is what `rightsDesks` finds.
 */
export const runningRights = (desk: Sql, condition: Sql): Sql => sql`
  select k.*, c.id as answering_id from rights_stand k join ${desk} desk on desk.convention_id = k.convention_id
  cross join lateral jsonb_to_recordset(${ANSWERING}) as c (id uuid) where k.due_on is not null and ${condition}`;
