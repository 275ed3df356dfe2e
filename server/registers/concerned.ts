/** Categories of data concerned, as the form of the CNIL about breaches asks them (after Madis, 2024-03-05). */
export const DATA_CATEGORIES = [
  'CIVIL_STATUS',
  'SOCIAL_NUMBER',
  'CONTACT',
  'IDENTIFICATION_ACCESS',
  'FINANCIAL',
  'OFFICIAL_DOCUMENT',
  'LOCATION',
  'OFFENCES_CONVICTIONS',
  'RACIAL_ETHNIC',
  'POLITICAL',
  'PHILOSOPHICAL_RELIGIOUS',
  'TRADE_UNION',
  'SEXUAL_ORIENTATION',
  'HEALTH',
  'BIOMETRIC',
  'GENETIC',
  'UNKNOWN',
  'OTHER',
] as const;
export type ConcernedData = (typeof DATA_CATEGORIES)[number];

/** Categories of people concerned, as the same form asks them. */
export const PEOPLE_CATEGORIES = [
  'EMPLOYEE',
  'USER',
  'MEMBER',
  'STUDENT',
  'MILITARY',
  'CUSTOMER',
  'PATIENT',
  'MINOR',
  'VULNERABLE',
  'NOT_DETERMINED',
  'OTHER',
] as const;
export type ConcernedPeople = (typeof PEOPLE_CATEGORIES)[number];
