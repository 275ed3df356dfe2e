import path from 'node:path';
import { readDatabaseUrl } from '../db/databaseUrl.ts';
import { POOL_DEFAULTS } from '../db/poolDefaults.ts';
import type { DatabaseEnv, FetchingEnv, FilesEnv, GraphqlEnv, HttpEnv, MetricsEnv, OidcEnv, UploadsEnv } from '../env.ts';
import { readTrustedProxies } from '../http/trustedProxies.ts';
import type { SettingsReader } from '../settingsReader.ts';

const MEBIBYTE = 1024 * 1024;
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
const SIGNATURES = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];
const OIDC_SCOPE = 'openid given_name usual_name email siret';

function isLocal(url: URL): boolean {
  return LOCAL_HOSTS.includes(url.hostname) || url.hostname.endsWith('.localhost');
}

export function readHttp(read: SettingsReader, isProduction: boolean): HttpEnv {
  const port = read.integer('PORT', 3000, 1, 65_535);
  const publicUrl = read.url('PUBLIC_URL', ['http:', 'https:'], `http://localhost:${port}`);
  if (publicUrl && isProduction && publicUrl.protocol !== 'https:' && !isLocal(publicUrl)) {
    read.refuse('PUBLIC_URL', 'https:// est obligatoire en production', 'https:// is required in production');
  }
  if (publicUrl && (publicUrl.pathname !== '/' || publicUrl.search || publicUrl.hash || publicUrl.username || publicUrl.password)) {
    read.refuse('PUBLIC_URL', "seulement l'origine, sans chemin", 'only the origin, without a path');
  }
  return {
    port,
    host: read.text('HOST') ?? '127.0.0.1',
    publicUrl: publicUrl?.origin ?? '',
    isHttps: publicUrl?.protocol === 'https:',
    trustProxy: readTrustedProxies(read),
  };
}

/** A job holds one connection while it asks for others: fewer than three could wait for each other. */
const FEWEST_CONNECTIONS = 3;
const SLOW_IN_DEVELOPMENT_MS = 200;

export function readDatabase(read: SettingsReader, mode: 'development' | 'production' | 'test'): DatabaseEnv {
  if (mode === 'production')
    read.required('DATABASE_URL', 'PostgreSQL embarqué est réservé aux essais', 'the embedded PostgreSQL is for trials only');
  return {
    url: readDatabaseUrl(read),
    poolMax: read.integer('DATABASE_POOL_MAX', POOL_DEFAULTS.max, FEWEST_CONNECTIONS, 1000),
    isMigrating: read.flag('MIGRATE', true),
    migrateWaitMs: read.integer('MIGRATE_WAIT_MS', 60_000, 0, 3_600_000),
    poolWaitMs: read.integer('DATABASE_POOL_WAIT_MS', POOL_DEFAULTS.waitMs, 100, 120_000),
    slowStatementMs: read.integer('SLOW_STATEMENT_MS', mode === 'development' ? SLOW_IN_DEVELOPMENT_MS : 0, 0, 600_000),
  };
}

/** A limit, of which zero means that there is none. */
const limit = (read: SettingsReader, name: string, fallback: number): number =>
  read.integer(name, fallback, 0, Number.MAX_SAFE_INTEGER) || Number.POSITIVE_INFINITY;

export function readGraphql(read: SettingsReader, isProduction: boolean): GraphqlEnv {
  return {
    introspection: read.flag('GRAPHQL_INTROSPECTION', !isProduction),
    requestsPerMinute: limit(read, 'GRAPHQL_REQUESTS_PER_MINUTE', 1_200),
    anonymousRequestsPerMinute: limit(read, 'GRAPHQL_ANONYMOUS_REQUESTS_PER_MINUTE', 600),
    workPerMinute: limit(read, 'GRAPHQL_WORK_PER_MINUTE', 2_000_000),
    operationsAtOnce: read.integer('GRAPHQL_OPERATIONS_AT_ONCE', 4, 1, 1_000),
    readMs: read.integer('DATABASE_READ_MS', 10_000, 100, 110_000),
    writeMs: read.integer('DATABASE_WRITE_MS', 30_000, 100, 110_000),
  };
}

export function readMetrics(read: SettingsReader, http: HttpEnv): MetricsEnv | undefined {
  const host = read.text('METRICS_HOST') ?? '127.0.0.1';
  if (read.text('METRICS_PORT') === undefined) return undefined;
  const port = read.integer('METRICS_PORT', 0, 1, 65_535);
  if (port === http.port) read.refuse('METRICS_PORT', 'un autre port que PORT est attendu', 'another port than PORT is expected');
  return { port, host };
}

/** Sign-in is always OpenID Connect; in demo mode the provider is the embedded one and these settings stay unread. */
export function readOidc(read: SettingsReader, demo: boolean): OidcEnv | undefined {
  if (demo) return undefined;
  const because = ['connexion par OpenID Connect ; DEMO=1 pour essayer sans', 'sign-in by OpenID Connect; DEMO=1 to try without'] as const;
  read.required('OIDC_ISSUER', ...because);
  const issuer = read.url('OIDC_ISSUER', ['https:', 'http:']);
  if (issuer?.protocol === 'http:' && !isLocal(issuer)) read.refuse('OIDC_ISSUER', 'https:// est obligatoire', 'https:// is required');
  const idTokenSignature = read.oneOf('OIDC_ID_TOKEN_SIGNED', ['', 'HS256', ...SIGNATURES], '');
  const signature = read.oneOf('OIDC_USERINFO_SIGNED', ['', 'HS256', ...SIGNATURES], '');
  return {
    issuer: read.text('OIDC_ISSUER') ?? '',
    clientId: read.required('OIDC_CLIENT_ID', ...because),
    clientSecret: read.required('OIDC_CLIENT_SECRET', ...because),
    scope: read.text('OIDC_SCOPE') ?? OIDC_SCOPE,
    acrValues: (read.text('OIDC_ACR_VALUES') ?? '').split(/[\s,]+/).filter(Boolean),
    idTokenSigned: idTokenSignature || undefined,
    userinfoSigned: signature || undefined,
  };
}

/** Where the public data that is read here is published (docs/operations.md). */
const FETCHED_HOSTS = [
  'beta.gouv.fr',
  'standards.beta.gouv.fr',
  'dashlord.incubateur.net',
  'ara.numerique.gouv.fr',
  'code.gouv.fr',
  'raw.githubusercontent.com',
];
const HOST = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/;

/** `none` stands for no host at all: a blank setting counts as absent. */
export function readFetching(read: SettingsReader): FetchingEnv {
  const given = read
    .text('FETCH_HOSTS')
    ?.toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const hosts = given?.filter((host) => host !== 'none') ?? FETCHED_HOSTS;
  for (const host of hosts.filter((each) => !HOST.test(each))) {
    read.refuse(
      'FETCH_HOSTS',
      `« ${host} » n’est pas un nom de site (exemple : beta.gouv.fr)`,
      `"${host}" is no name of a site (e.g. beta.gouv.fr)`,
    );
  }
  return { hosts, isHttpAllowed: read.flag('FETCH_HTTP', false) };
}

export const readUploads = (read: SettingsReader): UploadsEnv => ({
  waitingBytes: limit(read, 'UPLOAD_WAITING_BYTES', 500 * MEBIBYTE),
  waitingBytesOfAll: limit(read, 'UPLOAD_WAITING_BYTES_OF_ALL', 5 * 1024 * MEBIBYTE),
  freeBytes: read.integer('UPLOAD_FREE_BYTES', 256 * MEBIBYTE, 0, Number.MAX_SAFE_INTEGER),
});

export function readFiles(read: SettingsReader, dataDir: string): FilesEnv {
  const uploadMaxBytes = read.integer('UPLOAD_MAX_BYTES', 50 * MEBIBYTE, 1024, 5 * 1024 * MEBIBYTE);
  if (read.oneOf('FILES', ['disk', 's3'], 'disk') === 'disk') return { kind: 'disk', folder: path.join(dataDir, 'files'), uploadMaxBytes };
  const because = ['FILES=s3', 'FILES=s3'] as const;
  const endpoint = read.url('S3_ENDPOINT', ['https:', 'http:']);
  return {
    kind: 's3',
    endpoint: endpoint?.href,
    region: read.text('S3_REGION') ?? 'us-east-1',
    bucket: read.required('S3_BUCKET', ...because),
    accessKeyId: read.required('S3_ACCESS_KEY_ID', ...because),
    secretAccessKey: read.required('S3_SECRET_ACCESS_KEY', ...because),
    forcePathStyle: read.flag('S3_FORCE_PATH_STYLE', endpoint !== undefined),
    uploadMaxBytes,
  };
}
