import { type Sql, sql } from '../platform/db/read.ts';
import { CONNECT_STAGES } from './practiceWords.ts';

const rankOf = (stage: Sql): Sql => sql`array_position(${[...CONNECT_STAGES]}::text[], ${stage})`;

/**
 * SQL query of the plans of some obligations (a condition on f.obligation_id) that still stand, as x: the newest of each stage, until that stage or a later
 * one is reached, or the whole is given up.
 */
export const standingPlans = (ofObligation: Sql, columns: Sql): Sql => sql`select ${columns}
  from (select distinct on (f.obligation_id, f.stage) f.* from connect_plan f where ${ofObligation} order by f.obligation_id, f.stage, f.rank desc) x
  where not exists (select from connect_step t where t.obligation_id = x.obligation_id and t.recorded_at >= x.recorded_at
    and ${rankOf(sql`t.stage`)} >= ${rankOf(sql`x.stage`)})`;
