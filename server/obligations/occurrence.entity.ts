import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { Obligation } from './obligation.entity.ts';

const OccurrenceSchema = defineEntity({
  name: 'Occurrence',
  tableName: 'occurrence',
  uniques: [{ properties: ['obligation', 'number'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    /** 1 for the first one of the obligation, then +1. */
    number: p.integer(),
    /** Facet of the commitment that it is an instance of; null: of the whole sentence. */
    facet: p.text().nullable(),
    /** What opened it, e.g. convention.ended or schedule. */
    moment: p.text(),
    /** Of which thing the moment is one, so that the same moment announced twice opens nothing new. */
    causeKey: p.text(),
    /** The text gives no figure: it has no due date, and is never late. */
    isIndicative: p.boolean(),
    recordedAt: p.datetime(),
  },
});

/** One instance of an obligation. Opened in SQL (server/obligations/occurrences), by the transaction that records its moment. */
export class Occurrence extends OccurrenceSchema.class {}
OccurrenceSchema.setClass(Occurrence);

export { OccurrenceSchema };
