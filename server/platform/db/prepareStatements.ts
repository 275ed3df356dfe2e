import type { Pool, PoolClient } from 'pg';
import { isOutsideTransaction, type Query, wrapQueries } from './wrapQueries.ts';

/** Texts a process may prepare; each connection keeps one plan for each that it ran. */
const MOST_PREPARED = 400;
/** A plan made before a migration changed what it reads. */
const STALE_PLAN = '0A000';

/** Names for the statements that come back, the same for all connections. */
export class StatementNames {
  private readonly known = new Map<string, string>();
  private count = 0;

  /** The name to prepare this text under; undefined the first time, for what never comes back is not worth a plan, and above the limit. */
  nameOf(text: string): string | undefined {
    const known = this.known.get(text);
    if (known) return known;
    if (this.known.size < MOST_PREPARED) this.rename(text);
    return undefined;
  }

  /** Leaves the old plans behind: the next time the text is planned anew. */
  rename(text: string): void {
    this.count += 1;
    this.known.set(text, `garant_${this.count}`);
  }
}

const preparing =
  (names: StatementNames) =>
  (send: Query, client: PoolClient): Query =>
  (text, values, ...rest) => {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return send(text, values, ...rest);
    const name = names.nameOf(text);
    if (!name) return send(text, values, ...rest);
    const isAlone = isOutsideTransaction(client);
    const answer = send({ name, text, values }, ...rest);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: { code?: string }) => {
      if (error.code !== STALE_PLAN) throw error;
      names.rename(text);
      if (!isAlone) throw error;
      return send(text, values, ...rest);
    });
  };

/**
 * Lets PostgreSQL plan once per connection what this program asks again and again: planning the statement of a screen takes longer than running it.
 * A statement counts as coming back when its text is the same; bound values are never part of it. A plan that a migration made stale is made anew;
 * within a transaction, which has failed by then, whoever sent it is told.
 */
export function prepareStatements(pool: Pool): void {
  wrapQueries(pool, preparing(new StatementNames()));
}
