import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import { Processor } from './processor.entity.ts';
import { ProcessorChange } from './processorChange.entity.ts';
import { LOCATION_KINDS, MECHANISMS } from './processorWords.ts';

const ProcessorLocationSchema = defineEntity({
  name: 'ProcessorLocation',
  tableName: 'processor_location',
  uniques: [{ properties: ['processor', 'rank'] }],
  properties: {
    id: identifier(),
    processor: () => p.manyToOne(Processor),
    rank: p.integer(),
    kind: p.enum(LOCATION_KINDS),
    /** ISO 3166-1, two letters. */
    country: p.text(),
    mechanism: p.enum(MECHANISMS),
    /** First day; null: as long as the processor is engaged. */
    startsOn: p.date().nullable(),
    /** The change by which it came; null: it was there from the first day. */
    change: () => p.manyToOne(ProcessorChange).nullable().deleteRule('no action').index(),
    recordedAt: p.datetime(),
    ...signature(),
    endsOn: p.date().nullable(),
    endedAt: p.datetime().nullable(),
    enderId: p.uuid().nullable(),
    enderName: p.text().nullable(),
    enderRole: p.text().nullable(),
    enderParty: p.text().nullable(),
  },
});

/** A country in which a processor holds data, or from which it reaches data. */
export class ProcessorLocation extends ProcessorLocationSchema.class {
  /** Data is there no more after a day. */
  end(by: Signature, endsOn: string, at: Date): void {
    Object.assign(this, { endsOn, endedAt: at, ...signedAs('ender', by) });
  }
}
ProcessorLocationSchema.setClass(ProcessorLocation);

export { ProcessorLocationSchema };
