import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { DPIA_STAGES, RESIDUAL_RISKS } from './dpiaWords.ts';
import { LegalText } from './legalText.entity.ts';

const DpiaStateSchema = defineEntity({
  name: 'DpiaState',
  tableName: 'dpia_state',
  uniques: [{ properties: ['legalText', 'rank'] }],
  properties: {
    id: identifier(),
    legalText: () => p.manyToOne(LegalText),
    rank: p.integer(),
    dpiaStage: p.enum(DPIA_STAGES),
    residualRisk: p.enum(RESIDUAL_RISKS).nullable(),
    /** Views of people or of who stands for them (GDPR, art. 35(9)), or why they were not sought. */
    views: p.text().nullable(),
    /** Day of the prior consultation of the authority (GDPR, art. 36). */
    consultedOn: p.date().nullable(),
    consultation: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** Where an impact assessment stands; append-only, the newest counts. */
export class DpiaState extends DpiaStateSchema.class {}
DpiaStateSchema.setClass(DpiaState);

export { DpiaStateSchema };
