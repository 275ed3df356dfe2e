import { readableRecords } from '../actors/confidentiality.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type Asked, type DatedKind, dated, ENDINGS, STATES } from './dated.ts';

/**
 * SQL query: of accepted proofs in force for duties of a party, the day their acceptance ends, and whether it is by their own validity. Which duties are owed is
 * hashed once: compared with each acceptance, those of sixty conventions took seconds.
 */
export const proofEndings = ({ actor, now, within }: Asked): Sql => sql`
  select e.id as evidence_id, e.convention_id, o.party_id, a.expires_on, v.valid_until is not distinct from a.expires_on as is_of_file, e.title,
    max(a.reviewed_at) as known_at, case when count(*) = 1 then (array_agg(a.obligation_id))[1] end as obligation_id,
    string_agg(distinct c.code, ', ') as codes
  from acceptance a join evidence e on e.id = a.evidence_id join evidence_version v on v.id = a.evidence_version_id
  join obligation o on o.id = a.obligation_id join commitment c on c.id = commitment_at(o.id, ${now})
  where ${within('e.convention_id')} and ${readableRecords(actor, 'e')}
    and (a.obligation_id in (select s.obligation_id from ${STATES} s where s.standing <> 'OUTSIDE')) is true
    and a.expires_on is not null and a.starts_at <= ${now} and a.ends_at > ${now} and (c.tracking <> 'OCCUR' or a.occurrence_id is null)
  group by e.id, o.party_id, a.expires_on, is_of_file`;

const endings = (kind: string, isOfFile: boolean): Sql =>
  sql`select ${dated({
    key: sql`${kind}::text || '/' || k.evidence_id || '/' || k.party_id || '/' || k.expires_on`,
    convention: sql`k.convention_id`,
    party: sql`k.party_id`,
    day: sql`k.expires_on`,
    knownAt: sql`k.known_at`,
    subject: 'Evidence',
    subjectId: sql`k.evidence_id`,
    obligation: sql`k.obligation_id`,
    reference: sql`k.codes`,
    words: sql`k.title`,
  })} from ${ENDINGS} k where k.is_of_file = ${isOfFile}`;

/** What ends the acceptance of a proof. */
export const PROOF_KINDS = {
  EXPIRY: {
    means: 'The last day of an accepted proof in force, by its own validity.',
    label: { fr: 'Fin de validité d’une preuve', en: 'A proof expires' },
    query: () => endings('expiry', true),
  },
  REVIEW: {
    means: 'The day by which an accepted proof is reviewed again, as the catalogue asks.',
    label: { fr: 'Revue d’une preuve', en: 'A proof is reviewed' },
    query: () => endings('review', false),
  },
} satisfies Record<string, DatedKind>;
