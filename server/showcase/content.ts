import type { EvidenceKind } from '../evidence/evidence.entity.ts';
import type { ObservedValue } from '../manifesto/observation.entity.ts';
import type { Side } from '../obligations/observers.policy.ts';

/** What anybody may know of an obligation, from what was said and accepted. */
export const DUTY_STATUSES = [
  'ATTESTED',
  'DECLARED',
  'PARTLY_DECLARED',
  'IN_PROGRESS',
  'NOT_MET',
  'CONTESTED',
  'BREACHED',
  'OBSERVED',
  'UNDECLARED',
  'TO_CONFIRM',
  'NOT_APPLICABLE',
  'DORMANT',
  'EVENT_BOUND',
  'RIGHT',
  'MEMO',
] as const;
export type DutyStatus = (typeof DUTY_STATUSES)[number];

/** An act by its function and its party: no person is named. `role` is one of the roles of the program. */
export interface Act {
  role: string;
  party: string | null;
  on: string;
}

/** A public proof. */
export interface ShownProof {
  title: string;
  kind: EvidenceKind;
  party: string;
  addedOn: string;
  /** Day on which what it proves was accepted, while that is in force; null otherwise. */
  acceptedOn: string | null;
  /** Of a link. */
  url: string | null;
  /** Of a file: the version one may download. */
  versionId: string | null;
}

export interface ShownDuty {
  code: string;
  text: string;
  chapeau: string | null;
  /** Code of the bound party. */
  party: string;
  group: string;
  theme: { code: string; label: string };
  status: DutyStatus;
  /** What the bound party said last, where that is told; null otherwise. */
  declaredOn: string | null;
  attested: Act | null;
  /** The oldest disagreement that is open. */
  contested: Act | null;
  /** How each side last saw it kept, of the manifesto. */
  observed: { side: Side; value: ObservedValue; on: string }[];
  proofs: ShownProof[];
}

/** Everything that anybody may read of a convention. */
export interface ShowcaseContent {
  slug: string;
  title: string;
  serviceName: string;
  /** Of its texts. */
  language: string;
  signedOn: string;
  inForceOn: string;
  endsOn: string | null;
  terminatedOn: string | null;
  /** Day it is told for, in Paris. */
  asOf: string;
  isIndexed: boolean;
  parties: { code: string; name: string; roleLabel: string | null; isSignatory: boolean }[];
  groups: { code: string; label: string }[];
  duties: ShownDuty[];
}
