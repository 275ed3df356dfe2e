import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from '../obligations/obligation.entity.ts';
import { keepOutOfJournal } from '../platform/db/changes.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { EvidenceVersion } from './evidenceVersion.entity.ts';

const ReviewClaimSchema = defineEntity({
  name: 'ReviewClaim',
  tableName: 'review_claim',
  checks: [{ name: 'review_claim_term_check', expression: 'ends_at > claimed_at' }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation).index(),
    evidenceVersion: () => p.manyToOne(EvidenceVersion).index(),
    claimedAt: p.datetime(),
    /** From then on it is worth nothing. */
    endsAt: p.datetime(),
    releasedAt: p.datetime().nullable(),
    ...signature(),
  },
});

/** A reviewer says that they look at a version for an obligation, so that nobody else begins the same; it forbids nothing, and is no fact of the agreement. */
export class ReviewClaim extends ReviewClaimSchema.class {}
ReviewClaimSchema.setClass(ReviewClaim);
keepOutOfJournal(ReviewClaimSchema);

export { ReviewClaimSchema };
