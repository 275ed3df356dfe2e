import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { Processor } from './processor.entity.ts';
import { CHANGE_KINDS, PASSAGES, type Passage } from './processorWords.ts';

const ProcessorChangeSchema = defineEntity({
  name: 'ProcessorChange',
  tableName: 'processor_change',
  uniques: [{ properties: ['processor', 'rank'] }],
  properties: {
    id: identifier(),
    processor: () => p.manyToOne(Processor),
    rank: p.integer(),
    kind: p.enum(CHANGE_KINDS),
    description: p.text(),
    plannedOn: p.date(),
    recordedAt: p.datetime(),
    ...signature(),
    effectiveOn: p.date().nullable(),
    passage: p.enum(PASSAGES).nullable(),
    /** Why it took effect although something stood in the way. */
    passageReason: p.text().nullable(),
    carriedAt: p.datetime().nullable(),
    carrierId: p.uuid().nullable(),
    carrierName: p.text().nullable(),
    carrierRole: p.text().nullable(),
    carrierParty: p.text().nullable(),
  },
});

/** A change of what an engaged processor does, with its own notice. */
export class ProcessorChange extends ProcessorChangeSchema.class {
  /** It takes effect from a day on. */
  carryOut(by: Signature, effectiveOn: string, passage: Passage, passageReason: string | null, at: Date): void {
    Object.assign(this, { effectiveOn, passage, passageReason, carriedAt: at, ...signedAs('carrier', by) });
  }
}
ProcessorChangeSchema.setClass(ProcessorChange);

export { ProcessorChangeSchema };
