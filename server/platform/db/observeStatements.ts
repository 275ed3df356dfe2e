import type { Client, Pool } from 'pg';

export interface StatementRun {
  /** As it was sent: values may be written into it. */
  text: string;
  /** From sending to the answer, other statements of the same connection before it included. */
  milliseconds: number;
}
export type StatementObserver = (run: StatementRun) => void;

type Query = (...given: unknown[]) => unknown;
interface Submittable {
  submit?: unknown;
}

const isPromise = (value: unknown): value is Promise<unknown> => typeof (value as Promise<unknown> | undefined)?.then === 'function';

function observed(client: Client, observer: StatementObserver): Query {
  const wrapped = Object.hasOwn(client, 'query') ? (client.query as Query) : undefined;
  const send: Query = (...given) => (wrapped ?? (Object.getPrototypeOf(client) as { query: Query }).query).apply(client, given);
  return (...given) => {
    const [first, last] = [given[0] as string | (Submittable & { text?: string }), given.at(-1)];
    if (typeof first !== 'string' && first?.submit) return send(...given);
    const began = performance.now();
    const tell = () => observer({ text: typeof first === 'string' ? first : (first.text ?? ''), milliseconds: performance.now() - began });
    if (typeof last === 'function') {
      const answer = (...results: unknown[]) => {
        tell();
        last(...results);
      };
      return send(...given.slice(0, -1), answer);
    }
    const result = send(...given);
    if (isPromise(result)) result.then(tell, tell);
    return result;
  };
}

/**
 * Tells `observer` every statement that goes through the pool, failed ones included, as soon as it is answered. Connections opened before
 * are not observed; cursors neither. Whoever else wraps `query`, before or after, is called too.
 */
export function observeStatements(pool: Pool, observer: StatementObserver): void {
  pool.on('connect', (client) => {
    (client as unknown as { query: Query }).query = observed(client as unknown as Client, observer);
  });
}
