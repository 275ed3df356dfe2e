export const COMMITTEE_STATUSES = ['PLANNED', 'CONVENED', 'HELD', 'CLOSED', 'CANCELLED'] as const;
export type CommitteeStatus = (typeof COMMITTEE_STATUSES)[number];

/** As whom somebody sits in a committee: no name is kept. */
export const ATTENDEE_ROLES = [
  'INTRAPRENEUR',
  'SPONSOR_TOP',
  'OTHER_DIRECTION',
  'INCUBATOR_LEAD',
  'PROGRAMME_PORTFOLIO',
  'PROGRAMME_LEADERSHIP',
  'USER',
  'OTHER',
] as const;
export type AttendeeRole = (typeof ATTENDEE_ROLES)[number];

export const COMMITTEE_OUTCOMES = ['CONTINUE', 'CONTINUE_PROVISIONAL', 'REINFORCE', 'MAKE_PERMANENT', 'STOP'] as const;
export type CommitteeOutcome = (typeof COMMITTEE_OUTCOMES)[number];

/** The act by which a committee answers the schedule of a commitment, as catalogues name it. */
export const HELD = 'committee.held';
