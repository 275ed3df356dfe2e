import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from '../obligations/obligation.entity.ts';
import { SIDES } from '../obligations/observers.policy.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { ManifestoReview } from './manifestoReview.entity.ts';

export const OBSERVED_VALUES = ['KEPT', 'AT_RISK', 'BROKEN', 'NOT_OBSERVED'] as const;
export type ObservedValue = (typeof OBSERVED_VALUES)[number];

const ObservationSchema = defineEntity({
  name: 'Observation',
  tableName: 'observation',
  uniques: [{ properties: ['obligation', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    rank: p.integer(),
    /** On which side of the manifesto its author stands. */
    side: p.enum(SIDES),
    value: p.enum(OBSERVED_VALUES),
    observedOn: p.date(),
    /** What was seen; of one that takes another back, why. */
    words: p.text(),
    /** The one it takes back, whose side, value and day it repeats; null for what was seen. */
    retracts: () => p.oneToOne(Observation).nullable().deleteRule('no action'),
    /** The review of the whole that it was seen in; null when it was seen alone. */
    review: () => p.manyToOne(ManifestoReview).nullable().deleteRule('no action').index(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** What one side saw of how a commitment of the manifesto is kept, on a day; append-only. */
export class Observation extends ObservationSchema.class {}
ObservationSchema.setClass(Observation);

export { ObservationSchema };
