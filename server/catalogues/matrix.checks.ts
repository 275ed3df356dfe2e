import type { FieldPath, Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';

/** Above, the schema already refuses the matrix, and its cells are not worth listing. */
const MAX_CELLS = 4000;

const cellOf = (theme: string, party: string) => `${theme} × ${party}`;

/**
 * The matrix is what its commitments make it: commitments of a matrix group lie in its rows and columns, and `emptyCells` are exactly the
 * cells without any.
 */
export function checkMatrix(view: CatalogueView, report: Report): void {
  const inMatrix = new Set(view.groups.filter((group) => group.inMatrix).map((group) => group.code));
  if (!view.matrix) {
    const index = view.groups.findIndex((group) => group.inMatrix);
    const expected = { fr: 'une matrice (« matrix »), puisque ce groupe en fait partie', en: 'a "matrix", since this group is in it' };
    if (index >= 0) report(['groups', index, 'inMatrix'], 'MATRIX_MISSING', expected);
    return;
  }
  const filled = new Set<string>();
  for (const [index, commitment] of view.commitments.entries()) {
    if (!inMatrix.has(commitment.group)) continue;
    const path = ['commitments', index];
    checkInside(commitment.theme, view.matrix.rows, [...path, 'theme'], report);
    for (const [at, party] of commitment.parties.entries()) {
      checkInside(party, view.matrix.columns, [...path, 'parties', at], report);
      filled.add(cellOf(commitment.theme, party));
    }
  }
  checkEmptyCells(view.matrix, filled, report);
}

function checkInside(code: string, codes: readonly string[], path: FieldPath, report: Report): void {
  if (code === '' || codes.includes(code)) return;
  const list = codes.join(', ');
  report(path, 'OUTSIDE_MATRIX', { fr: `un code de la matrice (${list})`, en: `a code of the matrix (${list})` }, { found: code });
}

function checkEmptyCells(matrix: NonNullable<CatalogueView['matrix']>, filled: ReadonlySet<string>, report: Report): void {
  const declared = new Set<string>();
  for (const [index, { theme, party }] of matrix.emptyCells.entries()) {
    const path = ['matrix', 'emptyCells', index];
    const cell = cellOf(theme, party);
    checkInside(theme, matrix.rows, [...path, 'theme'], report);
    checkInside(party, matrix.columns, [...path, 'party'], report);
    if (declared.has(cell)) {
      report(path, 'DUPLICATE_VALUE', { fr: 'une case citée une seule fois', en: 'a cell listed only once' }, { found: cell });
    }
    if (filled.has(cell)) {
      report(path, 'CELL_NOT_EMPTY', { fr: 'une case sans engagement', en: 'a cell without any commitment' }, { found: cell });
    }
    declared.add(cell);
  }
  if (matrix.rows.length * matrix.columns.length > MAX_CELLS) return;
  const missing = matrix.rows.flatMap((theme) => matrix.columns.map((party) => cellOf(theme, party)));
  for (const cell of missing.filter((candidate) => !filled.has(candidate) && !declared.has(candidate))) {
    const expected = { fr: `la case vide ${cell} dans « emptyCells »`, en: `the empty cell ${cell} in "emptyCells"` };
    report(['matrix', 'emptyCells'], 'EMPTY_CELL_MISSING', expected);
  }
}
