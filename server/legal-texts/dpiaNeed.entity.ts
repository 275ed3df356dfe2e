import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import type { CriterionAnswer, DpiaCriterion } from './dpiaWords.ts';
import { LegalText } from './legalText.entity.ts';

/** What is said of one criterion. */
export interface AnsweredCriterion {
  criterion: DpiaCriterion;
  answered: CriterionAnswer;
  words: string | null;
}

const DpiaNeedSchema = defineEntity({
  name: 'DpiaNeed',
  tableName: 'dpia_need',
  uniques: [{ properties: ['legalText', 'rank'] }],
  properties: {
    id: identifier(),
    legalText: () => p.manyToOne(LegalText),
    rank: p.integer(),
    /** Nine, in the order of the guidelines. */
    criteria: p.json<AnsweredCriterion[]>(),
    isNeeded: p.boolean(),
    reason: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** Whether an assessment is needed, as the controller decided on nine criteria; append-only, the newest counts. */
export class DpiaNeed extends DpiaNeedSchema.class {}
DpiaNeedSchema.setClass(DpiaNeed);

export { DpiaNeedSchema };
