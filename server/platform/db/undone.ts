import type { Pool } from 'pg';
import { isOutsideTransaction, wrapQueries } from './wrapQueries.ts';

/** SQLSTATE of what PostgreSQL undid only because somebody else was in the way: a deadlock, a serialization failure. */
const UNDONE = ['40P01', '40001'];
/** How often what was undone is tried in all. */
const TRIES = 3;

/** Whether PostgreSQL undid something that may be done again as it is. */
function isUndone(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return UNDONE.includes(String(code)) || (cause !== undefined && isUndone(cause));
}

/** Does `work` again, at most three times in all, as long as PostgreSQL undoes it. */
export async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; left > 0; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!isUndone(error)) throw error;
    }
  }
  return work();
}

/** Statements outside a transaction that PostgreSQL undid are sent again: they left nothing. A migration may take its locks in another order than a reading. */
export function resendUndone(pool: Pool): void {
  wrapQueries(pool, (send, client) => (...given) => {
    const isAlone = typeof given[0] === 'string' && typeof given.at(-1) !== 'function' && isOutsideTransaction(client);
    return isAlone ? untilDone(async () => send(...given)) : send(...given);
  });
}
