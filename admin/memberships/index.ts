import { CreateMembershipDocument, MembershipListDocument } from '../generated/graphql.ts';
import { defineResource } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const memberships = defineResource({
  name: 'memberships',
  words: { fr, en: () => import('./en.ts') },
  needs: 'MANAGE_PEOPLE',
  documents: {
    list: MembershipListDocument,
    create: CreateMembershipDocument,
    createFields: ['personId', 'conventionId', 'partyId', 'programmeId', 'role', 'validFrom', 'validUntil'],
  },
  values: { 'Membership.role': 'garant.role' },
});
