import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from '../obligations/obligation.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';

const FeedbackMonthSchema = defineEntity({
  name: 'FeedbackMonth',
  tableName: 'feedback_month',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    rank: p.integer(),
    /** YYYY-MM. */
    month: p.text(),
    /** Out of ten. */
    satisfaction: p.decimal('number').precision(3).scale(1),
    answerCount: p.integer(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** What users said of a service in a month; append-only, the newest of each month counts. */
export class FeedbackMonth extends FeedbackMonthSchema.class {}
FeedbackMonthSchema.setClass(FeedbackMonth);

export { FeedbackMonthSchema };
