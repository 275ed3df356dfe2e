import type { Actor } from '../actors/actor.ts';
import { readableRecords, readsEveryRecord } from '../actors/confidentiality.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';

/**
 * SQL: of the proofs that serve s (state) at the instant, how many the actor may not read. Those offered for one's own party are never among them, and
 * most obligations have none, so that few are looked up.
 */
export function restrictedCount(actor: Actor, asOf: Date): Sql {
  if (readsEveryRecord(actor)) return sql`0`;
  const parties = actor.memberships.flatMap(({ partyId }) => partyId ?? []);
  return sql`case when s.evidence_count = 0 or s.party_id = any(${parties}::uuid[]) then 0 else (
    select count(*)::integer from evidence_link l join evidence e on e.id = l.evidence_id
    where l.obligation_id = s.obligation_id and l.linked_at <= ${asOf} and (l.unlinked_at is null or l.unlinked_at > ${asOf})
      and (e.withdrawn_at is null or e.withdrawn_at > ${asOf}) and not ${readableRecords(actor, 'e')}) end`;
}
