import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from '../obligations/obligation.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';

const FeedbackButtonSchema = defineEntity({
  name: 'FeedbackButton',
  tableName: 'feedback_button',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    rank: p.integer(),
    /** Where in the service users find it. */
    placement: p.text(),
    url: p.text(),
    placedOn: p.date(),
    /** What is done with the opinions. */
    followUp: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** Where the button that asks users for their opinion is; append-only, the newest counts. */
export class FeedbackButton extends FeedbackButtonSchema.class {}
FeedbackButtonSchema.setClass(FeedbackButton);

export { FeedbackButtonSchema };
