import { type Sql, sql } from '../platform/db/read.ts';
import { controllersOf } from '../registers/entryParties.ts';

/** Who answers the requests of conventions (cv), a row each: of those that the parties share the controllers, else nobody but the party that keeps one. */
export const rightsDesks = (condition: Sql): Sql => sql`select cv.id as convention_id, desk.is_shared, desk.controller_id
  from convention cv cross join lateral (
    select true as is_shared, c.id as controller_id
      from (select ${controllersOf(sql`cv.id`, 'incident.controllerAware')} as told) told
      left join lateral jsonb_to_recordset(told.told) as c (id uuid) on true
    union all select false, null
  ) desk where ${condition}`;

/**
 * SQL query: the days that are kept of requests (k), for each party that answers them, the controllers, or the one that keeps it to itself; the SQL form of
 * `clocksOf`, of requests that are neither answered nor withdrawn (tests compare the two). `desk` is what `rightsDesks` finds.
 */
export const runningRights = (desk: Sql, condition: Sql): Sql => sql`
  select k.*, coalesce(desk.controller_id, k.party_id) as answering_id from rights_stand k
  join ${desk} desk on desk.convention_id = k.convention_id and desk.is_shared = (k.confidentiality = 'PARTIES')
  where k.due_on is not null and ${condition}`;
