/** Registers whose entries stand as proofs. */
export const REGISTER_NAMES = [
  'REQUESTS',
  'INCIDENTS',
  'RIGHTS_REQUESTS',
  'PROCESSORS',
  'LEGAL_TEXTS',
  'COMMITTEES',
  'MANIFESTO_REVIEWS',
  'WORKSHOPS',
] as const;
export type RegisterName = (typeof REGISTER_NAMES)[number];
