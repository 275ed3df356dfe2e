import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { PROGRAM } from '../../../server/actors/actor.ts';
import { importCatalogue } from '../../../server/catalogues/importCatalogue.ts';
import { currentVersion } from '../../../server/database.ts';
import { entities } from '../../../server/entities.ts';
import { systemClock } from '../../../server/platform/clock.ts';
import { migrate } from '../../../server/platform/db/migrate.ts';
import { createOrm } from '../../../server/platform/db/orm.ts';
import { keyOf } from '../../../server/platform/files/fileKey.ts';
import { keepQuarters } from '../../../server/portfolio/keepQuarters.ts';
import { refreshStands } from '../../../server/portfolio/keepStands.ts';
import { makePdf } from '../../support/files.ts';
import { CONVENTIONS } from './conventions.sql.ts';
import { copyConventions, peopledAs } from './copies.ts';
import { FACTS, STATES } from './facts.sql.ts';
import { JOURNAL } from './journal.sql.ts';
import { PEOPLE, TOOLS } from './tools.sql.ts';

/** To be raised when what is seeded changes: databases seeded before are then made again. */
const SEED_VERSION = 2;
const FILES = 300;
const CONVENTIONS_PER_STEP = 100;
const MIGRATIONS = new URL('../../../migrations/', import.meta.url);
const CATALOGUE = new URL('../../../schema/catalogues/domifa-fast5-2020.yaml', import.meta.url);

export interface SeedRequest {
  databaseUrl: string;
  conventions: number;
  /** Folder of the files, as the setting DATA_DIR has them. */
  dataDir: string;
  /** Without the entries of the journal, which take longest and which most screens never look at. */
  isUnjournaled?: boolean;
  say(line: string): void;
}

/** Puts the files of the proofs in the store and names them in bench.file. */
async function storeFiles(client: Client, dataDir: string): Promise<void> {
  await client.query('create table bench.file (number integer primary key, sha256 text not null, size integer not null)');
  for (let number = 0; number < FILES; number += 1) {
    const content = makePdf(`Preuve ${number}`, 1_000 + number * 40);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = path.join(dataDir, 'files', keyOf(sha256));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    await client.query('insert into bench.file values ($1, $2, $3)', [number, sha256, content.length]);
  }
  await client.query(`insert into blob select sha256, size, 'application/pdf', bench.anchor() - interval '600 days' from bench.file`);
}

/** Where the conventions stand, as the program keeps it: copied with them rather than reckoned for each. */
async function keepPortfolio(databaseUrl: string): Promise<void> {
  const orm = await createOrm(databaseUrl, entities);
  try {
    while ((await refreshStands(orm)) > 0);
    while ((await keepQuarters(orm, systemClock)) > 0);
  } finally {
    await orm.close(true);
  }
}

/** Milliseconds that importing the catalogue takes. */
export async function importDomifa(databaseUrl: string): Promise<number> {
  const orm = await createOrm(databaseUrl, entities);
  const began = performance.now();
  try {
    const source = readFileSync(CATALOGUE, 'utf8');
    await importCatalogue(orm.em, PROGRAM, systemClock, { source, fileName: 'domifa-fast5-2020.yaml', isDryRun: false });
    return performance.now() - began;
  } finally {
    await orm.close(true);
  }
}

/** One transaction with the triggers asleep: the journal is chained by the load itself. */
async function bulk(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query(`begin; set local session_replication_role = replica; set local work_mem = '256MB'; set local jit = off`);
  await work();
  await client.query('commit');
}

async function loadConventions(client: Client, from: number, to: number, isUnjournaled: boolean): Promise<void> {
  await bulk(client, async () => {
    for (const statement of CONVENTIONS) await client.query(statement, [from, to]);
    const [plan, ...rest] = FACTS;
    await client.query(plan!, [from, to]);
    await client.query('analyze plan');
    for (const statement of [...rest, STATES, ...(isUnjournaled ? [] : [JOURNAL])]) await client.query(statement);
  });
}

/** Steps of conventions, the first one alone so that the planner knows the tables, the others by two connections at once. */
async function loadAll(
  { databaseUrl, conventions, isUnjournaled = false }: Pick<SeedRequest, 'databaseUrl' | 'conventions' | 'isUnjournaled'>,
  tell: (done: number) => void,
): Promise<void> {
  const steps = Array.from({ length: Math.ceil(conventions / CONVENTIONS_PER_STEP) }, (_, index) => 1 + index * CONVENTIONS_PER_STEP);
  let done = 0;
  const work = async (client: Client, many: boolean) => {
    for (let from = steps.shift(); from !== undefined; from = many ? steps.shift() : undefined) {
      const to = Math.min(from + CONVENTIONS_PER_STEP - 1, conventions);
      await loadConventions(client, from, to, isUnjournaled);
      done += to - from + 1;
      tell(done);
    }
  };
  const clients = [new Client(databaseUrl), new Client(databaseUrl)];
  await Promise.all(clients.map((client) => client.connect()));
  try {
    await clients[0]!.query('analyze');
    await work(clients[0]!, false);
    await clients[0]!.query('analyze');
    await Promise.all(clients.map((client) => work(client, true)));
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** What the migrations say, by name: one that was rewritten since makes the database another one. */
function migrationsNow(): Record<string, string> {
  const names = readdirSync(MIGRATIONS).filter((name) => name.startsWith('Migration'));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(new URL(name, MIGRATIONS)))
        .digest('hex'),
    ]),
  );
}

/** Whether the database holds this very seed, complete, under migrations that still are what they were. */
export async function isSeeded(client: Client, conventions: number): Promise<boolean> {
  const { rows } = await client.query(`select to_regclass('bench.seed') is not null as known`);
  if (!rows[0].known) return false;
  const { rows: seeds } = await client.query<{ migrations: Record<string, string> }>(
    `select coalesce(to_jsonb(s) -> 'migrations', '{}') as migrations from bench.seed s where conventions = $1 and version = $2 and is_complete`,
    [conventions, SEED_VERSION],
  );
  const now = migrationsNow();
  return seeds.length === 1 && Object.entries(seeds[0]!.migrations).every(([name, hash]) => now[name] === hash);
}

/**
 * Fills an empty database with `conventions` conventions at work, always the same ones, dated back from today: the catalogue through the program,
 * everything else by bulk load.
 */
export async function seed({ databaseUrl, conventions, dataDir, isUnjournaled, say }: SeedRequest): Promise<void> {
  await migrate(databaseUrl, await currentVersion());
  await importDomifa(databaseUrl);
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    const began = performance.now();
    const elapsed = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
    await client.query(TOOLS);
    await client.query('insert into bench.seed values ($1, $2, paris_midnight(paris_day(now())), false, $3)', [
      conventions,
      SEED_VERSION,
      migrationsNow(),
    ]);
    await storeFiles(client, dataDir);
    await bulk(client, async () => {
      for (const statement of PEOPLE) await client.query(statement, statement.includes('$1') ? [conventions] : []);
    });
    await loadAll({ databaseUrl, conventions, isUnjournaled }, (done) =>
      say(`seed: ${done} of ${conventions} conventions after ${elapsed()}`),
    );
    await client.query('vacuum (analyze)');
    await client.query('update bench.seed set is_complete = true');
    say(`seed: ${conventions} conventions in ${elapsed()}`);
  } finally {
    await client.end();
  }
}

/**
 * Fills a database that was made from one of the first conventions with as many as asked: copies of them, and of what the program keeps of them. Nothing is
 * reckoned again: it takes the time of writing the rows.
 */
export async function seedFromCopies({ databaseUrl, conventions, say }: Omit<SeedRequest, 'dataDir' | 'isUnjournaled'>): Promise<void> {
  const began = performance.now();
  const elapsed = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  await keepPortfolio(databaseUrl);
  say(`seed: what is kept of the first conventions after ${elapsed()}`);
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    await client.query('update bench.seed set is_complete = false, conventions = $1', [conventions]);
    const [, people] = PEOPLE;
    await bulk(client, async () => {
      await client.query(`${people} on conflict do nothing`, [peopledAs(conventions)]);
    });
    await copyConventions(client, conventions, (line) => say(`${line}, after ${elapsed()}`));
    await client.query('vacuum (analyze)');
    await client.query('update bench.seed set is_complete = true');
    say(`seed: ${conventions} conventions in ${elapsed()}`);
  } finally {
    await client.end();
  }
}
