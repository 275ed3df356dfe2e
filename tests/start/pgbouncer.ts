import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { accountForPostgres } from '../../server/platform/postgres/embeddedAccount.ts';
import { freePort } from '../support/app.ts';

const COMMAND = ['pgbouncer', '/usr/sbin/pgbouncer', '/usr/local/bin/pgbouncer'].find(
  (command) => spawnSync(command, ['--version']).status === 0,
);

/** Debian's package `pgbouncer`; what needs it is left out where it is missing. */
export const hasPgbouncer = COMMAND !== undefined;

export interface Pgbouncer {
  /** The database's address through it. */
  url: string;
  output(): string;
  stop(): Promise<void>;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function settings(databaseUrl: string, port: number, folder: string): string {
  const { hostname, port: databasePort, username, password, pathname } = new URL(databaseUrl);
  const database = pathname.slice(1);
  return `[databases]
${database} = host=${hostname} port=${databasePort} dbname=${database} user=${username} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${folder}/users.txt
pool_mode = transaction
default_pool_size = 4
`;
}

/** PgBouncer before a database, in transaction mode, four connections behind it, everything else as it is by default. */
export async function startPgbouncer(databaseUrl: string): Promise<Pgbouncer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-pgbouncer-'));
  const port = await freePort();
  const { username, password } = new URL(databaseUrl);
  const files = { 'pgbouncer.ini': settings(databaseUrl, port, folder), 'users.txt': `"${username}" "${password}"\n` };
  const account = await accountForPostgres();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await writeFile(file, content, { mode: 0o600 });
    if (account) await chown(file, account.uid, account.gid);
  }
  await chmod(folder, 0o755);
  const child: ChildProcess = spawn(COMMAND!, [path.join(folder, 'pgbouncer.ini')], { ...account, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  const ended = once(child, 'close');
  for (const limit = Date.now() + 20_000; !(await isListening(port)); await delay(50)) {
    if (child.exitCode !== null || Date.now() > limit) throw new Error(`pgbouncer is not ready:\n${printed}`);
  }
  const url = new URL(databaseUrl);
  [url.hostname, url.port] = ['127.0.0.1', String(port)];
  return {
    url: url.href,
    output: () => printed,
    async stop() {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
