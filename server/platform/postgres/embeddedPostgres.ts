import { randomBytes } from 'node:crypto';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { StartError } from '../startError.ts';
import { accountForPostgres } from './embeddedAccount.ts';
import { binariesFor } from './embeddedBinaries.ts';
import { CLUSTER_USER, createCluster, readyPort, runCluster } from './embeddedCluster.ts';
import { clusterFailure } from './embeddedFailures.ts';
import { clearAbandonedPostgres, holdDataFolder, serverHolding, stopPostgres } from './embeddedLock.ts';
import { existingPlace, newPlace } from './embeddedPlace.ts';

export interface EmbeddedPostgresOptions {
  dataDir: string;
  log: Log;
  /** Gives up durability for speed: for tests only. */
  fast?: boolean;
  /** For a command that is done soon: whoever wants to start waits for it. */
  isCommand?: boolean;
  /** Called when PostgreSQL ends without having been asked to. */
  onLost?: () => void;
  /** Called, maybe more than once, when PostgreSQL is at work and needs nothing of this program for a while. */
  onWorking?: () => void;
}

export interface EmbeddedPostgres {
  url: string;
  /** The folder the cluster is in: the data folder, or the one `POSTGRES_LOCATION` names. */
  where: string;
  pid: number;
  stop(): Promise<void>;
}

const embeddedUrl = (password: string, port: number | string) => `postgresql://${CLUSTER_USER}:${password}@127.0.0.1:${port}/postgres`;

async function passwordOf(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'postgres.password');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return known.trim();
  const made = randomBytes(24).toString('hex');
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  return made;
}

async function prepare(options: EmbeddedPostgresOptions, dataDir: string) {
  const { log, fast = false, onWorking } = options;
  const found = await existingPlace(dataDir);
  const account = await accountForPostgres(found?.cluster);
  const [binaries, password] = await Promise.all([binariesFor(account, log), passwordOf(dataDir)]);
  const place = found ?? (await newPlace(dataDir, account, log));
  const cluster = { binaries, account, place, fast, onWorking, logFile: path.join(dataDir, 'postgres.log') };
  if (found) await clearAbandonedPostgres(place.cluster, log);
  else await createCluster(cluster, password);
  return { cluster, password };
}

/**
 * Starts a PostgreSQL of our own on `dataDir`, made at the first start and found again at the next ones.
 * Works as root too (then under another account, with data where that account may go).
 * Throws a StartError: already running, disk full, missing rights, no free port, unsupported machine.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, onLost } = options;
  try {
    await mkdir(options.dataDir, { recursive: true });
    const dataDir = await realpath(options.dataDir);
    const release = await holdDataFolder(dataDir, options.isCommand);
    try {
      const { cluster, password } = await prepare(options, dataDir);
      const { child, port } = await runCluster(cluster);
      const pid = child.pid!;
      let isStopping = false;
      child.unref();
      child.once('exit', () => {
        if (!isStopping) onLost?.();
      });
      return {
        url: embeddedUrl(password, port),
        where: cluster.place.folder,
        pid,
        async stop() {
          isStopping = true;
          await stopPostgres(pid, log);
          await release();
        },
      };
    } catch (error) {
      await release();
      throw error;
    }
  } catch (error) {
    throw error instanceof StartError ? error : clusterFailure(String(error), options.dataDir, error);
  }
}

const READY_MS = 30_000;

/**
 * Address of the PostgreSQL that a running Garant started on `dataDir`; undefined when none runs. Waits for one that is starting.
 * Throws a StartError when it does not become ready.
 */
export async function runningPostgresUrl(dataDir: string): Promise<string | undefined> {
  for (const end = Date.now() + READY_MS; ; await delay(50)) {
    const holder = await serverHolding(dataDir);
    if (!holder) return undefined;
    const place = await existingPlace(dataDir);
    const port = place && (await readyPort(place.cluster));
    if (port) return embeddedUrl(await passwordOf(dataDir), port);
    if (Date.now() < end) continue;
    throw new StartError({
      fr: `Garant tourne (processus ${holder.pid}) sur ${dataDir}, mais son PostgreSQL n’est pas prêt.`,
      en: `Garant runs (process ${holder.pid}) on ${dataDir}, but its PostgreSQL is not ready.`,
    });
  }
}
