import { defineEntity, p } from '@mikro-orm/core';
import { Breach } from '../obligations/breaches/breach.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { Processor } from './processor.entity.ts';
import { ProcessorChange } from './processorChange.entity.ts';
import { ProcessorLocation } from './processorLocation.entity.ts';

const ProcessorBreachSchema = defineEntity({
  name: 'ProcessorBreach',
  tableName: 'processor_breach',
  properties: {
    id: identifier(),
    processor: () => p.manyToOne(Processor).index(),
    /** The place that broke a duty; null: the engagement, or the change, did. */
    location: () => p.manyToOne(ProcessorLocation).nullable().deleteRule('no action').index(),
    /** The change that broke one; null: the engagement, or the place, did. */
    change: () => p.manyToOne(ProcessorChange).nullable().deleteRule('no action').index(),
    breach: () => p.manyToOne(Breach).index(),
    recordedAt: p.datetime(),
  },
});

/** A breach that the facts of an entry are; append-only. */
export class ProcessorBreach extends ProcessorBreachSchema.class {}
ProcessorBreachSchema.setClass(ProcessorBreach);

export { ProcessorBreachSchema };
