import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../platform/db/signature.ts';
import type { ConcernedData, ConcernedPeople } from '../registers/concerned.ts';
import { PASSAGES, type Passage } from './processorWords.ts';

/** Who may read an entry: whoever reads what the parties share, or the party that keeps it. */
const CONFIDENTIALITIES = ['PARTIES', 'RESTRICTED'] as const;

const ProcessorSchema = defineEntity({
  name: 'Processor',
  tableName: 'processor',
  uniques: [{ properties: ['convention', 'year', 'number'] }, { properties: ['party', 'ownNumber'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** The party that engages it, and keeps the entry while it is restricted. */
    party: () => p.manyToOne(Party),
    confidentiality: p.enum(CONFIDENTIALITIES),
    /** Year in Paris and number of what the parties share, from 1 in each year; null while restricted, so that no gap tells of it. */
    year: p.integer().nullable(),
    number: p.integer().nullable(),
    /** Number among what the party kept to itself; null when it never was restricted. */
    ownNumber: p.integer().nullable(),
    name: p.text(),
    /** Number of the body in the French register of companies, where it has one. */
    siren: p.text().nullable(),
    /** The processor that engages it in its turn; null where a party does. */
    parent: () => p.manyToOne(Processor).nullable().deleteRule('no action').index(),
    service: p.text(),
    plannedOn: p.date(),
    dataCategories: p.array().$type<ConcernedData[]>().default([]),
    peopleCategories: p.array().$type<ConcernedPeople[]>().default([]),
    contractReference: p.text().nullable(),
    contractUrl: p.text().nullable(),
    /** How to reach it about data protection: a function, not a person. */
    contact: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
    engagedOn: p.date().nullable(),
    passage: p.enum(PASSAGES).nullable(),
    /** Why it was engaged although something stood in the way. */
    passageReason: p.text().nullable(),
    engagedAt: p.datetime().nullable(),
    engagerId: p.uuid().nullable(),
    engagerName: p.text().nullable(),
    engagerRole: p.text().nullable(),
    engagerParty: p.text().nullable(),
    endedOn: p.date().nullable(),
    endedAt: p.datetime().nullable(),
    enderId: p.uuid().nullable(),
    enderName: p.text().nullable(),
    enderRole: p.text().nullable(),
    enderParty: p.text().nullable(),
    deletedOn: p.date().nullable(),
    /** How the data was deleted or given back, and what says so. */
    deletion: p.text().nullable(),
    deletedAt: p.datetime().nullable(),
    deleterId: p.uuid().nullable(),
    deleterName: p.text().nullable(),
    deleterRole: p.text().nullable(),
    deleterParty: p.text().nullable(),
    renouncedAt: p.datetime().nullable(),
    /** Why it was given up. */
    renouncement: p.text().nullable(),
    renouncerId: p.uuid().nullable(),
    renouncerName: p.text().nullable(),
    renouncerRole: p.text().nullable(),
    renouncerParty: p.text().nullable(),
    /** When what was written of it was erased, the time that it is kept being over; null until then. */
    forgottenAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

/** A processor or sub-processor, in the register that the parties of a convention keep. */
export class Processor extends ProcessorSchema.class {
  /** The parties share it from now on, under a number of theirs. */
  share(year: number, number: number): void {
    Object.assign(this, { confidentiality: 'PARTIES', year, number });
  }

  /** It handles data from a day on. */
  engage(by: Signature, engagedOn: string, passage: Passage, passageReason: string | null, at: Date): void {
    Object.assign(this, { engagedOn, passage, passageReason, engagedAt: at, ...signedAs('engager', by) });
  }

  /** It handles no more data after a day. */
  end(by: Signature, endedOn: string, at: Date): void {
    Object.assign(this, { endedOn, endedAt: at, ...signedAs('ender', by) });
  }

  /** It holds no more data. */
  emptied(by: Signature, deletedOn: string, deletion: string, at: Date): void {
    Object.assign(this, { deletedOn, deletion, deletedAt: at, ...signedAs('deleter', by) });
  }

  /** It will not be engaged. */
  renounce(by: Signature, renouncement: string, at: Date): void {
    Object.assign(this, { renouncement, renouncedAt: at, ...signedAs('renouncer', by) });
  }
}
ProcessorSchema.setClass(Processor);

export { ProcessorSchema };
