import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';

export const READINGS = ['LITERAL', 'GDPR'] as const;
/** How a clause is read that has the authority told of any compromise: to the letter, or with the threshold of the GDPR. */
export type Reading = (typeof READINGS)[number];

const BreachReadingSchema = defineEntity({
  name: 'BreachReading',
  tableName: 'breach_reading',
  uniques: [{ properties: ['party', 'rank'] }],
  properties: {
    id: identifier(),
    party: () => p.manyToOne(Party),
    rank: p.integer(),
    reading: p.enum(READINGS),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** The reading that a party chose; append-only, its newest counts, and it holds when every party with a role of the GDPR chose the same. */
export class BreachReading extends BreachReadingSchema.class {}
BreachReadingSchema.setClass(BreachReading);

export { BreachReadingSchema };
