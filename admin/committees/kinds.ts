import type { AttendeeRole, CommitteeOutcome } from '../generated/graphql.ts';

/** As whom people sit in a committee, in the order in which they are offered. */
export const ATTENDEE_ROLES: readonly AttendeeRole[] = [
  'INTRAPRENEUR',
  'SPONSOR_TOP',
  'OTHER_DIRECTION',
  'INCUBATOR_LEAD',
  'PROGRAMME_PORTFOLIO',
  'PROGRAMME_LEADERSHIP',
  'USER',
  'OTHER',
];

export const OUTCOMES: readonly CommitteeOutcome[] = ['CONTINUE', 'CONTINUE_PROVISIONAL', 'REINFORCE', 'MAKE_PERMANENT', 'STOP'];
