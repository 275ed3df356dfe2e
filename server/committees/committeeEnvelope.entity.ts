import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';

const CommitteeEnvelopeSchema = defineEntity({
  name: 'CommitteeEnvelope',
  tableName: 'committee_envelope',
  uniques: [{ properties: ['convention', 'rank'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** From 1; the newest counts. */
    rank: p.integer(),
    /** Day on which the envelope will be spent, as far as is known; null: no longer known. */
    exhaustedOn: p.date().nullable(),
    /** On what the estimate rests. */
    words: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** A dated estimate of when the envelope of a convention will be spent. */
export class CommitteeEnvelope extends CommitteeEnvelopeSchema.class {}
CommitteeEnvelopeSchema.setClass(CommitteeEnvelope);

export { CommitteeEnvelopeSchema };
