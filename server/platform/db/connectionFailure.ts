import type { Text } from '../errors.ts';
import { StartError } from '../startError.ts';

interface DriverError {
  code?: string;
  message: string;
}

interface Failure {
  isIt(error: DriverError): boolean;
  tell(place: string, database: string): Text;
}

const hasCode =
  (...codes: string[]) =>
  ({ code }: DriverError) =>
    codes.includes(code ?? '');
const says =
  (sign: RegExp) =>
  ({ message }: DriverError) =>
    sign.test(message);

const UNTRUSTED = [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'INVALID_CA',
];

/** Why PostgreSQL cannot be used, the first that fits; SQLSTATE codes, or those of Node's TLS. */
const FAILURES: Failure[] = [
  {
    isIt: says(/does not support SSL/),
    tell: (place) => ({
      fr: `PostgreSQL (${place}) ne propose pas TLS, que demande sslmode. Activez ssl sur le serveur, ou sslmode=disable si le réseau est sûr.`,
      en: `PostgreSQL (${place}) offers no TLS, which sslmode asks for. Turn ssl on in the server, or sslmode=disable if the network is safe.`,
    }),
  },
  {
    isIt: hasCode('ERR_TLS_CERT_ALTNAME_INVALID'),
    tell: (place) => ({
      fr: `Le certificat de PostgreSQL (${place}) est établi pour un autre nom. Corrigez l’hôte de DATABASE_URL, ou le certificat (sslmode=verify-full exige le même nom).`,
      en: `The certificate of PostgreSQL (${place}) is for another name. Correct the host in DATABASE_URL, or the certificate (sslmode=verify-full requires the same name).`,
    }),
  },
  {
    isIt: hasCode(...UNTRUSTED),
    tell: (place) => ({
      fr: `Le certificat de PostgreSQL (${place}) ne vient pas d’une autorité connue. Donnez la sienne par sslrootcert.`,
      en: `The certificate of PostgreSQL (${place}) does not come from a known authority. Name its own by sslrootcert.`,
    }),
  },
  {
    isIt: hasCode('CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'),
    tell: (place) => ({
      fr: `Le certificat de PostgreSQL (${place}) est expiré ou pas encore valable.`,
      en: `The certificate of PostgreSQL (${place}) has expired or is not valid yet.`,
    }),
  },
  {
    isIt: says(/no encryption/),
    tell: (place) => ({
      fr: `PostgreSQL (${place}) n’accepte pas cette connexion sans TLS (pg_hba.conf). Ajoutez sslmode=require, ou verify-full avec sslrootcert, à DATABASE_URL.`,
      en: `PostgreSQL (${place}) does not accept this connection without TLS (pg_hba.conf). Add sslmode=require, or verify-full with sslrootcert, to DATABASE_URL.`,
    }),
  },
  {
    isIt: says(/no pg_hba\.conf entry|pg_hba\.conf rejects/),
    tell: (place, database) => ({
      fr: `PostgreSQL (${place}) n’autorise pas cet utilisateur sur la base « ${database} » depuis cette machine (pg_hba.conf).`,
      en: `PostgreSQL (${place}) does not allow this user on the database "${database}" from this machine (pg_hba.conf).`,
    }),
  },
  {
    isIt: says(/valid client certificate|certificate required/i),
    tell: (place) => ({
      fr: `PostgreSQL (${place}) exige un certificat de client : donnez sslcert et sslkey.`,
      en: `PostgreSQL (${place}) requires a client certificate: name sslcert and sslkey.`,
    }),
  },
  {
    isIt: says(/unsupported startup parameter|Unsupported startup parameter/),
    tell: (place) => ({
      fr: `Un répartiteur de connexions (PgBouncer, ${place}) refuse un réglage de session : DATABASE_POOLER=transaction, sans « options » dans DATABASE_URL.`,
      en: `A connection pooler (PgBouncer, ${place}) refuses a session setting: DATABASE_POOLER=transaction, without "options" in DATABASE_URL.`,
    }),
  },
  {
    isIt: hasCode('28P01', '28000'),
    tell: (place) => ({
      fr: `PostgreSQL (${place}) refuse l'utilisateur ou le mot de passe de DATABASE_URL.`,
      en: `PostgreSQL (${place}) refuses the user or the password of DATABASE_URL.`,
    }),
  },
  {
    isIt: hasCode('3D000'),
    tell: (place, database) => ({
      fr: `La base « ${database} » n'existe pas sur ${place} : créez-la, ou corrigez DATABASE_URL.`,
      en: `The database "${database}" does not exist on ${place}: create it, or correct DATABASE_URL.`,
    }),
  },
  {
    isIt: hasCode('53300'),
    tell: (place) => ({
      fr: `PostgreSQL (${place}) n'accepte plus de connexion : trop sont ouvertes.`,
      en: `PostgreSQL (${place}) accepts no more connections: too many are open.`,
    }),
  },
  {
    isIt: hasCode('57P03'),
    tell: (place) => ({
      fr: `PostgreSQL (${place}) démarre ou s’arrête : relancez dans un instant.`,
      en: `PostgreSQL (${place}) is starting or stopping: start again in a moment.`,
    }),
  },
];

/** Where a database is, without who connects to it. */
export function placeOf(databaseUrl: string): { host: string; database: string } {
  const { host, pathname, searchParams } = new URL(databaseUrl);
  return { host: host || (searchParams.get('host') ?? ''), database: decodeURIComponent(pathname.slice(1)) };
}

/** Says in both languages why a database cannot be connected to. */
export function connectionFailure(error: unknown, databaseUrl: string): StartError {
  const { host, database } = placeOf(databaseUrl);
  const failed = error as DriverError;
  const known = FAILURES.find(({ isIt }) => isIt(failed));
  const reason = failed.code || failed.message;
  const text = known?.tell(host, database) ?? {
    fr: `La base de données est injoignable (${host}) : ${reason}. Vérifiez DATABASE_URL et que PostgreSQL tourne.`,
    en: `The database cannot be reached (${host}): ${reason}. Check DATABASE_URL and that PostgreSQL runs.`,
  };
  return new StartError(text, { cause: error });
}
