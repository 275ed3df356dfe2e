import { type Sql, sql } from '../platform/db/read.ts';
import { agreedReading } from '../registers/readings.ts';

/** SQL value: the reading that every party of a convention with a role of the GDPR chose, else UNDECIDED. */
export const readingOf = (convention: Sql): Sql => sql`coalesce(${agreedReading('breach_reading', convention)}, 'UNDECIDED')`;
