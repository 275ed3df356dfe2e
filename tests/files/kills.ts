import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { existingPlace } from '../../server/platform/db/embeddedPlace.ts';
import { startEmbeddedPostgres } from '../../server/platform/db/embeddedPostgres.ts';
import { createLog } from '../../server/platform/log.ts';
import { describeKills, type KillsOptions, runKills } from './killsRun.ts';

/** `npm run test:kills -- [kills] [--seed=n] [--own-postgres]`: 200 kills unless told otherwise; `--own-postgres` kills PostgreSQL too. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, 'own-postgres': { type: 'boolean', default: false } },
});
const log = createLog({ level: 'warn', format: 'short', destination: process.stderr });
const say = (line: string) => process.stdout.write(`${line}\n`);

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-kills-'));
  await chmod(folder, 0o755);
  return folder;
}

async function createDatabase(serverUrl: string): Promise<string> {
  const client = new Client(serverUrl);
  await client.connect();
  await client.query('create database kills template template0');
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = '/kills';
  return url.href;
}

async function run(options: Omit<KillsOptions, 'dataDir'>): Promise<number> {
  const dataDir = await newFolder();
  const report = await runKills({ ...options, dataDir, tell: say });
  say(`seed: ${options.seed}\n${describeKills(report)}`);
  if (report.faults.length > 0) {
    say(`Kept for a look: ${dataDir}`);
    return 1;
  }
  const place = await existingPlace(dataDir);
  for (const folder of [place?.folder ?? dataDir, dataDir]) await rm(folder, { recursive: true, force: true });
  return 0;
}

async function runBesidePostgres(options: Omit<KillsOptions, 'dataDir' | 'databaseUrl'>): Promise<number> {
  const dataDir = await newFolder();
  const postgres = await startEmbeddedPostgres({ dataDir, log, fast: true });
  try {
    return await run({ ...options, databaseUrl: await createDatabase(postgres.url) });
  } finally {
    await postgres.stop();
    for (const folder of [postgres.where, dataDir]) await rm(folder, { recursive: true, force: true });
  }
}

const options = { kills: Number(positionals[0] ?? 200), seed: Number(values.seed) };
process.exitCode = await (values['own-postgres'] ? run(options) : runBesidePostgres(options));
