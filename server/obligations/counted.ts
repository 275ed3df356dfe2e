import { sql } from '../platform/db/read.ts';

/** Text of the same condition, for the functions of the database. */
export const COUNTED = `(s.tracking not in ('NOTE', 'USE') and s.assurance <> 'DORMANT')`;

/** Obligations of s that bars, percentages and totals speak of: not those of which nothing was ever to be done, nor those that sleep. */
export const IS_COUNTED = sql.raw(COUNTED);
