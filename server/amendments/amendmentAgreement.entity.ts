import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Amendment } from './amendment.entity.ts';

const AmendmentAgreementSchema = defineEntity({
  name: 'AmendmentAgreement',
  tableName: 'amendment_agreement',
  uniques: [{ properties: ['amendment', 'party'] }],
  properties: {
    id: identifier(),
    amendment: () => p.manyToOne(Amendment),
    party: () => p.manyToOne(Party).index(),
    /** Day on which the party signed the act. */
    signedOn: p.date(),
    agreedAt: p.datetime(),
    ...signature(),
  },
});

/** A signatory agrees to an amendment as it stands; append-only. */
export class AmendmentAgreement extends AmendmentAgreementSchema.class {}
AmendmentAgreementSchema.setClass(AmendmentAgreement);

export { AmendmentAgreementSchema };
