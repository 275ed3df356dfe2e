import type { Actor } from '../actors/actor.ts';
import { isAmong, isOneOf } from '../platform/db/conditions.ts';
import { allOf, containsWords, type Sql, sql, type Wording } from '../platform/db/read.ts';
import type { EvidenceFilter } from './evidence.inputs.ts';
import { isMyTurnOnProof } from './proofTurn.ts';

/** Every word occurs in the title or the description. */
export const evidenceWords = (text: string, wording?: Wording): Sql[] =>
  containsWords(text, sql`fold(e.title || ' ' || coalesce(e.description, ''))`, wording);

/** The proof serves one of those obligations now. */
const serves = (obligationIds: string[], field = 'obligationIds'): Sql =>
  sql`exists (select from evidence_link f where f.evidence_id = e.id and f.unlinked_at is null and ${allOf(
    isAmong('f.obligation_id', obligationIds, field),
  )})`;

/** SQL conditions of a filter, over e (evidence). An id that cannot exist is answered NOT_FOUND. */
export const evidenceConditions = (
  { ids, conventionIds, partyIds, obligationIds, notObligationIds, confidentialities, isWithdrawn, text, myTurns }: EvidenceFilter,
  actor: Actor,
  now: Date,
): Sql[] => [
  ...isAmong('e.id', ids),
  ...isAmong('e.convention_id', conventionIds, 'conventionIds'),
  ...isAmong('e.party_id', partyIds, 'partyIds'),
  ...(obligationIds ? [serves(obligationIds)] : []),
  ...(notObligationIds ? [sql`not ${serves(notObligationIds, 'notObligationIds')}`] : []),
  ...isOneOf('e.confidentiality', confidentialities),
  ...(isWithdrawn == null ? [] : [sql`(e.withdrawn_at is not null) = ${isWithdrawn}`]),
  ...(text ? evidenceWords(text) : []),
  ...(myTurns ? [isMyTurnOnProof(actor, myTurns, now)] : []),
];
