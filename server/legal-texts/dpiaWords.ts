import { type ListedProcessing, listingOf } from './authorityLists.ts';

export const DPIA_CRITERIA = [
  'EVALUATION',
  'AUTOMATED_DECISION',
  'SYSTEMATIC_MONITORING',
  'SENSITIVE_DATA',
  'LARGE_SCALE',
  'MATCHED_DATASETS',
  'VULNERABLE_PEOPLE',
  'INNOVATIVE_USE',
  'PREVENTS_A_RIGHT',
] as const;
/** One of the nine criteria of the guidelines WP248. */
export type DpiaCriterion = (typeof DPIA_CRITERIA)[number];

export const CRITERION_ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export type CriterionAnswer = (typeof CRITERION_ANSWERS)[number];

export const DPIA_CONCLUSIONS = ['EXPECTED', 'UNSETTLED', 'NOT_EXPECTED'] as const;
/** What the criteria say together, or the list of the authority. */
export type DpiaConclusion = (typeof DPIA_CONCLUSIONS)[number];

export const DPIA_STAGES = ['DOING', 'REFUSED', 'SIMPLE_VALIDATION', 'SIGNED_VALIDATION', 'ARCHIVED'] as const;
/** Where an assessment stands, as the PIA software of the CNIL numbers it, from 0 to 4. */
export type DpiaStage = (typeof DPIA_STAGES)[number];

export const RESIDUAL_RISKS = ['NEGLIGIBLE', 'LIMITED', 'SIGNIFICANT', 'MAXIMUM'] as const;
/** The risk that remains once measures are taken. */
export type ResidualRisk = (typeof RESIDUAL_RISKS)[number];

/** From so many criteria on, an assessment is expected (WP248, section III.B). */
const EXPECTED_FROM = 2;

/**
 * What the lists of the authority say of the processing, which settle it (GDPR, art. 35(4) and (5)); else what the criteria say together: those that are
 * not known may still tip it.
 */
export function conclusionOf(criteria: readonly { answered: CriterionAnswer }[], listedAs: ListedProcessing | null): DpiaConclusion {
  if (listedAs) return listingOf(listedAs).isRequired ? 'EXPECTED' : 'NOT_EXPECTED';
  const count = (wanted: CriterionAnswer) => criteria.filter(({ answered }) => answered === wanted).length;
  if (count('YES') >= EXPECTED_FROM) return 'EXPECTED';
  return count('YES') + count('UNKNOWN') >= EXPECTED_FROM ? 'UNSETTLED' : 'NOT_EXPECTED';
}
