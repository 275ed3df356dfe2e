import { heldCommitment } from '../obligations/moves/heldCommitment.ts';
import type { LivingSql } from '../platform/db/livingSql.ts';

/**
 * When an accepted evidence version is in force for an obligation: from starts_at, until ends_at excluded (null: no end known). One that belongs to no
 * occurrence of a duty that comes with occurrences is worth a year. How long it is worth anything was told by the commitment it was reviewed for.
 * `offset 0` makes PostgreSQL compute what stands before it once per row, rather than again wherever it is read.
 */
const ACCEPTANCE = `
create or replace view acceptance as
select
  r.id as review_id, r.obligation_id, v.evidence_id, v.id as evidence_version_id,
  span.starts_at, span.ends_at, span.last_day as expires_on, l.occurrence_id, l.linked_at, r.reviewed_at
from review r
join evidence_version v on v.id = r.evidence_version_id
join evidence e on e.id = v.evidence_id
join evidence_link l on l.evidence_id = v.evidence_id and l.obligation_id = r.obligation_id
join obligation o on o.id = r.obligation_id
join commitment c on c.id = ${heldCommitment('o', 'r.reviewed_at')}
cross join lateral (
  select
    greatest(r.reviewed_at, l.linked_at, paris_midnight(v.valid_from)) as starts_at,
    least(
      (select next.created_at from evidence_version next where next.evidence_id = v.evidence_id and next.number = v.number + 1),
      (select next.reviewed_at from review next
        where next.obligation_id = r.obligation_id and next.evidence_version_id = v.id and next.rank = r.rank + 1),
      e.withdrawn_at, l.unlinked_at, paris_midnight(limits.last_day + 1)
    ) as ends_at,
    limits.last_day
  from (select writable_day(least(v.valid_until, day_after(paris_day(r.reviewed_at), coalesce(
    c.review_period, case when c.tracking = 'OCCUR' and l.occurrence_id is null then 'P12M' end)))) as last_day) limits
  offset 0
) span
where r.verdict = 'ACCEPTED' and (span.ends_at is null or span.starts_at < span.ends_at);`;

/** Who accepted which proof, when, with what tells who may know which one. */
const ATTESTATION = `
create or replace function attestation_of(review_id uuid) returns json language sql stable parallel safe as $$
  select json_build_object('reviewerName', r.author_name, 'reviewerRole', r.author_role, 'reviewerParty', r.author_party,
    'reviewedAt', r.reviewed_at, 'evidenceId', e.id, 'evidenceVersionId', v.id, 'evidenceTitle', e.title,
    'fileName', coalesce(v.file_name, v.url), 'semanticVersion', version_given(e.convention_id, r.reviewed_at), 'confidentiality', e.confidentiality, 'conventionId', e.convention_id, 'partyId', e.party_id)
  from review r join evidence_version v on v.id = r.evidence_version_id join evidence e on e.id = v.evidence_id where r.id = review_id
$$;`;

/** What makes a proof count, and what makes it lapse. */
export const acceptance: LivingSql = {
  name: 'acceptance',
  text: `${ACCEPTANCE}${ATTESTATION}`,
};
