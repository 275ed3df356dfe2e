import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { Person } from '../person.entity.ts';

export const IDENTITY_CHANGE_STATUSES = ['PENDING', 'CONFIRMED', 'REFUSED'] as const;
export type IdentityChangeStatus = (typeof IDENTITY_CHANGE_STATUSES)[number];

const IdentityChangeSchema = defineEntity({
  name: 'IdentityChange',
  tableName: 'identity_change',
  uniques: [{ properties: ['issuer', 'subject'] }],
  properties: {
    id: identifier(),
    /** Whose verified e-mail address the new identity has. */
    person: () => p.manyToOne(Person).index(),
    issuer: p.text(),
    subject: p.text(),
    /** Name and SIRET that the provider certifies with it, for whoever decides. */
    certifiedName: p.text().nullable(),
    certifiedSiret: p.text().nullable(),
    status: p.enum(IDENTITY_CHANGE_STATUSES).default('PENDING'),
    askedAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    decidedByName: p.text().nullable(),
  },
});

/** Somebody signed in with the address of a known person and another identity at the provider: an administrator says whether it is them. */
export class IdentityChange extends IdentityChangeSchema.class {}
IdentityChangeSchema.setClass(IdentityChange);

export { IdentityChangeSchema };
