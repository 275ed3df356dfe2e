import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { CHANGE_KINDS } from './changeWords.ts';

const ServiceChangeSchema = defineEntity({
  name: 'ServiceChange',
  tableName: 'service_change',
  checks: [
    {
      name: 'service_change_withdrawal_check',
      expression: 'num_nonnulls(withdrawn_at, withdrawal_reason, withdrawer_name) in (0, 3)',
    },
  ],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention).index(),
    /** The party that announced it. */
    party: () => p.manyToOne(Party).index(),
    kind: p.enum(CHANGE_KINDS),
    changedOn: p.date(),
    words: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.text().nullable(),
    withdrawerId: p.uuid().nullable(),
    withdrawerName: p.text().nullable(),
    withdrawerRole: p.text().nullable(),
    withdrawerParty: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** A notable change of a service, as a party announced it to the others: its risks are to be weighed again. */
export class ServiceChange extends ServiceChangeSchema.class {
  /** It was announced by mistake. */
  withdraw(by: Signature, withdrawalReason: string, at: Date): void {
    Object.assign(this, { withdrawnAt: at, withdrawalReason, ...signedAs('withdrawer', by) });
  }
}
ServiceChangeSchema.setClass(ServiceChange);

export { ServiceChangeSchema };
