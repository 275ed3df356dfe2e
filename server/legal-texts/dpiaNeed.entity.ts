import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { LISTED_PROCESSING } from './authorityLists.ts';
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
    /** The sort of processing that a list of the authority names; null where none does. */
    listedAs: p.enum(LISTED_PROCESSING).nullable(),
    isNeeded: p.boolean(),
    reason: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** Whether an assessment is needed, as the controller decided on nine criteria and the lists of the authority; append-only, the newest counts. */
export class DpiaNeed extends DpiaNeedSchema.class {}
DpiaNeedSchema.setClass(DpiaNeed);

export { DpiaNeedSchema };
