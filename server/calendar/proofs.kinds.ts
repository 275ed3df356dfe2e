import { readableRecords } from '../actors/confidentiality.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type Asked, type DatedKind, dated, STATES } from './dated.ts';

/** Of accepted proofs (e) in force for duties of a party, the day their acceptance ends: `isOfFile` tells whether their own validity ends it. */
const endings = ({ actor, now, within }: Asked, kind: string, isOfFile: Sql): Sql => sql`select ${dated({
  key: sql`${kind}::text || '/' || e.id || '/' || s.party_id || '/' || a.expires_on`,
  convention: sql`e.convention_id`,
  party: sql`s.party_id`,
  day: sql`a.expires_on`,
  knownAt: sql`max(a.reviewed_at)`,
  subject: 'Evidence',
  subjectId: sql`e.id`,
  obligation: sql`case when count(*) = 1 then (array_agg(a.obligation_id))[1] end`,
  reference: sql`string_agg(distinct c.code, ', ')`,
  words: sql`e.title`,
})}
  from acceptance a join ${STATES} s on s.obligation_id = a.obligation_id join commitment c on c.id = s.commitment_id
  join evidence e on e.id = a.evidence_id join evidence_version v on v.id = a.evidence_version_id
  where ${within('e.convention_id')} and ${readableRecords(actor, 'e')} and s.standing <> 'OUTSIDE'
    and a.expires_on is not null and a.starts_at <= ${now} and a.ends_at > ${now} and (s.tracking <> 'OCCUR' or a.occurrence_id is null)
    and ${isOfFile}
  group by e.id, s.party_id, a.expires_on`;

/** What ends the acceptance of a proof. */
export const PROOF_KINDS = {
  EXPIRY: {
    means: 'The last day of an accepted proof in force, by its own validity.',
    label: { fr: 'Fin de validité d’une preuve', en: 'A proof expires' },
    query: (asked) => endings(asked, 'expiry', sql`v.valid_until is not distinct from a.expires_on`),
  },
  REVIEW: {
    means: 'The day by which an accepted proof is reviewed again, as the catalogue asks.',
    label: { fr: 'Revue d’une preuve', en: 'A proof is reviewed' },
    query: (asked) => endings(asked, 'review', sql`v.valid_until is distinct from a.expires_on`),
  },
} satisfies Record<string, DatedKind>;
