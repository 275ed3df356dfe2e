import { chmod, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import { currentVersion } from '../../server/database.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { runRealServer, steadyPort } from '../files/realServer.ts';
import { buildServer } from '../support/buildServer.ts';
import { startGarant } from './arms/arms.ts';
import { createEmpty, databaseOf, drop, onDatabase, type SeededServer } from './database.ts';
import { median } from './load.ts';
import { importDomifa } from './seed/seed.ts';

const SCRATCH = 'garant_bench_scratch';
const STARTS = 3;
const LARGEST = 12;

export interface TableSize {
  table: string;
  rows: number;
  /** Bytes. */
  tableBytes: number;
  indexBytes: number;
}

export interface Costs {
  /** Milliseconds, on an empty database. */
  migrate: number;
  importCatalogue: number;
  /** Milliseconds from the start of the process to its first answer, medians; PostgreSQL already runs. */
  readyOnExistingData: number;
  /** Milliseconds of a start on an empty folder: PostgreSQL made and started, migrations, demonstration. */
  readyFromNothing: number;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function startFromNothing(dataDir: string): Promise<number> {
  const folder = await mkdtemp(path.join(dataDir, 'first-'));
  await chmod(folder, 0o755);
  const began = performance.now();
  const server = runRealServer({ PORT: String(await steadyPort()), DATA_DIR: folder });
  try {
    await server.ready();
    return performance.now() - began;
  } finally {
    await server.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

/** What one pays once: an empty database brought to the schema, a catalogue, a start. */
export async function measureCosts(server: SeededServer, conventions: number): Promise<Costs> {
  await buildServer();
  const scratch = await createEmpty(server, SCRATCH);
  const migrated = await timed(async () => migrate(scratch, await currentVersion()));
  const importCatalogue = await importDomifa(scratch);
  await drop(server, SCRATCH);
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const began = performance.now();
    const arm = await startGarant(server.urlOf(databaseOf(conventions)), server.filesDirOf(conventions));
    starts.push(performance.now() - began);
    await arm.stop();
  }
  return {
    migrate: migrated,
    importCatalogue,
    readyOnExistingData: median(starts),
    readyFromNothing: await startFromNothing(server.dataDir),
  };
}

/** Milliseconds to verify the journal of the conventions, medians; throws when one does not hold. */
export async function measureVerification(client: Client, conventions: string[]): Promise<{ entries: number; milliseconds: number }> {
  const times: number[] = [];
  for (const convention of conventions) {
    times.push(
      await timed(async () => {
        const { rowCount } = await client.query('select from verify_journal($1)', [convention]);
        if (rowCount) throw new Error(`The journal of ${convention} does not hold`);
      }),
    );
  }
  const { rows } = await client.query('select last_sequence::integer as entries from journal_chain where chain = $1', [conventions[0]]);
  return { entries: rows[0].entries, milliseconds: median(times) };
}

/** The largest tables with their indexes, largest first. */
export async function measureSizes(databaseUrl: string): Promise<{ databaseBytes: number; tables: TableSize[] }> {
  return onDatabase(databaseUrl, async (client) => {
    const { rows: tables } = await client.query<TableSize>(
      `select c.relname as table, greatest(c.reltuples, 0)::bigint::double precision as rows, pg_table_size(c.oid)::double precision as "tableBytes",
         pg_indexes_size(c.oid)::double precision as "indexBytes"
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by pg_total_relation_size(c.oid) desc limit ${LARGEST}`,
    );
    const { rows } = await client.query('select pg_database_size(current_database())::double precision as bytes');
    return { databaseBytes: rows[0].bytes, tables };
  });
}
