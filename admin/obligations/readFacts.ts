import { governingOf, saidOf } from './occurrenceGroups.ts';
import type { Obligation } from './useObligation.ts';

type Facts = Pick<
  Obligation,
  'tracking' | 'assurance' | 'attestation' | 'declarations' | 'occurrences' | 'evidence' | 'evidenceCount' | 'id' | 'occurrenceId'
>;

/** The latest word of the bound party that counts now: on the occurrence that governs, else on the obligation as a whole. */
export function lastSaid(
  obligation: Pick<Obligation, 'declarations' | 'occurrences' | 'assurance'>,
): Obligation['declarations'][number] | undefined {
  const governing = governingOf(obligation);
  if (governing) return saidOf(obligation, governing);
  return [...obligation.declarations].sort((a, b) => b.declaredAt.localeCompare(a.declaredAt))[0];
}

/** Proofs that count and that the person who looks may not read. */
export function restrictedCount({ evidence, evidenceCount }: Pick<Facts, 'evidence' | 'evidenceCount'>): number {
  return Math.max(0, evidenceCount - evidence.filter(({ withdrawnAt }) => !withdrawnAt).length);
}

/** The sentence that the facts of an obligation make, where its state alone would mislead: its key under `garant.facts`. */
export function factsOf(obligation: Facts): 'noted' | 'right' | 'dormant' | 'acceptedNotDeclared' | undefined {
  if (obligation.tracking === 'NOTE') return 'noted';
  if (obligation.tracking === 'USE') return 'right';
  if (obligation.assurance === 'DORMANT') return 'dormant';
  const isAsked = obligation.assurance !== 'NOT_APPLICABLE' && obligation.assurance !== 'TO_CONFIRM';
  if (isAsked && obligation.attestation && !lastSaid(obligation)) return 'acceptedNotDeclared';
  return undefined;
}
