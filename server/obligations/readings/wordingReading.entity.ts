import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../../conventions/party.entity.ts';
import { identifier } from '../../platform/db/columns.ts';
import { signature } from '../../platform/db/signature.ts';
import { Obligation } from '../obligation.entity.ts';

const WordingReadingSchema = defineEntity({
  name: 'WordingReading',
  tableName: 'wording_reading',
  uniques: [{ properties: ['obligation', 'party', 'rank'] }],
  checks: [{ name: 'wording_reading_reason_check', expression: 'is_confirmed = (reason is null)' }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    party: () => p.manyToOne(Party).index(),
    rank: p.integer(),
    /** It reads the words so; false once it takes that back. */
    isConfirmed: p.boolean(),
    /** The words of the sentence, and what they are read to mean, as they were signed. */
    wording: p.text(),
    proposed: p.text(),
    /** Why it took that back; null of a confirmation. */
    reason: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** A signatory confirms how words of an obligation are read, or takes that back; append-only, its newest counts. */
export class WordingReading extends WordingReadingSchema.class {}
WordingReadingSchema.setClass(WordingReading);

export { WordingReadingSchema };
