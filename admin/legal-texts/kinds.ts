import type { LegalTextKind } from '../generated/graphql.ts';

/** What a text may be, those that are published first. */
export const KINDS: LegalTextKind[] = [
  'INFORMATION_NOTICE',
  'PRIVACY_POLICY',
  'LEGAL_NOTICE',
  'TERMS_OF_USE',
  'ORDER',
  'OTHER',
  'DPIA',
  'BREACH_PROCEDURE',
  'RIGHTS_PROCEDURE',
];
