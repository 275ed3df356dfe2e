import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Amendment } from './amendment.entity.ts';

const AmendmentCopySchema = defineEntity({
  name: 'AmendmentCopy',
  tableName: 'amendment_copy',
  uniques: [{ properties: ['amendment', 'number'] }],
  properties: {
    id: identifier(),
    amendment: () => p.manyToOne(Amendment),
    number: p.integer(),
    /** The office it was sent to. */
    recipient: p.text(),
    sentOn: p.date(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** A copy of an agreed amendment sent to a budget controller (CBCM); append-only. */
export class AmendmentCopy extends AmendmentCopySchema.class {}
AmendmentCopySchema.setClass(AmendmentCopy);

export { AmendmentCopySchema };
