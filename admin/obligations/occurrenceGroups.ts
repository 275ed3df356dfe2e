import type { Obligation } from './useObligation.ts';

export type Occurrence = Obligation['occurrences'][number];

/** The occurrence that an obligation is judged by: none where nothing opened it, or where what it was opened for is over. */
export function governingOf({ occurrences, assurance }: Pick<Obligation, 'occurrences' | 'assurance'>): Occurrence | undefined {
  return assurance === 'DORMANT' ? undefined : occurrences.find(({ isGoverning }) => isGoverning);
}

const dueOf = ({ dueAt, dueOn, causeAt }: Occurrence) => dueAt ?? dueOn ?? causeAt;
const soonestFirst = (a: Occurrence, b: Occurrence) => dueOf(a).localeCompare(dueOf(b)) || a.number - b.number;

/** The other ones: unanswered and to come from the soonest, then those that are over from the latest. */
export function otherOccurrences(occurrences: readonly Occurrence[], governing: Occurrence | undefined) {
  const others = occurrences.filter(({ id }) => id !== governing?.id);
  const of = (...statuses: Occurrence['status'][]) => others.filter(({ status }) => statuses.includes(status)).sort(soonestFirst);
  return { others: of('OPEN'), toCome: of('FORESEEN'), former: of('DONE', 'NOT_REQUIRED', 'BREACHED').reverse() };
}

/** Whether an answer of one to come makes sense before it begins: a schedule may be kept early. */
export const canBeAnswered = ({ status, moment }: Occurrence): boolean =>
  status === 'OPEN' || (status === 'FORESEEN' && moment === 'schedule');

/** Whether an answer was given, which may be corrected with a reason. */
export const isAnswered = ({ status }: Pick<Occurrence, 'status'>): boolean => status === 'DONE' || status === 'NOT_REQUIRED';

/** What the bound party last said of an occurrence; of the first one, also what it said before it had any. */
export function saidOf({ declarations }: Pick<Obligation, 'declarations'>, { id, number }: Occurrence) {
  const said = declarations.filter(({ occurrenceId }) => occurrenceId === id || (occurrenceId === null && number === 1));
  return said.sort((a, b) => b.declaredAt.localeCompare(a.declaredAt))[0];
}

/**
 * The latest word of the bound party that counts now: on the occurrence that governs, else on the obligation as a whole. What it said before the
 * obligation took another meaning counts no more.
 */
export function lastSaid(
  obligation: Pick<Obligation, 'declarations' | 'declarationStatus' | 'occurrences' | 'assurance'>,
): Obligation['declarations'][number] | undefined {
  if (obligation.declarationStatus === null) return undefined;
  const governing = governingOf(obligation);
  if (governing) return saidOf(obligation, governing);
  return [...obligation.declarations].sort((a, b) => b.declaredAt.localeCompare(a.declaredAt))[0];
}

/** Those that a proof may be for: the one that governs first, then the others that have begun, latest first. */
export function provenOccurrences(obligation: Pick<Obligation, 'occurrences' | 'assurance'>): Occurrence[] {
  const governing = governingOf(obligation);
  const begun = obligation.occurrences.filter(({ id, status }) => status !== 'FORESEEN' && id !== governing?.id);
  return [...(governing ? [governing] : []), ...begun.sort(soonestFirst).reverse()];
}
