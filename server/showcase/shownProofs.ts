import { type Sql, sql } from '../platform/db/read.ts';

/**
 * SQL condition: the facts of a commitment (c) stay inside. It opens with, or is broken by, an entry of a register or something the parties ask of each other,
 * which nobody outside may guess at: its sentence is shown, neither its state nor its proofs. What changes in the service itself is nobody's secret.
 */
export const STAYS_INSIDE: Sql = sql`exists (select from jsonb_array_elements(coalesce(c.opens_on, '[]'::jsonb)) opening
  where split_part(opening ->> 'moment', '.', 1) not in ('convention', 'credits', 'service'))`;

/**
 * SQL rows: a proof (e), its newest version (v), tied (l) to the obligation of s, whose commitment is c. Public, in force, and no entry of a register:
 * what parties keep in common, or to themselves, is not even counted.
 */
export const SHOWN_PROOFS: Sql = sql`evidence_link l
  join evidence e on e.id = l.evidence_id and e.confidentiality = 'PUBLIC' and e.kind <> 'REGISTER' and e.withdrawn_at is null
  join lateral (select newest.* from evidence_version newest where newest.evidence_id = e.id order by newest.number desc limit 1) v on true
  where l.obligation_id = s.obligation_id and l.unlinked_at is null and not ${STAYS_INSIDE}`;
