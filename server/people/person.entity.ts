import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/organisation.entity.ts';
import { identifier } from '../platform/db/columns.ts';

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: identifier(),
    fullName: p.text(),
    /** Lower-case; how an invited person is recognised at the first sign-in. */
    email: p.text().unique(),
    organisation: () => p.manyToOne(Organisation).index(),
    /** Establishment the identity provider certified at the last sign-in (SIRET, 14 figures). */
    certifiedSiret: p.text().nullable(),
    deactivatedAt: p.datetime().nullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
    version: p.integer().version(),
  },
});

/** Someone who signs in. Name, e-mail and the establishment they work in are the only personal data kept. */
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

export { PersonSchema };
