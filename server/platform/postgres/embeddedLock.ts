import { execFile } from 'node:child_process';
import { link, readFile, readlink, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Log } from '../log.ts';
import { StartError } from '../startError.ts';

const run = promisify(execFile);

const LOCK_FILE = 'garant.lock';
const SHUTDOWN_MS = 10_000;
/** A command that runs on the embedded database has this long to end. */
const COMMAND_MS = 60_000;

/** What makes a process number unmistakable: when that process started. `undefined` when no such process lives. */
export async function processIdentity(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') {
      const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1)!.split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    }
    return (await run('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

function alreadyRunning(pid: number, dataDir: string): StartError {
  return new StartError({
    fr: `Garant tourne déjà (processus ${pid}) sur les données de ${dataDir}.`,
    en: `Garant is already running (process ${pid}) on the data in ${dataDir}.`,
  });
}

/** Who holds a data folder: the server, or a command that is done soon. */
export interface FolderHolder {
  pid: number;
  isCommand: boolean;
}

async function holderIn(file: string): Promise<FolderHolder | undefined> {
  const { pid, identity, isCommand = false } = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  return pid && identity === (await processIdentity(pid)) ? { pid, isCommand } : undefined;
}

/** Takes away the lock of a process that ended; one that somebody took at the same moment is put back. */
async function removeStale(lock: string): Promise<void> {
  const aside = `${lock}.${process.pid}.stale`;
  const isMoved = await rename(lock, aside).then(
    () => true,
    () => false,
  );
  if (isMoved && (await holderIn(aside))) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}

/** The live Garant that holds the data folder, or nobody: a command that holds the folder is waited for. */
export async function serverHolding(dataDir: string): Promise<FolderHolder | undefined> {
  for (const end = Date.now() + COMMAND_MS; ; await delay(100)) {
    const holder = await holderIn(path.join(dataDir, LOCK_FILE));
    if (!holder?.isCommand || Date.now() > end) return holder;
  }
}

/** Holds the data folder for this process; refuses while another live Garant holds it. Returns how to let go. */
export async function holdDataFolder(dataDir: string, isCommand = false): Promise<() => Promise<void>> {
  const lock = path.join(dataDir, LOCK_FILE);
  const mine = `${lock}.${process.pid}`;
  await writeFile(mine, JSON.stringify({ pid: process.pid, identity: await processIdentity(process.pid), isCommand }), { mode: 0o600 });
  try {
    for (;;) {
      const taken = await link(mine, lock).catch((error: NodeJS.ErrnoException) => error);
      if (!taken) return () => rm(lock, { force: true });
      if (taken.code !== 'EEXIST') throw taken;
      const holder = await serverHolding(dataDir);
      if (holder) throw alreadyRunning(holder.pid, dataDir);
      await removeStale(lock);
    }
  } finally {
    await rm(mine, { force: true });
  }
}

async function isPostgresOf(pid: number, cluster: string): Promise<boolean> {
  if (!(await processIdentity(pid))) return false;
  if (process.platform === 'linux') {
    const [name, folder] = await Promise.all([
      readFile(`/proc/${pid}/comm`, 'utf8').catch(() => ''),
      readlink(`/proc/${pid}/cwd`).catch(() => cluster),
    ]);
    return name.trim() === 'postgres' && folder === cluster;
  }
  return run('ps', ['-o', 'comm=', '-p', String(pid)]).then(
    ({ stdout }) => path.basename(stdout.trim()) === 'postgres',
    () => false,
  );
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await delay(20)) {
    if (!(await processIdentity(pid))) return true;
  }
  return false;
}

/**
 * Stops a PostgreSQL: fast shutdown (SIGINT: open transactions are rolled back, a checkpoint is written), then
 * immediate shutdown (SIGQUIT: recovered at the next start) when it takes more than 10 seconds.
 */
export async function stopPostgres(pid: number, log: Log): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  signal('SIGINT');
  if (await isGoneWithin(pid, SHUTDOWN_MS)) return;
  log.warn(`Arrêt immédiat de PostgreSQL (${pid}) / Immediate shutdown of PostgreSQL (${pid})`);
  signal('SIGQUIT');
  if (await isGoneWithin(pid, SHUTDOWN_MS)) return;
  throw new StartError({ fr: `PostgreSQL (processus ${pid}) ne s'arrête pas.`, en: `PostgreSQL (process ${pid}) does not stop.` });
}

/** Stops the PostgreSQL that a killed Garant left behind, and removes the mark of one that died with the machine. */
export async function clearAbandonedPostgres(cluster: string, log: Log): Promise<void> {
  const mark = path.join(cluster, 'postmaster.pid');
  const content = await readFile(mark, 'utf8').catch(() => undefined);
  if (content === undefined) return;
  const pid = Number.parseInt(content, 10);
  if (pid > 0 && (await isPostgresOf(pid, cluster))) {
    log.info(`Arrêt d'un PostgreSQL resté seul (${pid}) / Stopping a PostgreSQL left behind (${pid})`);
    await stopPostgres(pid, log);
  }
  await rm(mark, { force: true });
}
