import { type Sql, sql } from './read.ts';

/** SQL text: a number as the references of registers write it, on three digits at least: 007, 1234. */
export const rankInName = (column: string): Sql => sql`lpad(${sql.ref(column)}::text, greatest(3, length(${sql.ref(column)}::text)), '0')`;
