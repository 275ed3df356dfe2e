import { Client } from 'pg';
import type { Text } from '../errors.ts';
import { StartError } from '../startError.ts';

const CONNECT_MS = 10_000;
const OLDEST_VERSION = 150_000;

type Telling = (place: string, database: string) => Text;

const REFUSED_ACCOUNT: Telling = (place) => ({
  fr: `PostgreSQL (${place}) refuse l'utilisateur ou le mot de passe de DATABASE_URL.`,
  en: `PostgreSQL (${place}) refuses the user or the password of DATABASE_URL.`,
});

const FAILURES: Record<string, Telling> = {
  '28P01': REFUSED_ACCOUNT,
  '28000': REFUSED_ACCOUNT,
  '3D000': (place, database) => ({
    fr: `La base « ${database} » n'existe pas sur ${place} : créez-la, ou corrigez DATABASE_URL.`,
    en: `The database "${database}" does not exist on ${place}: create it, or correct DATABASE_URL.`,
  }),
  '53300': (place) => ({
    fr: `PostgreSQL (${place}) n'accepte plus de connexion : trop sont ouvertes.`,
    en: `PostgreSQL (${place}) accepts no more connections: too many are open.`,
  }),
};

function unreachable(place: string, reason: string): Text {
  return {
    fr: `La base de données est injoignable (${place}) : ${reason}. Vérifiez DATABASE_URL et que PostgreSQL tourne.`,
    en: `The database cannot be reached (${place}): ${reason}. Check DATABASE_URL and that PostgreSQL runs.`,
  };
}

/** Connects once to the given database, so that what is wrong with DATABASE_URL is told in one line. Throws a StartError. */
export async function reachDatabase(databaseUrl: string): Promise<void> {
  const { host, pathname } = new URL(databaseUrl);
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
    );
    const { version, encoding } = rows[0];
    if (version >= OLDEST_VERSION && encoding === 'UTF8') return;
    throw new StartError({
      fr: `PostgreSQL 15 ou plus récent et une base en UTF8 sont nécessaires (trouvé : ${Math.floor(version / 10_000)}, ${encoding}).`,
      en: `PostgreSQL 15 or newer and a UTF8 database are needed (found: ${Math.floor(version / 10_000)}, ${encoding}).`,
    });
  } catch (error) {
    if (error instanceof StartError) throw error;
    const { code = '', message } = error as { code?: string; message: string };
    const tell = FAILURES[code];
    throw new StartError(tell ? tell(host, pathname.slice(1)) : unreachable(host, code || message), { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}
