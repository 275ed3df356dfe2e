import { graphqlEnum } from '../platform/graphql/enums.ts';
import { committeeVerbs } from './committee.verbs.ts';
import { ATTENDEE_ROLES, COMMITTEE_OUTCOMES, COMMITTEE_STATUSES } from './committeeWords.ts';

export const CommitteeStatusEnum = graphqlEnum('CommitteeStatus', COMMITTEE_STATUSES, 'Where a committee stands.', {
  PLANNED: 'A day is planned for it, and nobody is convened.',
  CONVENED: 'The parties are convened.',
  HELD: 'It took place, and its minutes are not accepted.',
  CLOSED: 'Its minutes are accepted.',
  CANCELLED: 'It will not take place.',
});

export const AttendeeRoleEnum = graphqlEnum('AttendeeRole', ATTENDEE_ROLES, 'As whom somebody sits in a committee.', {
  INTRAPRENEUR: 'Who carries the product in its administration.',
  SPONSOR_TOP: 'The top management that sponsors it.',
  OTHER_DIRECTION: 'Another direction concerned.',
  INCUBATOR_LEAD: 'Who leads the incubator.',
  PROGRAMME_PORTFOLIO: 'Who follows the portfolio for the programme.',
  PROGRAMME_LEADERSHIP: 'The management of the programme.',
  USER: 'Somebody who uses the service.',
  OTHER: 'Anybody else.',
});

export const CommitteeOutcomeEnum = graphqlEnum('CommitteeOutcome', COMMITTEE_OUTCOMES, 'What a committee decides of the product.', {
  CONTINUE: 'It goes on.',
  CONTINUE_PROVISIONAL: 'It goes on for a short time, with further proof asked: granted until a day.',
  REINFORCE: 'It goes on with more.',
  MAKE_PERMANENT: 'It becomes a permanent service.',
  STOP: 'Nothing more is granted, and the product is given up.',
});

export const CommitteeActionEnum = graphqlEnum('CommitteeAction', committeeVerbs.names, 'What may be done about a committee.', {
  RESCHEDULE: 'Give it another day or place (rescheduleCommittee).',
  CONVENE: 'Convene the parties (conveneCommittee).',
  SEND_SLIDES: 'Record that what is shown was sent (recordSlides).',
  HOLD: 'Record that it took place, who came and what it decided (holdCommittee).',
  RECORD_MINUTES: 'Say which proof is its minutes (recordMinutes).',
  CLOSE: 'Close it once its minutes are accepted (closeCommittee).',
  COMPLETE_DECISION: 'Record that a decision was carried out (completeDecision).',
  CHECK_DECISION: 'Record at which later committee a decision was looked at (checkDecision).',
  CANCEL: 'Say that it will not take place (cancelCommittee).',
});
