import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';

const ManifestoReviewSchema = defineEntity({
  name: 'ManifestoReview',
  tableName: 'manifesto_review',
  uniques: [{ properties: ['convention', 'rank'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** From 1 in each convention; the newest is the current one. */
    rank: p.integer(),
    reviewedOn: p.date(),
    /** What the reviewer concludes of the whole; null when they say nothing of it. */
    conclusion: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** A reviewer went through the manifesto of a convention, on a day; append-only. */
export class ManifestoReview extends ManifestoReviewSchema.class {}
ManifestoReviewSchema.setClass(ManifestoReview);

export { ManifestoReviewSchema };
