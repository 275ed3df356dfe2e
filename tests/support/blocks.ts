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

interface Plan {
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
}

async function blocksOf(client: Client, text: string, values: readonly unknown[]): Promise<number> {
  await client.query(`prepare looked_at as ${text}`);
  const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `explain (analyze, buffers, format json) execute looked_at${given}`,
  );
  await client.query('deallocate looked_at');
  const { Plan: plan } = rows[0]!['QUERY PLAN'][0];
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}

/** As PostgreSQL does of its own accord, or row by row through indexes alone, which tables too small for them would hide. */
export type Manner = 'OWN' | 'INDEXED';
const SETTINGS: Record<Manner, string> = {
  OWN: PLANNING,
  INDEXED: `${PLANNING}; set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off`,
};

/** Blocks that PostgreSQL looks at for what `work` has the program read, by the plan made for all values that it has: the load of the machine changes nothing. */
export async function countBlocks(databaseUrl: string, manner: Manner, work: () => Promise<unknown>): Promise<number> {
  const { statements, values } = await countStatements(work);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(SETTINGS[manner]);
    let blocks = 0;
    for (const [index, text] of statements.entries()) if (READS.test(text)) blocks += await blocksOf(client, text, values[index]!);
    return blocks;
  } finally {
    await client.end();
  }
}
