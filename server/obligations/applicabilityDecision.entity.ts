import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Obligation } from './obligation.entity.ts';

const ApplicabilityDecisionSchema = defineEntity({
  name: 'ApplicabilityDecision',
  tableName: 'applicability_decision',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    /** 1 for the first decision of the obligation, then +1. */
    rank: p.integer(),
    isApplicable: p.boolean(),
    reason: p.text(),
    decidedAt: p.datetime(),
    ...signature(),
  },
});

/** A person's reasoned word on whether an obligation applies; append-only, the latest one counts. */
export class ApplicabilityDecision extends ApplicabilityDecisionSchema.class {}
ApplicabilityDecisionSchema.setClass(ApplicabilityDecision);

export { ApplicabilityDecisionSchema };
