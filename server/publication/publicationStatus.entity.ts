import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from '../obligations/obligation.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { PUBLICATION_GROUNDS, PUBLICATION_STATES } from './publicationWords.ts';

const PublicationStatusSchema = defineEntity({
  name: 'PublicationStatus',
  tableName: 'publication_status',
  uniques: [{ properties: ['obligation', 'facet', 'rank'] }],
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation),
    /** Code of the part: a facet of the commitment. */
    facet: p.text(),
    rank: p.integer(),
    state: p.enum(PUBLICATION_STATES),
    url: p.text().nullable(),
    publishedOn: p.date().nullable(),
    /** What is missing of what is published in part; why nothing of the sort exists. */
    words: p.text().nullable(),
    ground: p.enum(PUBLICATION_GROUNDS).nullable(),
    /** A function, never a name. */
    decidedBy: p.text().nullable(),
    decidedOn: p.date().nullable(),
    reviewOn: p.date().nullable(),
    plannedOn: p.date().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** Where the publication of one part stands, as its party said on a day; append-only, the newest of a part counts. */
export class PublicationStatus extends PublicationStatusSchema.class {}
PublicationStatusSchema.setClass(PublicationStatus);

export { PublicationStatusSchema };
