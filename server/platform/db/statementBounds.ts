import { AsyncLocalStorage } from 'node:async_hooks';

/** What the statements of one undertaking may take. */
export interface StatementBounds {
  /** Ends them: those that run are cancelled, those to come are not sent, and what is not committed is not. */
  signal: AbortSignal;
  /** Longest reading, outside a transaction. */
  readMs: number;
  /** Longest statement of a transaction. */
  writeMs: number;
}

const scope = new AsyncLocalStorage<StatementBounds | 'NONE'>();

/** Runs `work` so that its statements keep within bounds; 'NONE' is for background jobs, whose transactions may take their time. */
export const runWithin = <T>(bounds: StatementBounds | 'NONE', work: () => T): T => scope.run(bounds, work);

/** Bounds of what is running; undefined where nobody set any. */
export const currentBounds = (): StatementBounds | 'NONE' | undefined => scope.getStore();

/** A statement took longer than its kind may. */
export class StatementTooLong extends Error {
  readonly code = 'STATEMENT_TOO_LONG';

  constructor(milliseconds: number) {
    super(`A statement was cancelled after ${milliseconds} ms`);
    this.name = 'StatementTooLong';
  }
}
