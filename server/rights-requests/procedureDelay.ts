import { sql } from '../platform/db/read.ts';

/**
 * SQL value, for the convention of i: days in which a request is handed over, as the procedure in force says; null when none does: a hand-over has no
 * day then, only the time that passed.
 */
export const HAND_OVER_DAYS = sql`(select d.hand_over_within_days from procedure_delays(i.convention_id) d)`;
