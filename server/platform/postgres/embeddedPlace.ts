import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '../log.ts';
import { StartError } from '../startError.ts';
import type { Account } from './embeddedAccount.ts';

const run = promisify(execFile);

const SHARED_FOLDERS = ['/var/lib/garant', '/var/tmp/garant'];
const LOCATION_FILE = 'POSTGRES_LOCATION';
const CLUSTER_FOLDER = 'postgres';

/** The folder that holds the cluster (`cluster`), and whether it is the project's data folder or elsewhere. */
export interface Place {
  folder: string;
  cluster: string;
  isElsewhere: boolean;
}

function placeIn(folder: string, isElsewhere: boolean): Place {
  return { folder, cluster: path.join(folder, CLUSTER_FOLDER), isElsewhere };
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/** A folder other accounts may enter and only root may write to, so that nobody else can slip a program into it. */
export async function ownedSharedFolder(): Promise<string> {
  for (const folder of SHARED_FOLDERS) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o755 });
      const found = await lstat(folder);
      if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return folder;
    } catch {}
  }
  throw new StartError({
    fr: `Aucun dossier où l'utilisateur de PostgreSQL puisse entrer (essayés : ${SHARED_FOLDERS.join(', ')}). Indiquez DATABASE_URL.`,
    en: `No folder that PostgreSQL's user may enter (tried: ${SHARED_FOLDERS.join(', ')}). Set DATABASE_URL.`,
  });
}

async function mayUse(folder: string, account: Account): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** Where an earlier start left the data, if there was one. */
export async function existingPlace(dataDir: string): Promise<Place | undefined> {
  const here = placeIn(dataDir, false);
  if (await exists(here.cluster)) return here;
  const note = await readFile(path.join(dataDir, LOCATION_FILE), 'utf8').catch(() => undefined);
  if (note === undefined) return undefined;
  const elsewhere = placeIn(note.trim(), true);
  if (await exists(elsewhere.cluster)) return elsewhere;
  throw new StartError({
    fr: `Les données de PostgreSQL ne sont plus dans ${elsewhere.folder}, que désigne ${path.join(dataDir, LOCATION_FILE)} : remettez-les, ou supprimez ${dataDir} pour repartir de rien.`,
    en: `PostgreSQL's data are no longer in ${elsewhere.folder}, named by ${path.join(dataDir, LOCATION_FILE)}: put them back, or delete ${dataDir} to start from nothing.`,
  });
}

/** Chooses where new data go: the data folder, or one the account may enter, then named in `POSTGRES_LOCATION`. */
export async function newPlace(dataDir: string, account: Account | undefined, log: Log): Promise<Place> {
  if (!account || (await mayUse(dataDir, account))) return placeIn(dataDir, false);
  const folder = path.join(await ownedSharedFolder(), `data-${randomBytes(6).toString('hex')}`);
  await mkdir(folder, { mode: 0o700 });
  await chown(folder, account.uid, account.gid);
  await writeFile(path.join(dataDir, LOCATION_FILE), `${folder}\n`, { mode: 0o600 });
  log.info(`Données de PostgreSQL dans ${folder} / PostgreSQL data in ${folder}`);
  return placeIn(folder, true);
}
