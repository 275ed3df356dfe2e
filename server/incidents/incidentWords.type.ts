import { graphqlEnum } from '../platform/graphql/enums.ts';
import { CAUSES, DATA_CATEGORIES, NATURES, ORIGINS, PEOPLE_CATEGORIES } from './incidentWords.ts';

export const IncidentNatureEnum = graphqlEnum('IncidentNature', NATURES, 'What it does to data.', {
  CONFIDENTIALITY: 'Somebody saw or took what they should not.',
  INTEGRITY: 'Data was altered.',
  AVAILABILITY: 'Data was lost, or could not be reached.',
});

export const IncidentOriginEnum = graphqlEnum('IncidentOrigin', ORIGINS, 'Where an incident comes from.', {
  EQUIPMENT_LOST: 'Equipment lost or stolen.',
  PAPER_LOST: 'Paper lost or stolen.',
  MAIL_LOST: 'Mail lost, or opened by somebody else.',
  HACK: 'An intrusion, malicious software, phishing.',
  TRASHED_DOCUMENT: 'Confidential documents thrown away.',
  TRASHED_DEVICE: 'A device thrown away without being wiped.',
  UNINTENDED_PUBLICATION: 'Published without being meant to.',
  WRONG_DATA_SHOWN: 'The data of somebody else was shown.',
  WRONG_RECIPIENT: 'Sent to somebody else.',
  VERBAL_DISCLOSURE: 'Said aloud.',
});

export const IncidentCauseEnum = graphqlEnum('IncidentCause', CAUSES, 'Who or what caused an incident.', {
  INTERNAL_MALICIOUS: 'Somebody inside, on purpose.',
  INTERNAL_ACCIDENTAL: 'Somebody inside, by accident.',
  EXTERNAL_MALICIOUS: 'Somebody outside, on purpose.',
  EXTERNAL_ACCIDENTAL: 'Somebody outside, by accident.',
  UNKNOWN: 'Not known yet.',
});

export const ConcernedDataEnum = graphqlEnum('ConcernedData', DATA_CATEGORIES, 'Categories of data that an incident hit.', {
  CIVIL_STATUS: 'Names, birth, family.',
  SOCIAL_NUMBER: 'Social security number.',
  CONTACT: 'Addresses, telephone numbers.',
  IDENTIFICATION_ACCESS: 'Identifiers, passwords.',
  FINANCIAL: 'Income, bank accounts.',
  OFFICIAL_DOCUMENT: 'Identity papers and other official documents.',
  LOCATION: 'Where people are.',
  OFFENCES_CONVICTIONS: 'Offences, convictions, security measures.',
  RACIAL_ETHNIC: 'Racial or ethnic origin.',
  POLITICAL: 'Political opinions.',
  PHILOSOPHICAL_RELIGIOUS: 'Philosophical or religious beliefs.',
  TRADE_UNION: 'Membership of a trade union.',
  SEXUAL_ORIENTATION: 'Sex life or orientation.',
  HEALTH: 'State of health.',
  BIOMETRIC: 'Measures of the body.',
  GENETIC: 'What is inherited.',
  UNKNOWN: 'Not known yet.',
  OTHER: 'Anything else.',
});

export const ConcernedPeopleEnum = graphqlEnum('ConcernedPeople', PEOPLE_CATEGORIES, 'Categories of people whose data an incident hit.', {
  EMPLOYEE: 'Staff.',
  USER: 'People who use the service.',
  MEMBER: 'Members, adherents.',
  STUDENT: 'Pupils and students.',
  MILITARY: 'Military staff.',
  CUSTOMER: 'People who buy something.',
  PATIENT: 'People who are cared for.',
  MINOR: 'Children.',
  VULNERABLE: 'People in a weak position.',
  NOT_DETERMINED: 'Not known yet.',
  OTHER: 'Anybody else.',
});
