import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnv } from '../../server/platform/start/readEnv.ts';
import { ConfigurationError } from '../../server/platform/startError.ts';

type Source = Record<string, string>;

const PRODUCTION: Source = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://garant:secret@db:5432/garant',
  PUBLIC_URL: 'https://garant.example.fr',
  OIDC_ISSUER: 'https://auth.agentconnect.gouv.fr/api/v2',
  OIDC_CLIENT_ID: 'garant',
  OIDC_CLIENT_SECRET: 'a-secret',
};

function problemsOf(source: Source): string[] {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(({ en }) => en);
  }
}

describe('a stranger who sets nothing', () => {
  const env = readEnv({});

  test('gets the demo on localhost:3000 with an embedded database and files on disk', () => {
    expect(env).toMatchObject({
      isProduction: false,
      demo: true,
      oidc: undefined,
      database: { url: undefined },
      graphql: { introspection: true },
    });
    expect(env.http).toEqual({ port: 3000, host: '127.0.0.1', publicUrl: 'http://localhost:3000', isHttps: false, trustProxy: false });
    expect(env.dataDir).toBe(path.resolve('.data'));
    expect(env.files).toEqual({ kind: 'disk', folder: path.resolve('.data/files'), uploadMaxBytes: 52_428_800 });
  });

  test('is not disturbed by blank settings or by settings the program does not know', () => {
    expect(readEnv({ PORT: ' ', DATABASE_URL: '', GARANT_COLOUR: 'green' })).toEqual(env);
  });
});

test('production reads a real provider, a given database, https, and hides introspection', () => {
  const env = readEnv({ ...PRODUCTION, OIDC_ACR_VALUES: 'eidas1, eidas2', OIDC_USERINFO_SIGNED: 'RS256', TRUST_PROXY: '1' });
  expect(env).toMatchObject({ isProduction: true, demo: false, graphql: { introspection: false }, log: { format: 'json' } });
  expect(env.http).toMatchObject({ publicUrl: 'https://garant.example.fr', isHttps: true, trustProxy: 1 });
  expect(env.oidc).toEqual({
    issuer: 'https://auth.agentconnect.gouv.fr/api/v2',
    clientId: 'garant',
    clientSecret: 'a-secret',
    scope: 'openid given_name usual_name email siret',
    acrValues: ['eidas1', 'eidas2'],
    userinfoSigned: 'RS256',
  });
});

test('metrics are served to this machine only, once asked for', () => {
  expect(readEnv({}).metrics).toBeUndefined();
  expect(readEnv({ METRICS_HOST: '0.0.0.0' }).metrics).toBeUndefined();
  expect(readEnv({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, host: '127.0.0.1' });
  expect(readEnv({ METRICS_PORT: '9464', METRICS_HOST: '10.0.0.5' }).metrics).toEqual({ port: 9464, host: '10.0.0.5' });
});

test('the pool holds ten connections and refuses after ten seconds unless told otherwise', () => {
  expect(readEnv({}).database).toMatchObject({ poolMax: 10, poolWaitMs: 10_000, slowStatementMs: 200 });
  expect(readEnv(PRODUCTION).database.slowStatementMs).toBe(0);
  expect(readEnv({ ...PRODUCTION, SLOW_STATEMENT_MS: '500', DATABASE_POOL_MAX: '40' }).database).toMatchObject({
    poolMax: 40,
    slowStatementMs: 500,
  });
});

test('a provider outside production turns the demo off, unless the demo is asked for', () => {
  const provider = { OIDC_ISSUER: 'https://idp.example.fr', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
  expect(readEnv(provider).demo).toBe(false);
  expect(readEnv({ ...provider, DEMO: '1' })).toMatchObject({ demo: true, oidc: undefined });
});

test('the demonstration starts without anybody’s work where that is asked for, by an argument or a setting', () => {
  expect(readEnv({}).isDemoEmpty).toBe(false);
  expect(readEnv({}, ['--empty']).isDemoEmpty).toBe(true);
  expect(readEnv({ DEMO_EMPTY: '1' }).isDemoEmpty).toBe(true);
});

test('the demonstration has its sixty conventions, unless it is to be empty or goes without', () => {
  expect(readEnv({}).isPortfolioLaid).toBe(true);
  expect(readEnv({}, ['--empty']).isPortfolioLaid).toBe(false);
  expect(readEnv({ DEMO_PORTFOLIO: '0' }).isPortfolioLaid).toBe(false);
  expect(readEnv(PRODUCTION).isPortfolioLaid).toBe(false);
});

test.each([
  [{}, '--emtpy', 'only "--empty" can'],
  [PRODUCTION, '--empty', 'of the demonstration only'],
])('an argument that says nothing here is refused by its name, with what would be accepted', (source, given, told) => {
  expect(() => readEnv(source, [given])).toThrow(ConfigurationError);
  expect(() => readEnv(source, [given])).toThrow(given);
  expect(() => readEnv(source, [given])).toThrow(told);
});

test('an S3-compatible store is read whole', () => {
  const s3 = { FILES: 's3', S3_ENDPOINT: 'http://store:8333', S3_BUCKET: 'garant', S3_ACCESS_KEY_ID: 'k', S3_SECRET_ACCESS_KEY: 's' };
  expect(readEnv(s3).files).toMatchObject({ kind: 's3', endpoint: 'http://store:8333/', bucket: 'garant', forcePathStyle: true });
});

test.each([
  ['', false],
  ['0', false],
  ['2', 2],
  ['loopback, 10.0.0.0/8, 2001:db8::/32,192.0.2.7', ['loopback', '10.0.0.0/8', '2001:db8::/32', '192.0.2.7']],
])('the proxies to believe, “%s”, are so many in a row or those at some addresses', (TRUST_PROXY, trustProxy) => {
  expect(readEnv({ TRUST_PROXY }).http.trustProxy).toEqual(trustProxy);
});

const REFUSED: [string, Source, string[]][] = [
  ['a port that is not one', { PORT: '70000' }, ['PORT']],
  ['a port in words', { PORT: 'http' }, ['PORT']],
  ['a public address without a protocol', { PUBLIC_URL: 'garant.fr' }, ['PUBLIC_URL']],
  ['a public address with a path', { PUBLIC_URL: 'https://a.fr/garant' }, ['PUBLIC_URL']],
  ['another database than PostgreSQL', { DATABASE_URL: 'mysql://a/b' }, ['DATABASE_URL']],
  ['a flag that is neither yes nor no', { DEMO: 'perhaps' }, ['DEMO', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']],
  ['a provider without its client', { OIDC_ISSUER: 'https://a.fr' }, ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']],
  ['no demo and no provider', { DEMO: '0' }, ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']],
  ['a provider in clear', { ...PRODUCTION, OIDC_ISSUER: 'http://idp.fr' }, ['OIDC_ISSUER']],
  ['a signature algorithm that proves nothing', { ...PRODUCTION, OIDC_USERINFO_SIGNED: 'none' }, ['OIDC_USERINFO_SIGNED']],
  ['S3 without bucket and keys', { FILES: 's3' }, ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']],
  ['an unknown file store', { FILES: 'ftp' }, ['FILES']],
  ['an upload limit of nothing', { UPLOAD_MAX_BYTES: '0' }, ['UPLOAD_MAX_BYTES']],
  ['a pool of one connection', { DATABASE_POOL_MAX: '1' }, ['DATABASE_POOL_MAX']],
  ['a wait for ever', { DATABASE_POOL_WAIT_MS: '0' }, ['DATABASE_POOL_WAIT_MS']],
  ['a slowness in words', { SLOW_STATEMENT_MS: 'slow' }, ['SLOW_STATEMENT_MS']],
  ['a port of metrics that is not one', { METRICS_PORT: 'yes' }, ['METRICS_PORT']],
  ['metrics on the public port', { PORT: '3000', METRICS_PORT: '3000' }, ['METRICS_PORT']],
  ['whatever proxy there is', { TRUST_PROXY: 'true' }, ['TRUST_PROXY']],
  ['a proxy at no address', { TRUST_PROXY: '10.0.0.0/33' }, ['TRUST_PROXY']],
  ['every address there is as a proxy', { TRUST_PROXY: '0.0.0.0/0' }, ['TRUST_PROXY']],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
  ['an administrator who is not an address', { ADMINISTRATOR_EMAIL: 'moi' }, ['ADMINISTRATOR_EMAIL']],
  ['an unknown NODE_ENV', { NODE_ENV: 'prod' }, ['NODE_ENV']],
  ['demo in production', { ...PRODUCTION, DEMO: '1' }, ['DEMO']],
  ['production in clear', { ...PRODUCTION, PUBLIC_URL: 'http://garant.fr' }, ['PUBLIC_URL']],
  ['production without a database', { ...PRODUCTION, DATABASE_URL: '' }, ['DATABASE_URL']],
];

test.each(REFUSED)('%s is refused by name', (_case, source, names) => {
  expect(problemsOf(source).map((problem) => problem.split(/[ :]/)[0])).toEqual(names);
});

test('every problem is told at once, in both languages, without repeating a secret', () => {
  const source = { ...PRODUCTION, PORT: 'x', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://root:hunter2@db/x' };
  try {
    readEnv(source);
    expect.unreachable();
  } catch (error) {
    const { problems, text, exitCode } = error as ConfigurationError;
    expect(problems).toHaveLength(3);
    expect(exitCode).toBe(78);
    expect(text.fr.split('\n')).toHaveLength(3);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  }
});
