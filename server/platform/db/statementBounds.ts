import { AsyncLocalStorage } from 'node:async_hooks';

/** What the statements of one undertaking may take. */
export interface StatementBounds {
  /** Ends them: those that run are cancelled, those to come are not sent, and what is not committed is not. */
  signal: AbortSignal;
  /** Longest reading, outside a transaction. */
  readMs: number;
  /** Longest statement of a transaction. */
  writeMs: number;
  /** When given, readings outside a transaction are sent one after the other, so that one undertaking does not take every processor of the database. */
  lane?: Lane;
}

/** Lets pieces of work through one after the other, in the order they came. */
export class Lane {
  private last: Promise<unknown> = Promise.resolve();

  pass<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}

const scope = new AsyncLocalStorage<StatementBounds | 'NONE'>();

/** Runs `work` so that its statements keep within bounds; 'NONE' is for background jobs, whose transactions may take their time. */
export const runWithin = <T>(bounds: StatementBounds | 'NONE', work: () => T): T => scope.run(bounds, work);

/** Bounds of what is running; undefined where nobody set any. */
export const currentBounds = (): StatementBounds | 'NONE' | undefined => scope.getStore();

/** Sends a reading when its turn comes; at once where no lane is given. */
export function inTurn<T>(send: () => Promise<T>): Promise<T> {
  const bounds = scope.getStore();
  return bounds === undefined || bounds === 'NONE' || !bounds.lane ? send() : bounds.lane.pass(send);
}

/** A statement took longer than its kind may. */
export class StatementTooLong extends Error {
  readonly code = 'STATEMENT_TOO_LONG';

  constructor(milliseconds: number) {
    super(`A statement was cancelled after ${milliseconds} ms`);
    this.name = 'StatementTooLong';
  }
}
