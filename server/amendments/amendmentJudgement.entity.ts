import { defineEntity, p } from '@mikro-orm/core';
import { Catalogue } from '../catalogues/catalogue.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Amendment } from './amendment.entity.ts';

export const MEANINGS = ['SAME_MEANING', 'NEW_MEANING'] as const;
export type Meaning = (typeof MEANINGS)[number];

const AmendmentJudgementSchema = defineEntity({
  name: 'AmendmentJudgement',
  tableName: 'amendment_judgement',
  uniques: [{ properties: ['amendment', 'party', 'code', 'rank'] }],
  properties: {
    id: identifier(),
    amendment: () => p.manyToOne(Amendment),
    /** Version it was told of: another target is judged anew. */
    target: () => p.manyToOne(Catalogue).fieldName('target_catalogue_id').index(),
    party: () => p.manyToOne(Party).index(),
    code: p.text(),
    rank: p.integer(),
    meaning: p.enum(MEANINGS),
    judgedAt: p.datetime(),
    ...signature(),
  },
});

/** What a signatory thinks of a sentence that was reworded; append-only, its newest one counts. */
export class AmendmentJudgement extends AmendmentJudgementSchema.class {}
AmendmentJudgementSchema.setClass(AmendmentJudgement);

export { AmendmentJudgementSchema };
