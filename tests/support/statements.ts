import { createRequire } from 'node:module';
import type { Client } from 'pg';
import { currentOperation } from '../../server/platform/operationScope.ts';

export interface CountedStatements {
  /** Reads and writes, in the order they were sent. */
  statements: string[];
  /** What each was given, in the same order. */
  values: unknown[][];
  /** `begin`, `commit`, `rollback`, savepoints. */
  transactionStatements: string[];
}

type Query = (this: Client, ...given: unknown[]) => unknown;

/** The driver the program speaks through: MikroORM has its own copy of it, and Kysely queries through MikroORM's connections. */
const driver = createRequire(createRequire(import.meta.url).resolve('@mikro-orm/postgresql'))('pg') as { Client: { prototype: Client } };

const TRANSACTION = /^\s*(begin|start transaction|commit|rollback|savepoint|release)\b/i;

const valuesOf = ([query, values]: unknown[]): unknown[] =>
  (typeof query === 'string' ? (values as unknown[] | undefined) : (query as { values?: unknown[] }).values) ?? [];

const textOf = (query: unknown): string => (typeof query === 'string' ? query : String((query as { text?: string }).text ?? query));

/** A task of the program has its turns, whoever asks for what meanwhile. */
const isOfTask = (): boolean => currentOperation()?.startsWith('job ') ?? false;

/**
 * Everything this process sends to PostgreSQL while `work` runs, but for its tasks: requests served meanwhile, whoever asks, and what the test itself
 * reads through the ORM.
 */
export async function countStatements(work: () => Promise<unknown>): Promise<CountedStatements> {
  const prototype = driver.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  const counted: CountedStatements = { statements: [], values: [], transactionStatements: [] };
  prototype.query = function counting(...given) {
    const text = textOf(given[0]);
    if (isOfTask()) return query.apply(this, given);
    if (TRANSACTION.test(text)) counted.transactionStatements.push(text);
    else {
      counted.statements.push(text);
      counted.values.push(valuesOf(given));
    }
    return query.apply(this, given);
  };
  try {
    await work();
    return counted;
  } finally {
    prototype.query = query;
  }
}
