/** What public data says of a service, wherever it is said; a catalogue tells which commitments each shows (`shownBy`). */
export const PUBLIC_FACTS = [
  'STATS_PAGE',
  'IMPACT_PAGE',
  'BUDGET_PAGE',
  'ROADMAP',
  'REPOSITORY',
  'LICENCE',
  'DOCUMENTATION',
  'RISK_ANALYSIS',
  'ACCESSIBILITY_STATEMENT',
  'ACCESSIBILITY_AUDIT',
  'LEGAL_NOTICE',
  'PRIVACY_POLICY',
  'TERMS_OF_USE',
] as const;
export type PublicFact = (typeof PUBLIC_FACTS)[number];
