import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from './app.ts';

const VERSIONS = '/usr/lib/postgresql';
const READY_WITHIN_MS = 30_000;

/** Root lets `postgres` run it: PostgreSQL refuses root. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  return { uid: Number(execFileSync('id', ['-u', 'postgres'])), gid: Number(execFileSync('id', ['-g', 'postgres'])) };
}

/** Where Debian puts the programs of a PostgreSQL, those that make and read backups among them; undefined when none is installed whole. */
export function debianPostgres(): string | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  const folders = versions.sort((one, other) => Number(other) - Number(one)).map((version) => path.join(VERSIONS, version, 'bin'));
  return folders.find((folder) => ['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((name) => existsSync(path.join(folder, name))));
}

export interface DebianServer {
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

async function reach(url: string): Promise<Client> {
  for (const limit = Date.now() + READY_WITHIN_MS; ; await delay(100)) {
    const client = new Client(url);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
  }
}

/** Starts a PostgreSQL of Debian on a free port, in a scratch folder, as `postgres` where root starts it. */
export async function startDebianPostgres(bin: string): Promise<DebianServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-debian-'));
  const cluster = path.join(folder, 'cluster');
  const as = account();
  if (as.uid !== undefined) await chown(folder, as.uid, as.gid!);
  const initdb = ['-D', cluster, '-U', 'garant', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  await promisify(execFile)(path.join(bin, 'initdb'), initdb, { cwd: folder, ...as });
  const port = await freePort();
  const settings = ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'];
  const child = spawn(path.join(bin, 'postgres'), settings, { cwd: folder, stdio: 'ignore', ...as });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const url = `postgresql://garant@127.0.0.1:${port}`;
  const client = await reach(`${url}/postgres`);
  return {
    async createDatabase(name) {
      await client.query(`create database "${name}" template template0`);
      return `${url}/${name}`;
    },
    async stop() {
      await client.end();
      child.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
