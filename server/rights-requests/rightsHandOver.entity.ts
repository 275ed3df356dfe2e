import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { acknowledged } from '../registers/acknowledged.ts';
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
    ...acknowledged(),
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
