import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { ProcessorNotice } from './processorNotice.entity.ts';
import { RESPONSES } from './processorWords.ts';

const ProcessorResponseSchema = defineEntity({
  name: 'ProcessorResponse',
  tableName: 'processor_response',
  uniques: [{ properties: ['notice', 'rank'] }],
  properties: {
    id: identifier(),
    notice: () => p.manyToOne(ProcessorNotice),
    rank: p.integer(),
    response: p.enum(RESPONSES),
    words: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** What was answered to a notice; append-only, the last one that is no comment counts. */
export class ProcessorResponse extends ProcessorResponseSchema.class {}
ProcessorResponseSchema.setClass(ProcessorResponse);

export { ProcessorResponseSchema };
