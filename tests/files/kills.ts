import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { currentVersion } from '../../server/database.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { createLog } from '../../server/platform/log.ts';
import { existingPlace } from '../../server/platform/postgres/embeddedPlace.ts';
import { startEmbeddedPostgres } from '../../server/platform/postgres/embeddedPostgres.ts';
import { buildServer } from '../support/buildServer.ts';
import { describeKills, type KillsOptions, runKills } from './killsRun.ts';
import { killMigrations, killSweeps } from './killsSweeps.ts';

/**
 * `npm run test:kills -- [kills] [--seed=n] [--own-postgres] [--load-ms=n] [--sweeps=n] [--migrations=n]`: 200 kills of the program under load unless told
 * otherwise, then as many as asked among the moves of sweeps and in the middle of migrations; `--own-postgres` kills PostgreSQL too.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    'own-postgres': { type: 'boolean', default: false },
    'load-ms': { type: 'string', default: '1500' },
    sweeps: { type: 'string', default: '0' },
    migrations: { type: 'string', default: '0' },
  },
});
await buildServer();
const log = createLog({ level: 'warn', format: 'short', destination: process.stderr });
const say = (line: string) => process.stdout.write(`${line}\n`);

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-kills-'));
  await chmod(folder, 0o755);
  return folder;
}

async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new Client(serverUrl);
  await client.connect();
  await client.query(`create database ${name} template template0`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Kills sweeps and migrations. Returns how many faults there are. */
async function runOthers(serverUrl: string, folder: string, seed: number): Promise<number> {
  const [sweeps, migrations] = [Number(values.sweeps), Number(values.migrations)];
  let faults = 0;
  const tell = (name: string, report: { faults: string[] }) => {
    faults += report.faults.length;
    say(`${name}: ${JSON.stringify({ ...report, faults: report.faults.length })}`);
    for (const fault of report.faults.slice(0, 20)) say(fault);
  };
  if (sweeps > 0) {
    const url = await createDatabase(serverUrl, 'sweeps');
    await migrate(url, await currentVersion());
    tell('sweeps', await killSweeps(url, path.join(folder, 'swept'), sweeps, seed));
  }
  if (migrations > 0) tell('migrations', await killMigrations((name) => createDatabase(serverUrl, name), migrations, seed));
  return faults;
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
    const code = options.kills > 0 ? await run({ ...options, databaseUrl: await createDatabase(postgres.url, 'kills') }) : 0;
    return (await runOthers(postgres.url, dataDir, options.seed)) > 0 ? 1 : code;
  } finally {
    await postgres.stop();
    for (const folder of [postgres.where, dataDir]) await rm(folder, { recursive: true, force: true });
  }
}

const options = { kills: Number(positionals[0] ?? 200), seed: Number(values.seed), loadMs: Number(values['load-ms']) };
process.exitCode = await (values['own-postgres'] ? run(options) : runBesidePostgres(options));
