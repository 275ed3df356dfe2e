import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { RightsRequest } from './rightsRequest.entity.ts';
import { ANSWER_KINDS, RIGHTS_CHANNELS } from './rightsWords.ts';

const RightsAnswerSchema = defineEntity({
  name: 'RightsAnswer',
  tableName: 'rights_answer',
  uniques: [{ properties: ['request'] }],
  properties: {
    id: identifier(),
    request: () => p.manyToOne(RightsRequest),
    kind: p.enum(ANSWER_KINDS),
    sentAt: p.datetime(),
    channel: p.enum(RIGHTS_CHANNELS),
    reasons: p.text().nullable(),
    /** The person was told that they may complain to the CNIL and go to court. */
    isRemedyTold: p.boolean(),
    lateDays: p.integer().nullable(),
    lateReason: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** What the person was answered; once per request. */
export class RightsAnswer extends RightsAnswerSchema.class {}
RightsAnswerSchema.setClass(RightsAnswer);

export { RightsAnswerSchema };
