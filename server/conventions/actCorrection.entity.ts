import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Convention } from './convention.entity.ts';

export const ACT_FIELDS = ['noticePeriod', 'place', 'originals', 'credits', 'imputations', 'variables', 'parties'] as const;
export type ActField = (typeof ACT_FIELDS)[number];

const ActCorrectionSchema = defineEntity({
  name: 'ActCorrection',
  tableName: 'act_correction',
  uniques: [{ properties: ['convention', 'rank'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** 1 for the first, then +1. */
    rank: p.integer(),
    /** What was corrected; the journal tells from what to what. */
    fields: p.array(),
    reason: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** What was typed of an act was wrong and was mended, with a reason; append-only. */
export class ActCorrection extends ActCorrectionSchema.class {}
ActCorrectionSchema.setClass(ActCorrection);

export { ActCorrectionSchema };
