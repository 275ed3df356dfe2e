import { defineEntity, p } from '@mikro-orm/core';
import { Evidence } from '../evidence/evidence.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Processor } from './processor.entity.ts';
import { PROOF_KINDS } from './processorWords.ts';

const ProcessorProofSchema = defineEntity({
  name: 'ProcessorProof',
  tableName: 'processor_proof',
  uniques: [{ properties: ['processor', 'kind', 'rank'] }],
  properties: {
    id: identifier(),
    processor: () => p.manyToOne(Processor),
    kind: p.enum(PROOF_KINDS),
    rank: p.integer(),
    doneOn: p.date(),
    words: p.text().nullable(),
    /** The file that shows it; null: words alone. */
    evidence: () => p.manyToOne(Evidence).nullable().deleteRule('no action').index(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** The undertaking of confidentiality of a processor, or what was done so that its people know about data protection; append-only. */
export class ProcessorProof extends ProcessorProofSchema.class {}
ProcessorProofSchema.setClass(ProcessorProof);

export { ProcessorProofSchema };
