import type { Client } from 'pg';
import { StartError } from '../startError.ts';
import { connectClient } from './connection.ts';
import { connectionFailure, placeOf } from './connectionFailure.ts';
import { PLANNING } from './orm.ts';

const OLDEST_VERSION = 150_000;

interface Server {
  version: number;
  encoding: string;
  isReadOnly: boolean;
}

async function describe(client: Client): Promise<Server> {
  const { rows } = await client.query<Server>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
      pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "isReadOnly"`,
  );
  return rows[0]!;
}

function requireUsable({ version, encoding, isReadOnly }: Server, databaseUrl: string): void {
  if (version < OLDEST_VERSION || encoding !== 'UTF8') {
    const found = `${Math.floor(version / 10_000)}, ${encoding}`;
    throw new StartError({
      fr: `PostgreSQL 15 ou plus récent et une base en UTF8 sont nécessaires (trouvé : ${found}).`,
      en: `PostgreSQL 15 or newer and a UTF8 database are needed (found: ${found}).`,
    });
  }
  if (!isReadOnly) return;
  const { host } = placeOf(databaseUrl);
  throw new StartError({
    fr: `PostgreSQL (${host}) est en lecture seule, par exemple une réplique : donnez l’adresse du serveur principal dans DATABASE_URL.`,
    en: `PostgreSQL (${host}) is read-only, for example a replica: give the address of the primary server in DATABASE_URL.`,
  });
}

/** Connects once to the given database as its pool will, so that what is wrong with DATABASE_URL is told in one line. Throws a StartError. */
export async function reachDatabase(databaseUrl: string): Promise<void> {
  const client = await connectClient(databaseUrl, PLANNING).catch((error: unknown) => {
    throw connectionFailure(error, databaseUrl);
  });
  try {
    requireUsable(await describe(client), databaseUrl);
  } finally {
    await client.end().catch(() => undefined);
  }
}
