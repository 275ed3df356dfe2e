import type { Practice } from '../catalogues/catalogueFile.ts';

/** What a catalogue says that a commitment answers, to have it followed by its parts: each of its facets is something to publish. */
export const PUBLICATION_PRACTICE: Practice = 'OPEN_PUBLICATION';

export const PUBLICATION_STATES = ['PUBLISHED', 'PARTLY', 'WITHHELD', 'NOT_YET', 'NONE_EXISTS'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

export const PUBLICATION_GROUNDS = [
  'SYSTEMS_SECURITY',
  'PRIVATE_LIFE_OR_BUSINESS',
  'PERSONAL_DATA',
  'ARCHIVES',
  'THIRD_PARTY_RIGHTS',
] as const;
export type PublicationGround = (typeof PUBLICATION_GROUNDS)[number];

/** The article that a ground rests on. */
export const ARTICLES: Record<PublicationGround, string> = {
  SYSTEMS_SECURITY: 'CRPA, art. L.311-5, 2° d',
  PRIVATE_LIFE_OR_BUSINESS: 'CRPA, art. L.311-6',
  PERSONAL_DATA: 'CRPA, art. L.312-1-2',
  ARCHIVES: 'Code du patrimoine, art. L.213-2',
  THIRD_PARTY_RIGHTS: 'CRPA, art. L.311-4',
};

/** Months after the decision by which a ground is looked at again. */
export const GROUND_MONTHS = 12;

/** What is told with each state, and nothing else. */
export const TOLD_WITH = {
  PUBLISHED: ['url', 'publishedOn'],
  PARTLY: ['url', 'words', 'ground'],
  WITHHELD: ['ground', 'decidedBy', 'decidedOn', 'reviewOn'],
  NOT_YET: ['plannedOn'],
  NONE_EXISTS: ['words'],
} as const satisfies Record<PublicationState, readonly string[]>;
export type ToldField = (typeof TOLD_WITH)[PublicationState][number];
export const TOLD_FIELDS = [...new Set(Object.values(TOLD_WITH).flat())] as ToldField[];
