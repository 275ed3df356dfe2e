/** What a text of the register of legal texts is; a catalogue tells which commitments each is the writing of (`writtenAs`). */
export const TEXT_KINDS = [
  'INFORMATION_NOTICE',
  'PRIVACY_POLICY',
  'LEGAL_NOTICE',
  'TERMS_OF_USE',
  'ORDER',
  'DPIA',
  'BREACH_PROCEDURE',
  'RIGHTS_PROCEDURE',
  'OTHER',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];
