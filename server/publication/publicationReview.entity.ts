import { defineEntity, p } from '@mikro-orm/core';
import { VERDICTS } from '../evidence/review.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { PublicationStatus } from './publicationStatus.entity.ts';

const PublicationReviewSchema = defineEntity({
  name: 'PublicationReview',
  tableName: 'publication_review',
  uniques: [{ properties: ['publicationStatus', 'rank'] }],
  properties: {
    id: identifier(),
    publicationStatus: () => p.manyToOne(PublicationStatus),
    rank: p.integer(),
    verdict: p.enum(VERDICTS),
    comment: p.text().nullable(),
    reviewedAt: p.datetime(),
    ...signature(),
  },
});

/** A reviewer’s verdict on where the publication of one part stands; append-only, and it ends with the next status of the part. */
export class PublicationReview extends PublicationReviewSchema.class {}
PublicationReviewSchema.setClass(PublicationReview);

export { PublicationReviewSchema };
