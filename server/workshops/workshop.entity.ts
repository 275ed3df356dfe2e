import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { type Canvas, WORKSHOP_METHODS, WORKSHOP_TRIGGERS } from './workshopWords.ts';

const WorkshopSchema = defineEntity({
  name: 'Workshop',
  tableName: 'workshop',
  uniques: [{ properties: ['convention', 'year', 'number'] }, { properties: ['party', 'ownNumber'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** The party that held it, and keeps it while it is restricted. */
    party: () => p.manyToOne(Party),
    confidentiality: p.enum(['PARTIES', 'RESTRICTED'] as const),
    /** Year in Paris and number of what the parties share; null while restricted, so that no gap tells of it. */
    year: p.integer().nullable(),
    number: p.integer().nullable(),
    /** Number among what the party kept to itself. */
    ownNumber: p.integer().nullable(),
    heldOn: p.date(),
    method: p.enum(WORKSHOP_METHODS),
    trigger: p.enum(WORKSHOP_TRIGGERS),
    canvas: p.json<Canvas>(),
    /** What was said, in words; null until somebody writes them. */
    minutes: p.text().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
    version: p.integer().version(),
  },
});

/** A workshop that weighed the risks of a service, in the register of the party that held it. */
export class Workshop extends WorkshopSchema.class {
  /** The parties share it from now on, under a number of theirs. */
  share(year: number, number: number): void {
    Object.assign(this, { confidentiality: 'PARTIES', year, number });
  }
}
WorkshopSchema.setClass(Workshop);

export { WorkshopSchema };
