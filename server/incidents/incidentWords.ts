/** What a breach does to data (guidelines 9/2022 of the EDPB). */
export const NATURES = ['CONFIDENTIALITY', 'INTEGRITY', 'AVAILABILITY'] as const;
export type IncidentNature = (typeof NATURES)[number];

/** Where it comes from, as the form of the CNIL asks it (after Madis, 2024-03-05). */
export const ORIGINS = [
  'EQUIPMENT_LOST',
  'PAPER_LOST',
  'MAIL_LOST',
  'HACK',
  'TRASHED_DOCUMENT',
  'TRASHED_DEVICE',
  'UNINTENDED_PUBLICATION',
  'WRONG_DATA_SHOWN',
  'WRONG_RECIPIENT',
  'VERBAL_DISCLOSURE',
] as const;
export type IncidentOrigin = (typeof ORIGINS)[number];

/** Who or what caused it, as the same form asks it. */
export const CAUSES = ['INTERNAL_MALICIOUS', 'INTERNAL_ACCIDENTAL', 'EXTERNAL_MALICIOUS', 'EXTERNAL_ACCIDENTAL', 'UNKNOWN'] as const;
export type IncidentCause = (typeof CAUSES)[number];
