/** What people may act for. */
export const en = {
  journalAction: {
    membership: {
      created: 'Membership added',
      ended: 'Membership ended',
    },
  },
  membership: {
    none: 'No membership.',
    everywhere: 'All conventions',
    notInForce: 'not in force',
    since: 'since %{from}',
    between: 'from %{from} to %{until}',
  },
  verb: {
    createMembership: 'Add a membership',
    endMembership: 'End the membership',
  },
  done: {
    createMembership: 'Membership added',
    endMembership: 'End of membership recorded',
  },
  entity: {
    Membership: 'Membership',
  },
  role: {
    ADMINISTRATOR: 'administration',
    DPO: 'DPO',
    FINANCE: 'finance',
    PROGRAM: 'program',
    READER: 'reader',
    REVIEWER: 'programme reviewer',
    TEAM_MEMBER: 'team',
  },
  field: {
    role: 'Role',
  },
};
