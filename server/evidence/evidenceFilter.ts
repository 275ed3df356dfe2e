import { isAmong, isId } from '../platform/db/conditions.ts';
import { containsWords, type Sql, sql, type Wording } from '../platform/db/read.ts';
import { knownId } from '../platform/validate.ts';
import type { EvidenceFilter } from './evidence.inputs.ts';

/** Every word occurs in the title or the description. */
export const evidenceWords = (text: string, wording?: Wording): Sql[] =>
  containsWords(text, sql`fold(e.title || ' ' || coalesce(e.description, ''))`, wording);

/** The proof serves that obligation now. */
const serves = (obligationId: string | null | undefined): Sql[] =>
  obligationId == null
    ? []
    : [
        sql`exists (select from evidence_link f where f.evidence_id = e.id
          and f.obligation_id = ${knownId('filter.obligationId', obligationId)} and f.unlinked_at is null)`,
      ];

/** SQL conditions of a filter, over e (evidence). An id that cannot exist is answered NOT_FOUND. */
export const evidenceConditions = ({ ids, conventionId, partyId, obligationId, isWithdrawn, text }: EvidenceFilter): Sql[] => [
  ...isAmong('e.id', ids),
  ...isId('e.convention_id', 'conventionId', conventionId),
  ...isId('e.party_id', 'partyId', partyId),
  ...serves(obligationId),
  ...(isWithdrawn == null ? [] : [sql`(e.withdrawn_at is not null) = ${isWithdrawn}`]),
  ...(text ? evidenceWords(text) : []),
];
