import { type DomainError, fail } from '../errors.ts';

const invalidCharacters = () =>
  fail('BAD_INPUT', 'INVALID_CHARACTERS', {
    fr: 'Un texte contient un caractère qui ne peut pas être enregistré (caractère nul ou demi-caractère Unicode) : retirez-le.',
    en: 'A text holds a character that cannot be stored (a null character or half a Unicode character): remove it.',
  });
const outOfRange = () =>
  fail('BAD_INPUT', 'OUT_OF_RANGE', {
    fr: 'Une date ou un nombre sort de ce qui peut être enregistré : donnez une date entre les années 1 et 9999, un nombre plus petit.',
    en: 'A date or a number is outside what can be stored: give a date between the years 1 and 9999, a smaller number.',
  });
const changedMeanwhile = () =>
  fail('CONFLICT', 'CHANGED_MEANWHILE', {
    fr: 'Quelqu’un d’autre vient d’écrire la même chose ou d’y toucher : relisez, puis recommencez.',
    en: 'Somebody else just wrote the same thing or touched it: read it again, then retry.',
  });
const busy = () =>
  fail('UNAVAILABLE', 'DATABASE_BUSY', {
    fr: 'Le serveur est très occupé : aucune connexion à la base ne s’est libérée à temps. Recommencez dans un instant.',
    en: 'The server is very busy: no connection to the database was free in time. Try again in a moment.',
  });
const tooSlow = () =>
  fail('UNAVAILABLE', 'DATABASE_TOO_SLOW', {
    fr: 'La base a mis trop de temps à répondre, et la demande est abandonnée. Demandez moins à la fois, ou recommencez dans un instant.',
    en: 'The database took too long to answer, and the request was given up. Ask for less at once, or try again in a moment.',
  });
const unavailable = () =>
  fail('UNAVAILABLE', 'DATABASE_UNAVAILABLE', {
    fr: 'La base de données est injoignable pour le moment, ou vient d’interrompre la demande. Relisez avant de recommencer : ce qui était demandé a pu être fait.',
    en: 'The database cannot be reached at the moment, or has just cut the request. Read again before you retry: what was asked may have been done.',
  });
const readOnly = () =>
  fail('UNAVAILABLE', 'DATABASE_READ_ONLY', {
    fr: 'La base de données n’accepte plus d’écriture pour le moment. Recommencez dans un instant ; si cela dure, prévenez l’administrateur.',
    en: 'The database accepts no writes at the moment. Try again in a moment; if it lasts, tell the administrator.',
  });
const full = () =>
  fail('UNAVAILABLE', 'DATABASE_FULL', {
    fr: 'La base de données n’a plus de place ni de mémoire. Prévenez l’administrateur, puis recommencez.',
    en: 'The database has no room or memory left. Tell the administrator, then try again.',
  });
const changing = () =>
  fail('UNAVAILABLE', 'DATABASE_CHANGING', {
    fr: 'La base de données vient d’être mise à jour. Recommencez.',
    en: 'The database has just been brought up to date. Try again.',
  });

/** By SQLSTATE (PostgreSQL manual, appendix A) or by the code of an error of our own or of the system's. */
const REFUSALS: Record<string, () => DomainError> = {
  '22021': invalidCharacters,
  '22P05': invalidCharacters,
  '22003': outOfRange,
  '22008': outOfRange,
  '23505': changedMeanwhile,
  '40001': changedMeanwhile,
  '40P01': changedMeanwhile,
  '53300': busy,
  '57014': tooSlow,
  '25P03': tooSlow,
  STATEMENT_TOO_LONG: tooSlow,
  HUNG_UP: tooSlow,
  '55P03': busy,
  '25006': readOnly,
  '57P01': unavailable,
  '57P02': unavailable,
  '57P03': unavailable,
  '57P05': unavailable,
  ...Object.fromEntries(
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].map((code) => [code, unavailable]),
  ),
};
/** By the class of an SQLSTATE: connections, the server's resources, its disk. */
const CLASSES: Record<string, () => DomainError> = { '08': unavailable, '53': full, '58': unavailable };

/** What the pool says, in words only, when nobody gave a connection back or the server accepted none in time. */
const WAITED_TOO_LONG = /timeout exceeded when trying to connect|due to connection timeout/;

/** What the driver says, in words only, of a connection that ended under it. */
const CONNECTION_LOST = /^(Connection terminated|Client has encountered a connection error|Client was closed and is not queryable)/;
/** Function of the server that finds a prepared statement outdated by a migration. */
const STALE_PLAN = 'RevalidateCachedQuery';

interface DriverError {
  message?: unknown;
  code?: unknown;
  /** Function of the server that complained. */
  routine?: unknown;
  cause?: unknown;
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** PostgreSQL reports half a character in a JSON text as broken JSON, which this program never writes. */
const isBrokenJson = ({ code, routine }: DriverError): boolean => code === '22P02' && String(routine).startsWith('json');

function refusalOf(error: DriverError): (() => DomainError) | undefined {
  if (isBrokenJson(error)) return invalidCharacters;
  if (error.routine === STALE_PLAN) return changing;
  if (error.code === undefined && WAITED_TOO_LONG.test(String(error.message))) return busy;
  if (error.code === undefined && CONNECTION_LOST.test(String(error.message))) return unavailable;
  const code = String(error.code);
  return REFUSALS[code] ?? (SQLSTATE.test(code) ? CLASSES[code.slice(0, 2)] : undefined);
}

/**
 * What a caller may be told of a failure of PostgreSQL that their input, somebody else at the same moment, or its own state brought about:
 * BAD_INPUT INVALID_CHARACTERS or OUT_OF_RANGE, CONFLICT CHANGED_MEANWHILE (unique value taken, deadlock, serialization), UNAVAILABLE DATABASE_BUSY
 * (no connection or no lock in time), DATABASE_UNAVAILABLE (connection lost or refused), DATABASE_READ_ONLY, DATABASE_FULL,
 * DATABASE_CHANGING, or DATABASE_TOO_SLOW (cancelled). Null for any other failure.
 */
export function databaseFailure(error: unknown): DomainError | null {
  let each = error as DriverError | null | undefined;
  while (typeof each === 'object' && each !== null) {
    const refusal = refusalOf(each);
    if (refusal) {
      return refusal();
    }
    each = each.cause as DriverError | undefined;
  }
  return null;
}
