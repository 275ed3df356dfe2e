import { withoutValues } from './statementText.rules.ts';

export interface StatementFigures {
  statement: string;
  calls: number;
  totalMs: number;
  meanMs: number;
  maxMs: number;
  /** Operations that sent it, at most ten. */
  operations: string[];
}

const MOST_STATEMENTS = 1_000;
const MOST_OPERATIONS = 10;
const OTHERS = '(other statements)';

interface Row {
  calls: number;
  totalMs: number;
  maxMs: number;
  operations: Set<string>;
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1000;

/** Counts what this process sends to the database by statement, values left out, as `pg_stat_statements` does for all of a server. */
export class StatementTable {
  private readonly rows = new Map<string, Row>();

  add(text: string, milliseconds: number, operation: string | undefined): void {
    const row = this.rowOf(withoutValues(text));
    row.calls += 1;
    row.totalMs += milliseconds;
    row.maxMs = Math.max(row.maxMs, milliseconds);
    if (operation && row.operations.size < MOST_OPERATIONS) row.operations.add(operation);
  }

  /** The statements that took the longest altogether come first. */
  figures(): StatementFigures[] {
    const all = [...this.rows].map(([statement, { calls, totalMs, maxMs, operations }]) => ({
      statement,
      calls,
      totalMs: rounded(totalMs),
      meanMs: rounded(totalMs / calls),
      maxMs: rounded(maxMs),
      operations: [...operations].sort(),
    }));
    return all.sort((one, other) => other.totalMs - one.totalMs);
  }

  clear(): void {
    this.rows.clear();
  }

  private rowOf(statement: string): Row {
    const key = this.rows.has(statement) || this.rows.size < MOST_STATEMENTS ? statement : OTHERS;
    const known = this.rows.get(key);
    if (known) return known;
    const row = { calls: 0, totalMs: 0, maxMs: 0, operations: new Set<string>() };
    this.rows.set(key, row);
    return row;
  }
}
