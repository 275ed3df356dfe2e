import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Processor } from './processor.entity.ts';
import { CLAUSE_ANSWERS, CLAUSES } from './processorWords.ts';

const ProcessorClauseSchema = defineEntity({
  name: 'ProcessorClause',
  tableName: 'processor_clause',
  uniques: [{ properties: ['processor', 'clause', 'rank'] }],
  properties: {
    id: identifier(),
    processor: () => p.manyToOne(Processor),
    clause: p.enum(CLAUSES),
    rank: p.integer(),
    answer: p.enum(CLAUSE_ANSWERS),
    /** Where the contract says so. */
    reference: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** Whether the contract of a processor holds a clause (GDPR, art. 28(3)); append-only, the newest of a clause counts. */
export class ProcessorClause extends ProcessorClauseSchema.class {}
ProcessorClauseSchema.setClass(ProcessorClause);

export { ProcessorClauseSchema };
