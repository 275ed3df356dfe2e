import type { CatalogueFile, CommitmentDef } from './catalogueFile.ts';

export interface CatalogueCounts {
  commitments: number;
  obligations: number;
  themes: number;
  /** Rows of the matrix × its columns, and how many of these cells hold no commitment. */
  matrixRows: number;
  cells: number;
  emptyCells: number;
  expenseLines: number;
}

/** How much a catalogue holds; `themes` counts all of them, in the matrix or not. */
export function countCatalogue(catalogue: CatalogueFile): CatalogueCounts {
  const { matrix } = catalogue;
  return {
    commitments: catalogue.commitments.length,
    obligations: obligationsOf(catalogue).length,
    themes: catalogue.themes.length,
    matrixRows: matrix?.rows.length ?? 0,
    cells: (matrix?.rows.length ?? 0) * (matrix?.columns.length ?? 0),
    emptyCells: matrix?.emptyCells?.length ?? 0,
    expenseLines: catalogue.eligibleExpenses?.lines.length ?? 0,
  };
}

/** Each commitment laid on each party it binds, in the order of the file. */
export function obligationsOf(catalogue: CatalogueFile): { commitment: CommitmentDef; party: string }[] {
  return catalogue.commitments.flatMap((commitment) => commitment.parties.map((party) => ({ commitment, party })));
}

const DEFAULT_REVIEW_PERIOD = 'P12M';

/**
 * ISO 8601 duration after which a proof is stale, or null when it does not age. What is due all the time, or periodically without a
 * deadline rule of its own, is reviewed every twelve months unless the catalogue says otherwise.
 */
export function reviewPeriodOf(commitment: CommitmentDef): string | null {
  if (commitment.reviewPeriod !== undefined) return commitment.reviewPeriod;
  const isUnscheduled = commitment.nature === 'PERIODIC' && commitment.deadline?.rule === undefined;
  return commitment.nature === 'STANDING' || isUnscheduled ? DEFAULT_REVIEW_PERIOD : null;
}
