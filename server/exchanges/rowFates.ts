import type { Text } from '../platform/errors.ts';

/** What a row says otherwise than the entry that the register has. */
export interface Change {
  header: string;
  /** What people call the column. */
  label: Text;
  was: string;
  becomes: string;
}

/** New to the register, in it as it is, or in it with another content. */
export const FATES = ['NEW', 'PRESENT', 'DIFFERENT'] as const;

/** What a row is to the register. */
export interface RowFate {
  line: number;
  reference: string | null;
  fate: (typeof FATES)[number];
  changes: Change[];
}

const MOST_TOLD = 100;

/** What each row of a file is to the register: all are counted, the first of each sort are told, in the order of the file. */
export class Fates {
  readonly counts = { NEW: 0, PRESENT: 0, DIFFERENT: 0 };
  private readonly kept: RowFate[] = [];

  add(row: RowFate): void {
    this.counts[row.fate] += 1;
    if (this.counts[row.fate] <= MOST_TOLD) this.kept.push(row);
  }

  get told(): RowFate[] {
    return this.kept.toSorted((a, b) => a.line - b.line);
  }
}
