import type { Pool, PoolClient } from 'pg';

/** SQLSTATE of what PostgreSQL undid only because somebody else was in the way: a deadlock, a serialization failure. */
const UNDONE = ['40P01', '40001'];
/** How often what was undone is tried in all. */
export const TRIES = 3;

/** Whether PostgreSQL undid something that may be done again as it is. */
export function isUndone(error: unknown): boolean {
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

type Query = (...given: unknown[]) => unknown;
const BEGIN = /^\s*(begin|start transaction)\b/i;
const END = /^\s*(commit|rollback)(?!\s+to)\b/i;

function resend(client: PoolClient): void {
  const target = client as unknown as { query: Query };
  const wrapped = Object.hasOwn(target, 'query') ? target.query : undefined;
  const send: Query = (...given) => (wrapped ?? (Object.getPrototypeOf(target) as typeof target).query).apply(client, given);
  let isInTransaction = false;
  target.query = (...given) => {
    const text = String(given[0]);
    if (BEGIN.test(text)) isInTransaction = true;
    if (END.test(text)) isInTransaction = false;
    const isAlone = !isInTransaction && typeof given.at(-1) !== 'function' && typeof given[0] === 'string';
    return isAlone ? untilDone(async () => send(...given)) : send(...given);
  };
}

/** Statements outside a transaction that PostgreSQL undid are sent again: they left nothing. A migration may take its locks in another order than a reading. */
export function resendUndone(pool: Pool): void {
  pool.on('connect', resend);
}
