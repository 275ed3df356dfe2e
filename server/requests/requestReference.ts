import { rankInName } from '../platform/db/rankInName.ts';
import { sql } from '../platform/db/read.ts';

/** DEM-2027-001: what people call q by. */
export const REFERENCE = sql`case q.kind when 'ASKED' then 'DEM' else 'INF' end || '-' || q.year || '-' ||
  ${rankInName('q.number')}`;
