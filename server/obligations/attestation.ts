import { type Sql, sql } from '../platform/db/read.ts';

/** Who accepted which proof, when. What names the proof is null when the reader may not see it. */
export interface AttestationRow {
  reviewerName: string;
  reviewerRole: string;
  reviewerParty: string | null;
  reviewedAt: string;
  evidenceId: string | null;
  evidenceVersionId: string | null;
  evidenceTitle: string | null;
  fileName: string | null;
}

/** SQL value: the review that attests an obligation (see obligation_state), as an AttestationRow. `isVisible` is a predicate on evidence `e`. */
export const attestationOf = (reviewId: Sql, isVisible: Sql): Sql => sql`(
  select json_build_object(
    'reviewerName', r.author_name, 'reviewerRole', r.author_role, 'reviewerParty', r.author_party, 'reviewedAt', r.reviewed_at,
    'evidenceId', case when ${isVisible} then e.id end,
    'evidenceVersionId', case when ${isVisible} then v.id end,
    'evidenceTitle', case when ${isVisible} then e.title end,
    'fileName', case when ${isVisible} then coalesce(v.file_name, v.url) end)
  from review r
  join evidence_version v on v.id = r.evidence_version_id
  join evidence e on e.id = v.evidence_id
  where r.id = ${reviewId})`;
