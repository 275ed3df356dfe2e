import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from '../obligations/obligation.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { EvidenceVersion } from './evidenceVersion.entity.ts';

export const VERDICTS = ['ACCEPTED', 'CHANGES_REQUESTED'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const CHANGE_KINDS = ['INCORRECT', 'INCOMPLETE', 'OUTDATED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const ReviewSchema = defineEntity({
  name: 'Review',
  tableName: 'review',
  uniques: [{ properties: ['obligation', 'evidenceVersion', 'rank'] }],
  checks: [{ name: 'review_kind_check', expression: "(verdict = 'CHANGES_REQUESTED') = (change_kind is not null)" }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    evidenceVersion: () => p.manyToOne(EvidenceVersion).index(),
    /** 1 for the first verdict on this version for this obligation, then +1. */
    rank: p.integer(),
    verdict: p.enum(VERDICTS),
    changeKind: p.enum(CHANGE_KINDS).nullable(),
    comment: p.text().nullable(),
    reviewedAt: p.datetime(),
    ...signature(),
  },
});

/** A named person's verdict on one evidence version for one obligation; append-only. */
export class Review extends ReviewSchema.class {}
ReviewSchema.setClass(Review);

export { ReviewSchema };
