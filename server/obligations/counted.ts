import { sql } from '../platform/db/read.ts';

/** Obligations of s that bars, percentages and totals speak of: not those of which nothing was ever to be done, nor those that sleep. */
export const IS_COUNTED = sql`(s.tracking not in ('NOTE', 'USE') and s.assurance <> 'DORMANT')`;
