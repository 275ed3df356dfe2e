import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import type { Text } from '../platform/errors.ts';
import { PUBLIC_SOURCES, type StatedFact } from './proposalWords.ts';

const SourceReadingSchema = defineEntity({
  name: 'SourceReading',
  tableName: 'source_reading',
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention).index(),
    source: p.enum(PUBLIC_SOURCES),
    /** Where it was read, without what an address may hide; null of a file. */
    url: p.text().nullable(),
    fileName: p.text().nullable(),
    /** Of the bytes that were read; null where nothing was. */
    sha256: p.text().nullable(),
    /** What the source calls the service. */
    about: p.text().nullable(),
    statedOn: p.date().nullable(),
    /** What it says that shows no commitment of the catalogue and describes nothing of the service. */
    unplaced: p.array().$type<StatedFact[]>(),
    /** Its fields whose address nobody may be led to. */
    leftOut: p.array(),
    /** Why nothing was read. */
    refusal: p.json<Text & { code: string }>().nullable(),
    readAt: p.datetime(),
    ...signature(),
  },
});

/** One reading of public data on the service of a convention, or one that was refused; append-only. */
export class SourceReading extends SourceReadingSchema.class {}
SourceReadingSchema.setClass(SourceReading);

export { SourceReadingSchema };
