import type { Client } from 'pg';
import type { Shot } from '../load.ts';

export type ArmName = 'garant' | 'postgraphile' | 'bare';

/** What is sent to one arm, and what its answer says, in words the arms share. */
export interface Asked {
  shots: Shot[];
  read(answer: unknown): unknown;
}

export interface Workload {
  name: string;
  arms: Partial<Record<ArmName, Asked>>;
  /** Throws when what was written does not hold. */
  verify?(client: Client): Promise<void>;
}

type Fields = Record<string, unknown>;
type Reader = (answer: unknown) => unknown;

/** Reads what is inside by names, one after the other. */
export const at = (value: unknown, ...names: string[]): unknown => names.reduce((inside, name) => (inside as Fields | null)?.[name], value);

export const listAt = (value: unknown, ...names: string[]): Fields[] => (at(value, ...names) ?? []) as Fields[];

const GRAPHQL_HEADERS = { 'content-type': 'application/json' };

export const graphql = (query: string, variables: Fields, cookie?: string): Shot => ({
  method: 'POST',
  path: '/graphql',
  headers: cookie ? { ...GRAPHQL_HEADERS, cookie } : GRAPHQL_HEADERS,
  body: JSON.stringify({ query, variables }),
});

export const bare = (name: string, ...values: string[]): Shot => ({
  method: 'GET',
  path: `/${name}?${new URLSearchParams(values.map((value) => ['v', value]))}`,
});

/** The same reading by the three arms. */
export function reading(name: string, shots: Record<ArmName, Shot[]>, readers: Record<ArmName, Reader>): Workload {
  const arms = (['garant', 'postgraphile', 'bare'] as const).map((arm) => [arm, { shots: shots[arm], read: readers[arm] }]);
  return { name, arms: Object.fromEntries(arms) };
}
