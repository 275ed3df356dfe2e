import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { RightsRequest } from './rightsRequest.entity.ts';
import { QUESTION_KINDS, QUESTION_OUTCOMES, type QuestionOutcome } from './rightsWords.ts';

const RightsQuestionSchema = defineEntity({
  name: 'RightsQuestion',
  tableName: 'rights_question',
  uniques: [{ properties: ['request', 'rank'] }],
  properties: {
    id: identifier(),
    request: () => p.manyToOne(RightsRequest),
    rank: p.integer(),
    kind: p.enum(QUESTION_KINDS),
    askedAt: p.datetime(),
    reason: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
    repliedAt: p.datetime().nullable(),
    outcome: p.enum(QUESTION_OUTCOMES).nullable(),
    replierId: p.uuid().nullable(),
    replierName: p.text().nullable(),
    replierRole: p.text().nullable(),
    replierParty: p.text().nullable(),
  },
});

/** What the person was asked in return, and when they replied. */
export class RightsQuestion extends RightsQuestionSchema.class {
  /** The person replied; `by` is who says so. */
  reply(by: Signature, repliedAt: Date, outcome: QuestionOutcome): void {
    Object.assign(this, { repliedAt, outcome, ...signedAs('replier', by) });
  }
}
RightsQuestionSchema.setClass(RightsQuestion);

export { RightsQuestionSchema };
