import { defineEntity, p } from '@mikro-orm/core';
import { Catalogue } from '../catalogues/catalogue.entity.ts';
import { identifier } from '../platform/db/columns.ts';

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
    signedOn: p.date(),
    endsOn: p.date().nullable(),
    /** ISO 8601 duration. */
    noticePeriod: p.text().nullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
    version: p.integer().version(),
  },
});

/** A signed agreement between parties, with its dates, credits and catalogue. */
export class Convention extends ConventionSchema.class {}
ConventionSchema.setClass(Convention);

export { ConventionSchema };
