import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { Person } from '../person.entity.ts';

const PersonIdentitySchema = defineEntity({
  name: 'PersonIdentity',
  tableName: 'person_identity',
  uniques: [{ properties: ['issuer', 'subject'] }],
  properties: {
    id: identifier(),
    person: () => p.manyToOne(Person).index(),
    issuer: p.text(),
    /** `sub` of the identity provider: the only claim a person is reconciled on after the first sign-in. */
    subject: p.text(),
    firstSeenAt: p.datetime(),
  },
});

/** Who a person is for one identity provider (OpenID Connect Core, section 2). */
export class PersonIdentity extends PersonIdentitySchema.class {}
PersonIdentitySchema.setClass(PersonIdentity);

export { PersonIdentitySchema };
