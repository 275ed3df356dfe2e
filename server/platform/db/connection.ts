import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { Client, type ClientConfig } from 'pg';
import { parse, toClientConfig } from 'pg-connection-string';

const PROGRAM = 'garant';
const POSTGRES_PORT = 5432;
const CONNECT_MS = 10_000;
/** PostgreSQL manual, 54.2.11: may this connection speak TLS? Answered by one letter. */
const TLS_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
/** What Garant alone reads of an address, and what node-postgres has no word for. */
const OWN_PARAMETERS = ['pooler', 'target_session_attrs', 'gssencmode', 'keepalives', 'keepalives_idle', 'connect_timeout'];

const secondsOf = (url: URL, parameter: string): number | undefined => {
  const value = url.searchParams.get(parameter);
  return value === null || value === '0' ? undefined : Number(value) * 1000;
};

/** Whether connections are lent for one transaction only (PgBouncer): nothing may be kept in a session. */
export const isPooledByTransaction = (databaseUrl: string): boolean => new URL(databaseUrl).searchParams.get('pooler') === 'transaction';

function offersTls(host: string, port: number, timeout: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout });
    const settle = (work: () => void) => {
      socket.destroy();
      work();
    };
    socket.once('connect', () => socket.write(TLS_REQUEST));
    socket.once('data', (answer) => settle(() => resolve(answer.toString('latin1', 0, 1) === 'S')));
    socket.once('timeout', () => settle(() => reject(Object.assign(new Error('timeout expired'), { code: 'ETIMEDOUT' }))));
    socket.once('error', (error) => settle(() => reject(error)));
    socket.once('close', () => reject(Object.assign(new Error('connection closed'), { code: 'ECONNRESET' })));
  });
}

/** The mode asked for, in libpq's words; `prefer` is what nothing means. */
function modeOf({ searchParams }: URL, host: string): string {
  if (host.startsWith('/')) return 'disable';
  if (searchParams.get('ssl') === 'true') return 'require';
  return searchParams.get('sslmode') ?? (searchParams.get('sslrootcert') === 'system' ? 'verify-full' : 'prefer');
}

const isOnlyPreferred = (mode: string): boolean => mode === 'allow' || mode === 'prefer';

/** `allow` and `prefer` take what the server offers at the first connection and keep to it afterwards. */
async function settleMode(mode: string, { host, port = POSTGRES_PORT }: ClientConfig, timeout: number): Promise<string> {
  if (!isOnlyPreferred(mode)) return mode;
  return (await offersTls(host!, port, timeout)) ? 'require' : 'disable';
}

/** The address as node-postgres reads it, its mode of TLS settled. */
function parsed(url: URL, mode: string): ClientConfig {
  const known = new URL(url);
  const lowestVersion = known.searchParams.get('ssl_min_protocol_version');
  for (const name of [...OWN_PARAMETERS, 'ssl', 'ssl_min_protocol_version']) known.searchParams.delete(name);
  if (known.searchParams.get('sslrootcert') === 'system') known.searchParams.delete('sslrootcert');
  if (mode === 'disable') for (const name of ['sslcert', 'sslkey', 'sslrootcert']) known.searchParams.delete(name);
  known.searchParams.set('sslmode', mode);
  const config = toClientConfig(parse(known.href, { useLibpqCompat: true }));
  if (typeof config.ssl === 'object' && lowestVersion) Object.assign(config.ssl, { minVersion: lowestVersion });
  return config;
}

/**
 * How every connection of the program is opened: all that the address says, with libpq's meaning of `sslmode` (PostgreSQL manual, 34.19.1), and
 * the given server settings unless a pooler would refuse them. Throws what the network says when it has to ask for TLS first.
 */
export async function connectionTo(databaseUrl: string, serverSettings = ''): Promise<ClientConfig> {
  const url = new URL(databaseUrl);
  const timeout = secondsOf(url, 'connect_timeout') ?? CONNECT_MS;
  const { host = 'localhost', port } = parsed(url, 'disable');
  const asked = modeOf(url, host);
  if (isOnlyPreferred(asked)) url.searchParams.delete('sslrootcert');
  const config = parsed(url, await settleMode(asked, { host, port }, timeout));
  const ours = isPooledByTransaction(databaseUrl) ? '' : serverSettings;
  return {
    ...config,
    user: config.user || userInfo().username,
    ssl: config.ssl ?? false,
    application_name: config.application_name ?? PROGRAM,
    options: [ours, config.options].filter(Boolean).join(' ') || undefined,
    keepAlive: url.searchParams.get('keepalives') !== '0',
    keepAliveInitialDelayMillis: secondsOf(url, 'keepalives_idle'),
    connectionTimeoutMillis: timeout,
  };
}

/** Opens one connection of its own. The caller ends it. */
export async function connectClient(databaseUrl: string, serverSettings?: string): Promise<Client> {
  const client = new Client(await connectionTo(databaseUrl, serverSettings));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
