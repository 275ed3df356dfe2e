import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import type { ReviewFacts } from '../obligations/review.policy.ts';
import { read, run, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';

/** A version to judge for an obligation, and who may. */
export interface Reviewed extends ReviewFacts {
  evidenceId: string;
  isCurrent: boolean;
}

/** Locks the proof first, so that what is read next holds until the verdict is stored; then reads who may review it for this obligation. */
export async function lockReviewed(tx: EntityManager, actor: Actor, obligationId: string, versionId: string): Promise<Reviewed> {
  await run(
    tx,
    sql`select e.id from evidence e where e.id = (select v.evidence_id from evidence_version v where v.id = ${versionId}) for no key update`,
  );
  const [row] = await read<Reviewed>(
    tx,
    sql`select e.id as "evidenceId", e.convention_id as "conventionId", ey.organisation_id as "evidenceOrganisationId",
        oy.organisation_id as "obligationOrganisationId", oy.provides_reviewers as "partyProvidesReviewers",
        to_jsonb(c.reviewed_by) as "reviewedBy", v.author_id as "versionAuthorId", e.withdrawn_at is not null as "isWithdrawn",
        not exists (select from evidence_version n where n.evidence_id = e.id and n.number > v.number) as "isCurrent"
      from evidence_version v
      join evidence e on e.id = v.evidence_id
      join party ey on ey.id = e.party_id
      join evidence_link l on l.evidence_id = e.id and l.unlinked_at is null and l.obligation_id = ${obligationId}
      join obligation o on o.id = l.obligation_id
      join party oy on oy.id = o.party_id
      join commitment c on c.id = o.commitment_id
      where v.id = ${versionId} and ${readableRecords(actor, 'e')}`,
  );
  if (!row) {
    throw notFound('evidenceVersionId');
  }
  return row;
}
