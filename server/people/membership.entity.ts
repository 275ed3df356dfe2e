import { defineEntity, p } from '@mikro-orm/core';
import { ROLES } from '../actors/roles.ts';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { Programme } from '../programmes/programme.entity.ts';
import { Person } from './person.entity.ts';

const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  checks: [
    {
      name: 'membership_scope_check',
      expression: `case role
        when 'DPO' then convention_id is not null and party_id is not null
        when 'TEAM_MEMBER' then convention_id is not null and party_id is not null
        when 'FINANCE' then convention_id is not null and party_id is not null
        when 'READER' then convention_id is not null and party_id is null
        else convention_id is null and party_id is null end`,
    },
    { name: 'membership_programme_check', expression: `(role = 'REVIEWER') = (programme_id is not null)` },
    { name: 'membership_dates_check', expression: 'valid_until is null or valid_until >= valid_from' },
  ],
  properties: {
    id: identifier(),
    person: () => p.manyToOne(Person).index(),
    role: p.enum(ROLES),
    /** Absent for a reviewer and an administrator, whose membership covers a programme or the instance. */
    convention: () => p.manyToOne(Convention).nullable().deleteRule('no action').index(),
    party: () => p.manyToOne(Party).nullable().deleteRule('no action').index(),
    /** What a reviewer reviews; absent for the others. */
    programme: () => p.manyToOne(Programme).nullable().deleteRule('no action').index(),
    validFrom: p.date(),
    /** Last day of the membership, included. */
    validUntil: p.date().nullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
    version: p.integer().version(),
  },
});

/** convention × party × role × from/until, or programme for a reviewer: the only source of rights. */
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);

export { MembershipSchema };
