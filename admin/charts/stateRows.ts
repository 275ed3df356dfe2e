import type { Assurance } from '../generated/graphql.ts';
import { ASSURANCES } from '../shared/assurances.ts';

/** One bar: what it stands for, and how many obligations are in each state. */
export interface StateRow {
  key: string;
  label: string;
  /** In full, where the label is shortened. */
  fullLabel: string;
  counts: Partial<Record<Assurance, number>>;
  total: number;
}

export function stateRow(key: string, label: string, fullLabel: string, states: { assurance: Assurance; count: number }[]): StateRow {
  return {
    key,
    label,
    fullLabel,
    counts: Object.fromEntries(states.map(({ assurance, count }) => [assurance, count])),
    total: states.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The states that at least one row has, in the order of the legend. */
export const statesOf = (rows: readonly StateRow[]): Assurance[] =>
  ASSURANCES.filter((assurance) => rows.some(({ counts }) => (counts[assurance] ?? 0) > 0));
