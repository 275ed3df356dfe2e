/** What a list of the authority says of a sort of processing. */
export interface Listing {
  /** Whether it asks for an impact assessment (GDPR, art. 35(4)), or dispenses with one (art. 35(5)). */
  isRequired: boolean;
  /** Where it is written. */
  writtenIn: string;
  /** Day of its publication in the Journal officiel. */
  listedOn: string;
}

/** Fourteen sorts of processing, in the order of the list. */
export const ASSESSED_PROCESSING = [
  'HEALTH_CARE',
  'GENETIC_DATA',
  'STAFF_PROFILES',
  'STAFF_MONITORING',
  'SOCIAL_ALERTS',
  'WORK_ALERTS',
  'HEALTH_WAREHOUSE',
  'EXCLUSION_BY_PROFILE',
  'SHARED_DEFAULTS',
  'OUTSIDE_PROFILES',
  'BIOMETRIC_RECOGNITION',
  'SOCIAL_HOUSING',
  'SOCIAL_CARE',
  'WIDE_LOCATION',
] as const;

/** Twelve sorts of processing, in the order of the list. */
export const DISPENSED_PROCESSING = [
  'SMALL_STAFF',
  'SUPPLIERS',
  'ELECTORAL_ROLL',
  'STAFF_COUNCIL',
  'ASSOCIATION_MEMBERS',
  'SINGLE_PRACTITIONER',
  'SINGLE_LAWYER',
  'COMMERCIAL_REGISTRY',
  'NOTARIES',
  'SCHOOL_SERVICES',
  'DOOR_CONTROL',
  'BREATHALYSERS',
] as const;

export const LISTED_PROCESSING = [...ASSESSED_PROCESSING, ...DISPENSED_PROCESSING] as const;
/** A sort of processing that the CNIL lists. */
export type ListedProcessing = (typeof LISTED_PROCESSING)[number];

const ASSESSED: Listing = { isRequired: true, writtenIn: 'Délibération CNIL n° 2018-327 du 11/10/2018', listedOn: '2018-11-06' };
const DISPENSED: Listing = { isRequired: false, writtenIn: 'Délibération CNIL n° 2019-118 du 12/09/2019', listedOn: '2019-10-22' };

const isAssessed = (processing: ListedProcessing): boolean => (ASSESSED_PROCESSING as readonly string[]).includes(processing);

/** What the authority says of a sort of processing that it lists. */
export const listingOf = (processing: ListedProcessing): Listing => (isAssessed(processing) ? ASSESSED : DISPENSED);
