import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { ApiClient } from '../support/client.ts';
import { type DebianServer, startDebianPostgres } from '../support/debianPostgres.ts';
import { PEOPLE, signInEverybody } from './killsClients.ts';
import { sha256Of } from './killsContent.ts';
import { Ledger } from './killsLedger.ts';
import { type Finding, verifyAfterKills } from './killsVerify.ts';
import { type RealServer, runRealServer, signInForReal, steadyPort } from './realServer.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const EVERY_FILE = '{ evidences(page: { limit: 100 }) { items { versions { sha256 downloadUrl } } } }';

export interface DrillReport {
  /** Everything that does not hold. */
  faults: string[];
  before: Finding;
  restored: Finding;
  downloads: number;
  backupSeconds: number;
  restoreSeconds: number;
  /** Deposits answered while the backup was made. */
  writtenMeanwhile: number;
}

/** The commands that docs/operations.md gives under a heading, as they are written there. */
async function documented(heading: string): Promise<string> {
  const text = await readFile(path.join(PROJECT, 'docs/operations.md'), 'utf8');
  const commands = new RegExp(`### ${heading}\\n[\\s\\S]*?\`\`\`sh\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  if (!commands) throw new Error(`docs/operations.md gives no commands under ${heading}`);
  return commands;
}

async function run(heading: string, bin: string, settings: Record<string, string>): Promise<number> {
  const began = performance.now();
  const env = { PATH: `${bin}:${process.env.PATH}`, HOME: process.env.HOME, ...settings };
  await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', await documented(heading)], { cwd: PROJECT, env });
  return (performance.now() - began) / 1000;
}

async function ask(databaseUrl: string, statement: string): Promise<number> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    return Number((await client.query(statement)).rows[0].found);
  } finally {
    await client.end();
  }
}

/** Starts the program on a database and a folder; the caller ends it. */
async function start(databaseUrl: string, dataDir: string): Promise<RealServer> {
  const server = runRealServer({ PORT: String(await steadyPort()), DATABASE_URL: databaseUrl, DATA_DIR: dataDir });
  await server.ready();
  return server;
}

async function backUpUnderWrites(url: string, seed: number, backUp: () => Promise<number>) {
  const ledger = new Ledger();
  const clients = await signInEverybody(url, ledger, seed);
  let isOver = false;
  const working = clients.map((client) => client.work(() => isOver));
  while (ledger.depositsAnswered < clients.length) await delay(50);
  const told = ledger.deposits.filter(({ outcome }) => outcome === 'DONE').map(({ key }) => key);
  const backupSeconds = await backUp();
  const writtenMeanwhile = ledger.depositsAnswered - told.length;
  isOver = true;
  await Promise.all(working);
  return { ledger, told, backupSeconds, writtenMeanwhile };
}

/** Downloads every file of every party from the restored program, and compares hashes. */
async function downloadAll(url: string, faults: string[]): Promise<number> {
  const seen = new Set<string>();
  for (const { sub } of PEOPLE) {
    const api = new ApiClient(url, await signInForReal(url, sub));
    const { evidences } = await api.get(EVERY_FILE);
    const versions: { sha256: string; downloadUrl: string }[] = evidences.items.flatMap((item: { versions: unknown[] }) => item.versions);
    for (const { sha256, downloadUrl } of versions.filter((version) => !seen.has(version.downloadUrl))) {
      seen.add(downloadUrl);
      const response = await api.fetch(downloadUrl);
      const hash = sha256Of(Buffer.from(await response.arrayBuffer()));
      if (response.status !== 200 || hash !== sha256) faults.push(`download ${downloadUrl}: ${response.status}, ${hash}`);
    }
  }
  return seen.size;
}

const NONE_LEFT = ['session', 'sign_in_attempt', 'upload'];

async function examine(databaseUrl: string, dataDir: string, told: string[]) {
  const faults: string[] = [];
  for (const table of NONE_LEFT) {
    const found = await ask(databaseUrl, `select count(*) as found from ${table}`);
    if (found > 0) faults.push(`${found} rows of ${table} came with the backup`);
  }
  const disagreements = await ask(databaseUrl, 'select count(*) as found from kept_state_disagreements(now())');
  if (disagreements > 0) faults.push(`${disagreements} kept states are not what the facts say`);
  const list = told.map((key) => `'${key}'`).join(',');
  const kept = await ask(databaseUrl, `select count(*) as found from evidence_version where note in (${list})`);
  if (kept !== told.length) faults.push(`${told.length - kept} deposits answered before the backup are not in it`);
  const restored = await verifyAfterKills(databaseUrl, path.join(dataDir, 'files'));
  const { missing, corrupted, broken } = restored;
  faults.push(...missing, ...corrupted, ...broken);
  const server = await start(databaseUrl, dataDir);
  try {
    const downloads = await downloadAll(server.url, faults);
    const ready = await (await fetch(`${server.url}/readyz`)).json();
    if (ready.status !== 'ready') faults.push(JSON.stringify(ready));
    return { faults, restored, downloads };
  } finally {
    await server.end('SIGTERM');
  }
}

async function drill(postgres: DebianServer, bin: string, folder: string, seed: number): Promise<DrillReport> {
  const place = (name: string) => path.join(folder, name);
  const SAUVEGARDE = place('backup');
  const first = { DATABASE_URL: await postgres.createDatabase(`first${seed}`), DATA_DIR: place('first') };
  const second = { DATABASE_URL: await postgres.createDatabase(`second${seed}`), DATA_DIR: place('second') };
  const server = await start(first.DATABASE_URL, first.DATA_DIR);
  const written = await backUpUnderWrites(server.url, seed, () => run('Sauvegarder', bin, { ...first, SAUVEGARDE })).finally(() =>
    server.end('SIGTERM'),
  );
  const before = await verifyAfterKills(first.DATABASE_URL, path.join(first.DATA_DIR, 'files'), written.ledger);
  const restoreSeconds = await run('Restaurer', bin, { ...second, SAUVEGARDE });
  const { faults, ...examined } = await examine(second.DATABASE_URL, second.DATA_DIR, written.told);
  faults.push(...before.missing, ...before.corrupted, ...before.lost, ...before.broken, ...written.ledger.surprises);
  return { ...written, ...examined, before, faults, restoreSeconds };
}

/** Backs up a program that is written to, by the documented commands, restores it elsewhere by the documented commands, and compares. */
export async function runRestoreDrill(bin: string, seed: number): Promise<DrillReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-restore-'));
  const postgres = await startDebianPostgres(bin);
  try {
    return await drill(postgres, bin, folder, seed);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The figures of a drill, one per line. */
export function describeDrill({ before, restored, ...report }: DrillReport): string {
  const pair = (name: keyof Finding) => `${before[name]} / ${restored[name]}`;
  return [
    `evidence when stopped / restored: ${pair('evidence')}`,
    `versions: ${pair('evidenceVersions')}`,
    `journal entries: ${pair('journalEntries')}`,
    `files: ${pair('files')}`,
    `recorded bytes: ${pair('bytes')}`,
    `deposits answered during the backup: ${report.writtenMeanwhile}`,
    `files downloaded from the restored program: ${report.downloads}`,
    `backup / restore (s): ${report.backupSeconds.toFixed(1)} / ${report.restoreSeconds.toFixed(1)}`,
    `faults: ${report.faults.length}`,
    ...report.faults.slice(0, 50),
  ].join('\n');
}
