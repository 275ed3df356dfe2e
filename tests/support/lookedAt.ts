import { Client } from 'pg';
import { countStatements } from './statements.ts';

const PLANNING = 'set plan_cache_mode = force_generic_plan; set max_parallel_workers_per_gather = 0; set jit = off';
const READS = /^\s*(with|select)\b/i;

const listed = (values: readonly unknown[]): string => `{${values.map((each) => JSON.stringify(each)).join(',')}}`;

/** A value that the driver was given, written as PostgreSQL reads it. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  const text = Array.isArray(value) ? listed(value) : value instanceof Date ? value.toISOString() : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}

interface Node {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Node[];
}

/** What PostgreSQL went through to answer. */
export interface LookedAt {
  blocks: number;
  /** Rows that each step gave or left out, of all steps: those that are compared in memory cost no block. */
  rows: number;
}

function rowsOf(node: Node): number {
  const each = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0);
  return (node.Plans ?? []).reduce((sum, below) => sum + rowsOf(below), each * node['Actual Loops']);
}

async function explained(client: Client, text: string, values: readonly unknown[]): Promise<LookedAt> {
  await client.query(`prepare looked_at as ${text}`);
  const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
    `explain (analyze, buffers, format json) execute looked_at${given}`,
  );
  await client.query('deallocate looked_at');
  const { Plan: plan } = rows[0]!['QUERY PLAN'][0];
  return { blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], rows: rowsOf(plan) };
}

/** As PostgreSQL does of its own accord, or row by row through indexes alone, which tables too small for them would hide. */
export type Manner = 'OWN' | 'INDEXED';
const SETTINGS: Record<Manner, string> = {
  OWN: PLANNING,
  INDEXED: `${PLANNING}; set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off`,
};

/** What PostgreSQL goes through for what `work` has the program read, by the plan made for all values that it has: the load of the machine changes nothing. */
export async function lookedAt(databaseUrl: string, manner: Manner, work: () => Promise<unknown>): Promise<LookedAt> {
  const { statements, values } = await countStatements(work);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(SETTINGS[manner]);
    const sum: LookedAt = { blocks: 0, rows: 0 };
    for (const [index, text] of statements.entries()) {
      if (!READS.test(text)) continue;
      const { blocks, rows } = await explained(client, text, values[index]!);
      sum.blocks += blocks;
      sum.rows += rows;
    }
    return sum;
  } finally {
    await client.end();
  }
}
