import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { RightsRequest } from './rightsRequest.entity.ts';
import { RIGHTS_CHANNELS } from './rightsWords.ts';

const RightsReceiptSchema = defineEntity({
  name: 'RightsReceipt',
  tableName: 'rights_receipt',
  uniques: [{ properties: ['request', 'party', 'rank'] }],
  properties: {
    id: identifier(),
    request: () => p.manyToOne(RightsRequest),
    party: () => p.manyToOne(Party).index(),
    /** 1 for what was said first, then +1 for each correction. */
    rank: p.integer(),
    receivedAt: p.datetime(),
    channel: p.enum(RIGHTS_CHANNELS),
    /** Why the channel is none of the official ones, or what was said before is corrected; null otherwise. */
    reason: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** When a request reached a party; append-only, the newest of each party counts. */
export class RightsReceipt extends RightsReceiptSchema.class {}
RightsReceiptSchema.setClass(RightsReceipt);

export { RightsReceiptSchema };
