import { describe, expect, test } from 'vitest';
import { stateRow, statesOf } from '../../admin/charts/stateRows.ts';
import type { Assurance } from '../../admin/generated/graphql.ts';
import { type CellObligation, type Matrix, matchingIds, readMatrix, tallyOf } from '../../admin/matrix/matrixReading.ts';
import { placeAfter } from '../../admin/matrix/useCellKeys.ts';

const obligation = (id: string, assurance: Assurance, text: string, isOverdue = false): CellObligation => ({
  id,
  code: `C-${id}`,
  text,
  tracking: 'PROVE',
  assurance,
  standing: 'TO_DO',
  isCounted: true,
  isOverdue,
  dueOn: null,
  chapeau: null,
  awaitsDeclaration: false,
  evidenceCount: 0,
  restrictedCount: 0,
  nextExpiryOn: null,
  openContestationCount: 0,
  attestation: null,
});

const party = (code: string) => ({ id: code, code, name: code, roleLabel: null });
const cell = (themeCode: string, partyCode: string, obligations: CellObligation[]) => ({
  themeCode,
  partyCode,
  isEmpty: obligations.length === 0,
  note: null,
  obligations,
});

const matrix: Matrix = {
  asOf: '2026-03-12',
  title: 'Convention',
  parties: ['P', 'Q', 'R'].map(party),
  themes: [
    { code: 'VIO', label: 'Violation de données' },
    { code: 'TER', label: 'Territorialité' },
  ],
  cells: [
    cell('VIO', 'P', [obligation('1', 'ATTESTED', 'Définir la procédure'), obligation('2', 'MISSING', 'Alerter', true)]),
    cell('VIO', 'Q', [obligation('3', 'ATTESTED', 'Tenir le registre')]),
    cell('VIO', 'R', []),
    cell('TER', 'P', [obligation('4', 'LAPSED', 'Héberger en Europe', true)]),
  ],
};
const everything = { text: '', states: [], isOverdue: false, isMine: false };
const found = (some: object, mine: string[] = []) => {
  const ids = matchingIds(matrix, { ...everything, ...some }, new Set(mine));
  return ids && [...ids];
};

describe('The matrix', () => {
  test('counts its obligations by theme and by party, however many parties', () => {
    const { themeTally, partyTally, total, cellOf } = readMatrix(matrix);
    expect(total).toBe(4);
    expect([themeTally.VIO!.total, themeTally.TER!.total]).toEqual([3, 1]);
    expect(['P', 'Q', 'R'].map((code) => partyTally[code]!.total)).toEqual([3, 1, 0]);
    expect(partyTally.P).toMatchObject({ attested: 1, overdue: 2 });
    expect(cellOf('TER', 'Q')).toBeUndefined();
  });

  test('counts states in the order of the legend', () => {
    const { states } = tallyOf(matrix.cells.flatMap(({ obligations }) => obligations));
    expect(states).toEqual([
      { assurance: 'ATTESTED', count: 2 },
      { assurance: 'MISSING', count: 1 },
      { assurance: 'LAPSED', count: 1 },
    ]);
  });

  test('leaves what asks nothing out of its tallies, and still finds it by its state', () => {
    const asleep: CellObligation = { ...obligation('5', 'DORMANT', 'Restituer'), standing: 'OUTSIDE', isCounted: false };
    const withSleep = { ...matrix, cells: [...matrix.cells, cell('TER', 'R', [asleep])] };
    const { themeTally, states } = readMatrix(withSleep);
    expect(themeTally.TER!.total).toBe(1);
    expect(states).toContainEqual({ assurance: 'DORMANT', count: 1 });
    expect(matchingIds(withSleep, { ...everything, states: ['DORMANT'] }, new Set())).toEqual(new Set(['5']));
  });

  test('dims nothing when nothing is looked for', () => {
    expect(found({})).toBeUndefined();
    expect(found({ text: '   ' })).toBeUndefined();
  });

  test('finds words of the text, the code or the theme without their accents', () => {
    expect(found({ text: 'PROCEDURE' })).toEqual(['1']);
    expect(found({ text: 'TERRITORIALITE' })).toEqual(['4']);
    expect(found({ text: 'c-3' })).toEqual(['3']);
    expect(found({ text: 'donnees registre' })).toEqual(['3']);
  });

  test('finds words that look alike, as the search does, when none is found as typed', () => {
    expect(found({ text: 'proces' })).toEqual(['1']);
    expect(found({ text: 'violattion registre' })).toEqual(['3']);
    expect(found({ text: 'regitre' })).toEqual(['3']);
    expect(found({ text: 'inconnue' })).toEqual([]);
    expect(found({ text: 'prox' })).toEqual([]);
  });

  test('finds what every filter keeps', () => {
    expect(found({ states: ['ATTESTED', 'LAPSED'] })).toEqual(['1', '3', '4']);
    expect(found({ states: ['ATTESTED', 'LAPSED'], isOverdue: true })).toEqual(['4']);
    expect(found({ isMine: true }, ['2', '3'])).toEqual(['2', '3']);
    expect(found({ isMine: true, isOverdue: true }, ['3'])).toEqual([]);
  });
});

describe('The arrows', () => {
  const size = { rows: 3, columns: 2 };

  test('stay inside the matrix', () => {
    expect(placeAfter('ArrowUp', { row: 0, column: 1 }, size, false)).toEqual({ row: 0, column: 1 });
    expect(placeAfter('ArrowRight', { row: 2, column: 1 }, size, false)).toEqual({ row: 2, column: 1 });
    expect(placeAfter('ArrowDown', { row: 1, column: 1 }, size, false)).toEqual({ row: 2, column: 1 });
  });

  test('leave other keys, and those of the browser, alone', () => {
    expect(placeAfter('a', { row: 0, column: 0 }, size, false)).toBeUndefined();
    expect(placeAfter('ArrowLeft', { row: 0, column: 0 }, size, true)).toBeUndefined();
    expect(placeAfter('End', { row: 0, column: 0 }, size, true)).toEqual({ row: 2, column: 1 });
  });
});

describe('A bar of a chart', () => {
  test('has the total of its states, and the legend only those that are drawn', () => {
    const counts = [
      { assurance: 'MISSING' as const, count: 3 },
      { assurance: 'ATTESTED' as const, count: 2 },
      { assurance: 'LAPSED' as const, count: 0 },
    ];
    const row = stateRow('VIO', 'Violation', 'Violation de données', counts);
    expect(row.total).toBe(5);
    expect(statesOf([row])).toEqual(['ATTESTED', 'MISSING']);
  });
});
