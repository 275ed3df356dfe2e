import type { Pool, PoolClient } from 'pg';

/** `query` of a connection, in any of its forms. */
export type Query = (...given: unknown[]) => unknown;

/** Outside of any transaction (PostgreSQL manual, 55.7, ReadyForQuery). */
const IDLE = 'I';

/** Whether nothing that a connection sends now belongs to a transaction. */
export const isOutsideTransaction = (client: PoolClient): boolean => client.getTransactionStatus() === IDLE;

/** Puts something between those who send statements through a pool and what was put there before; `send` passes on. */
export function wrapQueries(pool: Pool, wrap: (send: Query, client: PoolClient) => Query): void {
  pool.on('connect', (client) => {
    const target = client as unknown as { query: Query };
    const wrapped = Object.hasOwn(target, 'query') ? target.query : undefined;
    target.query = wrap((...given) => (wrapped ?? (Object.getPrototypeOf(target) as typeof target).query).apply(client, given), client);
  });
}
