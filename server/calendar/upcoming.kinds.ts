import { AGREEMENT_KINDS } from './agreements.kinds.ts';
import { COMMITTEE_KINDS } from './committees.kinds.ts';
import { DUTY_KINDS } from './duties.kinds.ts';
import { INCIDENT_KINDS } from './incidents.kinds.ts';
import { TEXT_KINDS } from './legalTexts.kinds.ts';
import { PRACTICE_KINDS } from './practices.kinds.ts';
import { PROCESSOR_KINDS } from './processors.kinds.ts';
import { PROOF_KINDS } from './proofs.kinds.ts';
import { PUBLICATION_KINDS } from './publication.kinds.ts';
import { RIGHTS_KINDS } from './rightsRequests.kinds.ts';

/** Everything that has a day to come: adding a kind is writing its query beside what it reads, and naming it here. */
export const UPCOMING = {
  ...{ ...DUTY_KINDS, ...INCIDENT_KINDS, ...RIGHTS_KINDS, ...TEXT_KINDS, ...PROCESSOR_KINDS },
  ...{ ...PROOF_KINDS, ...COMMITTEE_KINDS, ...PUBLICATION_KINDS, ...PRACTICE_KINDS, ...AGREEMENT_KINDS },
};

export type UpcomingKind = keyof typeof UPCOMING;
export const UPCOMING_KINDS = Object.keys(UPCOMING) as UpcomingKind[];
