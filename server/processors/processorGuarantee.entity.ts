import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Processor } from './processor.entity.ts';
import { GUARANTEE_KINDS } from './processorWords.ts';

const ProcessorGuaranteeSchema = defineEntity({
  name: 'ProcessorGuarantee',
  tableName: 'processor_guarantee',
  uniques: [{ properties: ['processor', 'rank'] }],
  properties: {
    id: identifier(),
    processor: () => p.manyToOne(Processor),
    rank: p.integer(),
    kind: p.enum(GUARANTEE_KINDS),
    /** Which one, where the kind does not say; number of the certificate. */
    label: p.text().nullable(),
    /** Last day, included; null: it has none. */
    validUntil: p.date().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** What vouches for the security of a processor; append-only. */
export class ProcessorGuarantee extends ProcessorGuaranteeSchema.class {}
ProcessorGuaranteeSchema.setClass(ProcessorGuarantee);

export { ProcessorGuaranteeSchema };
