import { defineEntity, p } from '@mikro-orm/core';
import { keepOutOfJournal } from '../platform/db/changes.ts';
import { identifier } from '../platform/db/columns.ts';
import { EvidenceVersion } from './evidenceVersion.entity.ts';

const EvidenceReadingSchema = defineEntity({
  name: 'EvidenceReading',
  tableName: 'evidence_reading',
  uniques: [{ properties: ['evidenceVersion', 'readerId', 'day'] }],
  properties: {
    id: identifier(),
    evidenceVersion: () => p.manyToOne(EvidenceVersion),
    readerId: p.uuid(),
    readerName: p.text(),
    readerRole: p.text(),
    readerParty: p.text().nullable(),
    /** Day in Paris: one reading of a version by a person and day is kept. */
    day: p.date(),
    firstAt: p.datetime(),
  },
});

/** A restricted proof was opened by somebody who is not of the party that deposited it. */
export class EvidenceReading extends EvidenceReadingSchema.class {}
EvidenceReadingSchema.setClass(EvidenceReading);
keepOutOfJournal(EvidenceReadingSchema);

export { EvidenceReadingSchema };
