import type {
  Authority,
  ConcernedData,
  ConcernedPeople,
  Finding,
  IncidentCause,
  IncidentNature,
  IncidentOrigin,
  RiskDegree,
} from '../generated/graphql.ts';

/** Every value of a closed list of the API, in its order: a value that is missing does not compile. */
const all = <Value extends string>(values: Record<Value, true>): Value[] => Object.keys(values) as Value[];

export const DATA = all<ConcernedData>({
  ...{ CIVIL_STATUS: true, SOCIAL_NUMBER: true, CONTACT: true, IDENTIFICATION_ACCESS: true, FINANCIAL: true, OFFICIAL_DOCUMENT: true },
  ...{ LOCATION: true, OFFENCES_CONVICTIONS: true, RACIAL_ETHNIC: true, POLITICAL: true, PHILOSOPHICAL_RELIGIOUS: true },
  ...{ TRADE_UNION: true, SEXUAL_ORIENTATION: true, HEALTH: true, BIOMETRIC: true, GENETIC: true, UNKNOWN: true, OTHER: true },
});

export const PEOPLE = all<ConcernedPeople>({
  ...{ EMPLOYEE: true, USER: true, MEMBER: true, STUDENT: true, MILITARY: true, CUSTOMER: true, PATIENT: true, MINOR: true },
  ...{ VULNERABLE: true, NOT_DETERMINED: true, OTHER: true },
});

export const NATURES = all<IncidentNature>({ CONFIDENTIALITY: true, INTEGRITY: true, AVAILABILITY: true });

export const ORIGINS = all<IncidentOrigin>({
  ...{ EQUIPMENT_LOST: true, PAPER_LOST: true, MAIL_LOST: true, HACK: true, TRASHED_DOCUMENT: true, TRASHED_DEVICE: true },
  ...{ UNINTENDED_PUBLICATION: true, WRONG_DATA_SHOWN: true, WRONG_RECIPIENT: true, VERBAL_DISCLOSURE: true },
});

export const CAUSES = all<IncidentCause>({
  ...{ INTERNAL_MALICIOUS: true, INTERNAL_ACCIDENTAL: true, EXTERNAL_MALICIOUS: true, EXTERNAL_ACCIDENTAL: true, UNKNOWN: true },
});

export const DEGREES = all<RiskDegree>({ NEGLIGIBLE: true, LIMITED: true, SIGNIFICANT: true, MAXIMUM: true });

export const FINDINGS = all<Finding>({ YES: true, NO: true, UNKNOWN: true });

export const AUTHORITIES = all<Authority>({ ANSSI: true, FSSI: true, HEALTH_CERT: true, POLICE: true, OTHER: true });
