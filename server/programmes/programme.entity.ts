import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';

const ProgrammeSchema = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    id: identifier(),
    name: p.text().unique(),
    /** Catalogues, whatever their version: a convention on one of them is of the programme as soon as it is opened. */
    catalogueKeys: p.array().default([]),
    /** Conventions it names beside, whatever their catalogue. */
    conventionIds: p.array().columnType('uuid[]').default([]),
    createdAt: p.datetime().onCreate(() => new Date()),
    version: p.integer().version(),
  },
});

/** What some reviewers review: the conventions on its catalogues, and those it names. */
export class Programme extends ProgrammeSchema.class {}
ProgrammeSchema.setClass(Programme);

export { ProgrammeSchema };
