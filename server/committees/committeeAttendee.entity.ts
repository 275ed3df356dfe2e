import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { Committee } from './committee.entity.ts';
import { ATTENDEE_ROLES } from './committeeWords.ts';

const CommitteeAttendeeSchema = defineEntity({
  name: 'CommitteeAttendee',
  tableName: 'committee_attendee',
  uniques: [{ properties: ['committee', 'position'] }],
  properties: {
    id: identifier(),
    committee: () => p.manyToOne(Committee),
    /** From 1, in the order in which they are told. */
    position: p.integer(),
    role: p.enum(ATTENDEE_ROLES),
    /** The party they sit for; null for none of the convention. */
    party: () => p.manyToOne(Party).nullable().deleteRule('no action').index(),
    isPresent: p.boolean(),
    recordedAt: p.datetime(),
  },
});

/** Who was expected in a committee, by role and party, and whether they came. */
export class CommitteeAttendee extends CommitteeAttendeeSchema.class {}
CommitteeAttendeeSchema.setClass(CommitteeAttendee);

export { CommitteeAttendeeSchema };
