import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DATA_CATEGORIES, PEOPLE_CATEGORIES } from './concerned.ts';

export const ConcernedDataEnum = graphqlEnum('ConcernedData', DATA_CATEGORIES, 'Categories of data concerned.', {
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

export const ConcernedPeopleEnum = graphqlEnum('ConcernedPeople', PEOPLE_CATEGORIES, 'Categories of people concerned.', {
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
