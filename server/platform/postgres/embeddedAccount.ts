import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { StartError } from '../startError.ts';

const run = promisify(execFile);

/** The account PostgreSQL runs under: that of the program, or, because PostgreSQL refuses to run as root, another one. */
export interface Account {
  uid: number;
  gid: number;
}

const USER = 'postgres';

async function accountNamed(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createAccount(): Promise<Account | undefined> {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', USER]],
    ['useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', USER]],
    ['adduser', ['-S', '-D', '-H', USER]],
  ];
  for (const [command, parameters] of attempts) {
    await run(command, parameters).catch(() => undefined);
    const account = await accountNamed(USER);
    if (account) return account;
  }
  return undefined;
}

/**
 * Finds the account to run PostgreSQL under; `undefined` means the program's own.
 * As root: the owner of data that already exist, else the user `postgres`, created when it is missing.
 */
export async function accountForPostgres(existingData?: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existingData ? await stat(existingData).catch(() => undefined) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = (await accountNamed(USER)) ?? (await createAccount());
  if (account) return account;
  throw new StartError({
    fr: `PostgreSQL refuse de tourner en root et l'utilisateur « ${USER} » n'a pas pu être créé : créez-le, ou lancez Garant sous un autre utilisateur, ou indiquez DATABASE_URL.`,
    en: `PostgreSQL refuses to run as root and the user "${USER}" could not be created: create it, run Garant as another user, or set DATABASE_URL.`,
  });
}
