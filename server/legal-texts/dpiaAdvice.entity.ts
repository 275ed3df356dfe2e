import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { LegalText } from './legalText.entity.ts';
import { OPINIONS } from './textWords.ts';

const DpiaAdviceSchema = defineEntity({
  name: 'DpiaAdvice',
  tableName: 'dpia_advice',
  uniques: [{ properties: ['legalText', 'rank'] }],
  properties: {
    id: identifier(),
    legalText: () => p.manyToOne(LegalText),
    rank: p.integer(),
    advice: p.enum(OPINIONS),
    words: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** What the data protection officer advises on the need or on the assessment (GDPR, art. 35(2)); append-only. */
export class DpiaAdvice extends DpiaAdviceSchema.class {}
DpiaAdviceSchema.setClass(DpiaAdvice);

export { DpiaAdviceSchema };
