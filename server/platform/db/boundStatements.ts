import type { Pool, PoolClient } from 'pg';
import { cancelStatement } from './cancelStatement.ts';
import { currentBounds, type StatementBounds, StatementTooLong } from './statementBounds.ts';
import { type Query, wrapQueries } from './wrapQueries.ts';

/** For what no bounds are set for, and for when this process cannot cancel: longer than any request may take. */
const LONGEST_MS = 120_000;
/** Settings of every connection (`options` of PostgreSQL's protocol). */
export const TIMEOUTS = `-c statement_timeout=${LONGEST_MS} -c idle_in_transaction_session_timeout=${LONGEST_MS}`;
const UNHURRIED = 'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0';

const BEGIN = /^\s*(begin|start transaction)\b/i;
const COMMIT = /^\s*commit\b/i;
const ROLLBACK = /^\s*rollback\b/i;

/** Waits for an answer; the connection stays held until nothing can cancel what comes after. */
async function follow(client: PoolClient, answer: Promise<unknown>, { signal }: StatementBounds, longestMs: number): Promise<unknown> {
  let asking: Promise<void> | undefined;
  let reason: unknown;
  const cancel = (because: unknown) => {
    reason ??= because;
    asking ??= cancelStatement(client);
  };
  const hangUp = () => cancel(signal.reason);
  const timer = setTimeout(() => cancel(new StatementTooLong(longestMs)), longestMs);
  signal.addEventListener('abort', hangUp, { once: true });
  try {
    return await answer;
  } catch (error) {
    throw reason ?? error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', hangUp);
    await asking;
  }
}

function bound(send: Query, client: PoolClient): Query {
  let isInTransaction = false;
  return (text, ...given) => {
    const bounds = currentBounds();
    if (typeof text !== 'string') return send(text, ...given);
    const isBegin = BEGIN.test(text);
    if (isBegin || COMMIT.test(text) || ROLLBACK.test(text)) isInTransaction = isBegin;
    if (bounds === 'NONE') return send(isBegin ? `${text}; ${UNHURRIED}` : text, ...given);
    if (!bounds || isBegin || ROLLBACK.test(text)) return send(text, ...given);
    if (bounds.signal.aborted) return Promise.reject(bounds.signal.reason);
    const answer = send(text, ...given);
    return COMMIT.test(text) || !(answer instanceof Promise)
      ? answer
      : follow(client, answer, bounds, isInTransaction ? bounds.writeMs : bounds.readMs);
  };
}

/**
 * Keeps statements within the bounds of who sends them (`runWithin`): one that takes too long or that nobody waits for any more is cancelled, the
 * next ones are refused, a commit that was sent is not disturbed, a rollback always passes, and so does a beginning: the layer above gives a
 * connection back at the end of a transaction, which one that could not begin never has. Costs a reading no statement.
 */
export function boundStatements(pool: Pool): void {
  wrapQueries(pool, bound);
}
