import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { acknowledged } from '../registers/acknowledged.ts';
import { Processor } from './processor.entity.ts';
import { ProcessorChange } from './processorChange.entity.ts';

const ProcessorNoticeSchema = defineEntity({
  name: 'ProcessorNotice',
  tableName: 'processor_notice',
  uniques: [{ properties: ['processor', 'rank'] }],
  properties: {
    id: identifier(),
    processor: () => p.manyToOne(Processor),
    /** The change it announces; null: the engagement. */
    change: () => p.manyToOne(ProcessorChange).nullable().deleteRule('no action').index(),
    rank: p.integer(),
    fromParty: () => p.manyToOne(Party).index(),
    toParty: () => p.manyToOne(Party).index(),
    sentAt: p.datetime(),
    plannedOn: p.date(),
    /** Last day on which the controller may object; null: none was agreed. */
    objectionEndsOn: p.date().nullable(),
    content: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
    ...acknowledged(),
  },
});

/** A party announces a processor, or a change, to another; acknowledged by that one. */
export class ProcessorNotice extends ProcessorNoticeSchema.class {
  /** The other party says that it received it. */
  acknowledge(by: Signature, at: Date): void {
    Object.assign(this, { acknowledgedAt: at, ...signedAs('acknowledger', by) });
  }
}
ProcessorNoticeSchema.setClass(ProcessorNotice);

export { ProcessorNoticeSchema };
