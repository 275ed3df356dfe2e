import type { Assurance, MatrixQuery } from '../generated/graphql.ts';
import { ASSURANCES } from '../shared/assurances.ts';
import { findWords } from './findWords.ts';

export type Matrix = NonNullable<MatrixQuery['responsibilityMatrix']>;
export type Cell = Matrix['cells'][number];
export type CellObligation = Cell['obligations'][number];

export interface MatrixFilters {
  text: string;
  states: readonly Assurance[];
  isOverdue: boolean;
  isMine: boolean;
}

export interface Tally {
  total: number;
  attested: number;
  overdue: number;
  /** Obligations by state, those without any left out, in the order of the legend. */
  states: StateCount[];
}

export interface StateCount {
  assurance: Assurance;
  count: number;
}

function countStates(obligations: readonly CellObligation[]): StateCount[] {
  const counts = new Map<Assurance, number>();
  for (const { assurance } of obligations) counts.set(assurance, (counts.get(assurance) ?? 0) + 1);
  return ASSURANCES.flatMap((assurance) => (counts.has(assurance) ? [{ assurance, count: counts.get(assurance)! }] : []));
}

/** Those of which nothing is to be done, or that sleep, are in no count. */
export function tallyOf(all: readonly CellObligation[]): Tally {
  const obligations = all.filter(({ isCounted }) => isCounted);
  const states = countStates(obligations);
  return {
    total: obligations.length,
    attested: states.find(({ assurance }) => assurance === 'ATTESTED')?.count ?? 0,
    overdue: obligations.filter(({ isOverdue }) => isOverdue).length,
    states,
  };
}

export interface MatrixReading {
  cellOf: (themeCode: string, partyCode: string) => Cell | undefined;
  themeTally: Record<string, Tally>;
  partyTally: Record<string, Tally>;
  total: number;
  /** Of every obligation drawn, what asks nothing included. */
  states: StateCount[];
}

/** The matrix by theme and by party, counted once. */
export function readMatrix({ themes, parties, cells }: Matrix): MatrixReading {
  const byPlace = new Map(cells.map((cell) => [`${cell.themeCode} ${cell.partyCode}`, cell]));
  const cellOf = (themeCode: string, partyCode: string) => byPlace.get(`${themeCode} ${partyCode}`);
  const obligationsOf = (themeCode: string, partyCode: string) => cellOf(themeCode, partyCode)?.obligations ?? [];
  return {
    cellOf,
    themeTally: Object.fromEntries(themes.map(({ code }) => [code, tallyOf(parties.flatMap((party) => obligationsOf(code, party.code)))])),
    partyTally: Object.fromEntries(parties.map(({ code }) => [code, tallyOf(themes.flatMap((theme) => obligationsOf(theme.code, code)))])),
    total: cells.reduce((sum, { obligations }) => sum + obligations.length, 0),
    states: countStates(cells.flatMap(({ obligations }) => obligations)),
  };
}

/** Ids of the obligations that every filter keeps; nothing when there is no filter. Words are found as the search does. */
export function matchingIds({ themes, cells }: Matrix, filters: MatrixFilters, mine: ReadonlySet<string>): ReadonlySet<string> | undefined {
  const { text, states, isOverdue, isMine } = filters;
  if (text.trim() === '' && states.length === 0 && !isOverdue && !isMine) return undefined;
  const labels = new Map(themes.map(({ code, label }) => [code, label]));
  const all = cells.flatMap(({ themeCode, obligations }) => obligations.map((obligation) => ({ obligation, themeCode })));
  const found = findWords(
    text,
    all,
    ({ obligation, themeCode }) => `${obligation.code} ${obligation.chapeau ?? ''} ${obligation.text} ${labels.get(themeCode) ?? ''}`,
  );
  const keeps = (obligation: CellObligation) =>
    (states.length === 0 || states.includes(obligation.assurance)) &&
    (!isOverdue || obligation.isOverdue) &&
    (!isMine || mine.has(obligation.id));
  return new Set(found.filter(({ obligation }) => keeps(obligation)).map(({ obligation }) => obligation.id));
}
