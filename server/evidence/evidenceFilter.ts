import { containsWords, type Sql, sql, type Wording } from '../platform/db/read.ts';
import { knownId } from '../platform/validate.ts';
import type { EvidenceFilter } from './evidence.inputs.ts';

/** Every word occurs in the title or the description. */
export const evidenceWords = (text: string, wording?: Wording): Sql[] =>
  containsWords(text, sql`fold(e.title || ' ' || coalesce(e.description, ''))`, wording);

/** SQL conditions of a filter, over e (evidence). An id that cannot exist is answered NOT_FOUND. */
export function evidenceConditions(filter: EvidenceFilter | null | undefined): Sql[] {
  const conditions: Sql[] = [];
  if (!filter) {
    return conditions;
  }
  if (filter.ids) conditions.push(sql`e.id = any(${filter.ids.map((id) => knownId('filter.ids', id))}::uuid[])`);
  if (filter.conventionId != null) conditions.push(sql`e.convention_id = ${knownId('filter.conventionId', filter.conventionId)}`);
  if (filter.partyId != null) conditions.push(sql`e.party_id = ${knownId('filter.partyId', filter.partyId)}`);
  if (filter.obligationId != null) {
    const id = knownId('filter.obligationId', filter.obligationId);
    conditions.push(
      sql`exists (select from evidence_link f where f.evidence_id = e.id and f.obligation_id = ${id} and f.unlinked_at is null)`,
    );
  }
  if (filter.isWithdrawn != null) conditions.push(sql`(e.withdrawn_at is not null) = ${filter.isWithdrawn}`);
  if (filter.text) conditions.push(...evidenceWords(filter.text));
  return conditions;
}
