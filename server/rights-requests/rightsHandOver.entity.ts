import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { RightsRequest } from './rightsRequest.entity.ts';

const RightsHandOverSchema = defineEntity({
  name: 'RightsHandOver',
  tableName: 'rights_hand_over',
  uniques: [{ properties: ['request', 'rank'] }],
  properties: {
    id: identifier(),
    request: () => p.manyToOne(RightsRequest),
    rank: p.integer(),
    fromParty: () => p.manyToOne(Party).index(),
    toParty: () => p.manyToOne(Party).index(),
    sentAt: p.datetime(),
    content: p.text(),
    /** Why it came after the delay of the procedure in force; null when it did not, or none is set. */
    lateReason: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
    /** The record of the act, offered for what it answers; null when it answers nothing. */
    evidence: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    acknowledgedAt: p.datetime().nullable(),
    acknowledgerId: p.uuid().nullable(),
    acknowledgerName: p.text().nullable(),
    acknowledgerRole: p.text().nullable(),
    acknowledgerParty: p.text().nullable(),
  },
});

/** A party hands a request over to its controller, which acknowledges it. */
export class RightsHandOver extends RightsHandOverSchema.class {
  /** The controller says that it has it. */
  acknowledge(by: Signature, at: Date): void {
    Object.assign(this, { acknowledgedAt: at, ...signedAs('acknowledger', by) });
  }
}
RightsHandOverSchema.setClass(RightsHandOver);

export { RightsHandOverSchema };
