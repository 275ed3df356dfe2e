import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartError } from '../startError.ts';
import type { Account } from './embeddedAccount.ts';
import type { Binaries } from './embeddedBinaries.ts';
import { clusterFailure } from './embeddedFailures.ts';
import type { Place } from './embeddedPlace.ts';

const run = promisify(execFile);

export const CLUSTER_USER = 'garant';
const START_MS = 60_000;
const ATTEMPTS = 8;
const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const FAST_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/** How a cluster is run; `fast` gives up durability, for tests only. */
export interface ClusterOptions {
  binaries: Binaries;
  account: Account | undefined;
  place: Place;
  logFile: string;
  fast: boolean;
  /** Called when PostgreSQL is at work and needs nothing of this program for a while. */
  onWorking?: () => void;
}

/** Makes a cluster: UTF-8, French collation, passwords by SCRAM. A half-made one never takes the final name. */
export async function createCluster({ binaries, account, place, fast, onWorking }: ClusterOptions, password: string): Promise<void> {
  const unfinished = `${place.cluster}.new`;
  const passwordFile = path.join(unfinished, '..', 'postgres.password.new');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await Promise.all([unfinished, passwordFile].map((file) => chown(file, account.uid, account.gid)));
  const parameters = [
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=fr-FR', '--auth=scram-sha-256', '--no-instructions'],
    ...[`--pgdata=${unfinished}`, `--username=${CLUSTER_USER}`, `--pwfile=${passwordFile}`, ...(fast ? ['--no-sync'] : [])],
  ];
  try {
    const made = run(binaries.initdb, parameters, { ...account, cwd: '/', env: ENVIRONMENT });
    onWorking?.();
    await made;
    await rename(unfinished, place.cluster);
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    throw clusterFailure((cause as { stderr?: string }).stderr || String(cause), place.cluster, cause);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function launch({ binaries, account, place, logFile, fast }: ClusterOptions, port: number): Promise<ChildProcess> {
  const settings = { ...SETTINGS, ...(fast ? FAST_SETTINGS : {}), port: String(port) };
  const output = await open(logFile, 'w', 0o600);
  try {
    const child = spawn(
      binaries.postgres,
      ['-D', place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...account, cwd: '/', env: ENVIRONMENT, detached: true, stdio: ['ignore', output.fd, output.fd] },
    );
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    return child;
  } finally {
    await output.close();
  }
}

async function markOf(cluster: string): Promise<{ pid: number; port: string; isReady: boolean }> {
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return { pid: Number(lines[0]), port: lines[3] ?? '', isReady: lines[7]?.trim() === 'ready' };
}

async function isReady(cluster: string, launched: number): Promise<boolean> {
  const mark = await markOf(cluster);
  return mark.pid === launched && mark.isReady;
}

/** The port that the PostgreSQL of a cluster listens on; undefined unless it takes connections. */
export async function readyPort(cluster: string): Promise<string | undefined> {
  const { port, isReady } = await markOf(cluster);
  return isReady ? port : undefined;
}

/** Starts PostgreSQL in its own process group (a Ctrl-C of the terminal does not reach it) on a free local port. */
export async function runCluster(options: ClusterOptions): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = await launch(options, port);
    options.onWorking?.();
    for (const end = Date.now() + START_MS; child.exitCode === null && child.signalCode === null; await delay(15)) {
      if (await isReady(options.place.cluster, child.pid!)) return { child, port };
      if (Date.now() > end) {
        child.kill('SIGQUIT');
        throw new StartError({ fr: "PostgreSQL n'est pas prêt après 60 s.", en: 'PostgreSQL is not ready after 60 s.' });
      }
    }
    const output = await readFile(options.logFile, 'utf8').catch(() => '');
    const mayPass = /Address already in use|pre-existing shared memory/.test(output);
    if (!mayPass || attempt === ATTEMPTS) throw clusterFailure(output, options.place.cluster);
    await delay(250);
  }
}
