import type { Text } from '../errors.ts';
import { StartError } from '../startError.ts';

interface SystemError extends Error {
  code?: string;
  syscall?: string;
  port?: number;
  hostname?: string;
  path?: string;
  text?: Text;
}

interface Circumstances {
  port: number;
  host: string;
  /** Settings the port and the address come from. */
  settings?: { port: string; host: string };
}

const MAIN_SETTINGS = { port: 'PORT', host: 'HOST' };

type Telling = (error: SystemError, circumstances: Circumstances) => Text;

const DISK_FULL: Telling = ({ path }) => ({
  fr: `Disque plein${path ? ` (${path})` : ''} : libérez de la place puis relancez.`,
  en: `Disk full${path ? ` (${path})` : ''}: free some space, then start again.`,
});

const NOT_ALLOWED: Telling = ({ syscall, path }, { port, settings = MAIN_SETTINGS }) =>
  syscall === 'listen'
    ? {
        fr: `Le port ${port} est réservé par le système : changez ${settings.port}.`,
        en: `Port ${port} is reserved by the system: change ${settings.port}.`,
      }
    : { fr: `Droits insuffisants sur ${path ?? 'un fichier'}.`, en: `Missing rights on ${path ?? 'a file'}.` };

const BAD_HOST: Telling = (_error, { host, settings = MAIN_SETTINGS }) => ({
  fr: `${settings.host}=${host} n'est pas une adresse de cette machine.`,
  en: `${settings.host}=${host} is not an address of this machine.`,
});

const FAILURES: Record<string, Telling> = {
  EADDRINUSE: (_error, { port, settings = MAIN_SETTINGS }) => ({
    fr: `Le port ${port} est déjà pris : arrêtez le programme qui l'occupe, ou choisissez-en un autre (${settings.port}=${port + 1}).`,
    en: `Port ${port} is already taken: stop the program that holds it, or choose another one (${settings.port}=${port + 1}).`,
  }),
  EADDRNOTAVAIL: BAD_HOST,
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: NOT_ALLOWED,
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  '53100': DISK_FULL,
  '42501': () => ({
    fr: "L'utilisateur de DATABASE_URL n'a pas le droit de créer les tables de Garant.",
    en: 'The user of DATABASE_URL may not create the tables of Garant.',
  }),
};

function chainOf(error: unknown): SystemError[] {
  const chain: SystemError[] = [];
  for (let each = error; each instanceof Error && chain.length < 8; each = each.cause) {
    chain.push(each);
    if (each instanceof AggregateError) chain.push(...each.errors);
  }
  return chain;
}

/** Says in one line, in both languages, why the program does not start. What is unknown keeps its own message. */
export function startFailure(error: unknown, circumstances: Circumstances): StartError {
  const chain = chainOf(error);
  for (const each of chain) {
    if (each instanceof StartError) return each;
    if (each.text?.fr && each.text.en) return new StartError({ fr: each.text.fr, en: each.text.en }, { cause: error });
    const isHostName = each.code === 'ENOTFOUND' && each.hostname === circumstances.host;
    const tell = isHostName ? BAD_HOST : FAILURES[each.code ?? ''];
    if (tell) return new StartError(tell(each, circumstances), { cause: error });
  }
  const message = (chain[0]?.message ?? String(error)).split('\n')[0]!;
  return new StartError(
    {
      fr: `Erreur inattendue : ${message} (LOG_LEVEL=debug pour le détail)`,
      en: `Unexpected error: ${message} (LOG_LEVEL=debug for details)`,
    },
    { cause: error },
  );
}
