import type { TextKind } from '../catalogues/textKinds.ts';

/** Documents that are put in force rather than published: no opinion has to be asked first. */
const INTERNAL: readonly TextKind[] = ['DPIA', 'BREACH_PROCEDURE', 'RIGHTS_PROCEDURE'];

/** Whether the clause on the prior opinion is about texts of that kind: those that are published. */
export const isPublic = (kind: TextKind): boolean => !INTERNAL.includes(kind);

export const TEXT_STATUSES = ['DRAFT', 'OPINION_ASKED', 'DELAY_PASSED', 'OPINION_GIVEN', 'PUBLISHED', 'WITHDRAWN'] as const;
/** Where a text stands: where its newest version does, or withdrawn as a whole. */
export type TextStatus = (typeof TEXT_STATUSES)[number];

export const VERSION_STATUSES = ['DRAFT', 'OPINION_ASKED', 'DELAY_PASSED', 'OPINION_GIVEN', 'PUBLISHED', 'REPLACED'] as const;
/** Where one version stands. */
export type VersionStatus = (typeof VERSION_STATUSES)[number];

export const OPINIONS = ['FAVOURABLE', 'WITH_RESERVATIONS', 'UNFAVOURABLE'] as const;
/** What the party that was asked thinks of a version. */
export type OpinionKind = (typeof OPINIONS)[number];

export const RESERVATION_OUTCOMES = ['TAKEN_UP', 'NOT_TAKEN_UP'] as const;
/** What becomes of a reservation. */
export type ReservationOutcome = (typeof RESERVATION_OUTCOMES)[number];

/** How many reservations one opinion makes at most. */
export const RESERVATIONS_MAX = 30;

export const GATES = ['NOT_NEEDED', 'NO_VERSION', 'NOT_ASKED', 'ASKED_TOO_LATE', 'UNANSWERED', 'OPEN'] as const;
/** What stands between a version and its publication on a day. */
export type GateStatus = (typeof GATES)[number];

/** What stands between a text in force and its being offered as a proof: nothing, where it is TO_PROVE. */
export type Proving = 'NOT_IN_FORCE' | 'PROVED' | 'OWED_BY_NOBODY' | 'PAGE_DIFFERS' | 'TO_PROVE';

export const PAGE_OUTCOMES = ['SAYS_THIS', 'SAYS_OTHER'] as const;
/** What a page says of the version in force, as somebody saw it. */
export type PageOutcome = (typeof PAGE_OUTCOMES)[number];

/** So many days before a page is to be looked at again, that is asked. */
export const PAGE_ASKED_DAYS = 30;
