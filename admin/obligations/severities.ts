import type { Severity } from '../generated/graphql.ts';

/** Why something is missing, the worst first. */
export const SEVERITIES: readonly Severity[] = [
  'CONTESTED',
  'BREACHED',
  'CONDUCT',
  'LAPSED',
  'OVERDUE',
  'CHANGES_REQUESTED',
  'AWAITING_DECLARATION',
  'NEVER_PROVEN',
  'TO_OBSERVE',
];
