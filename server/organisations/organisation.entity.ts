import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';

const OrganisationSchema = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: identifier(),
    name: p.text(),
    shortName: p.text().unique(),
    /** Establishments of the body (SIRET, 14 figures each). */
    sirets: p.array().default([]),
    createdAt: p.datetime().onCreate(() => new Date()),
    version: p.integer().version(),
  },
});

/** A body: ministry, directorate, agency, company. Two parties of one body stand on the same side. */
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);

export { OrganisationSchema };
