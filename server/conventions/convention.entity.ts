import { defineEntity, p } from '@mikro-orm/core';
import { Catalogue } from '../catalogues/catalogue.entity.ts';
import { identifier } from '../platform/db/columns.ts';

/** A line of the budget that credits are charged to; null when the act does not say. */
export interface Imputation {
  label: string;
  wording: string | null;
}

const ConventionSchema = defineEntity({
  name: 'Convention',
  tableName: 'convention',
  checks: [{ name: 'convention_dates_check', expression: 'ends_on is null or ends_on >= signed_on' }],
  properties: {
    id: identifier(),
    slug: p.text().unique(),
    title: p.text(),
    serviceName: p.text(),
    /** The frozen copy: a published catalogue version never changes. */
    catalogue: () => p.manyToOne(Catalogue).index(),
    /** The newest values of the dated facts (ConventionDate), written with them. */
    signedOn: p.date(),
    endsOn: p.date().nullable(),
    /** ISO 8601 duration. */
    noticePeriod: p.text().nullable(),
    /** Where it was signed. */
    place: p.text().nullable(),
    /** How many originals were made. */
    originals: p.integer().nullable(),
    /** Lines of the budget, in their order. */
    imputations: p.json<Imputation[]>().defaultRaw(`'[]'`),
    /** What it writes for the words its catalogue leaves open, by their code. */
    variables: p.json<Record<string, string>>().defaultRaw(`'{}'`),
    createdAt: p.datetime().onCreate(() => new Date()),
    version: p.integer().version(),
  },
});

/** A signed agreement between parties: what its act says of itself, apart from its catalogue. */
export class Convention extends ConventionSchema.class {}
ConventionSchema.setClass(Convention);

export { ConventionSchema };
