import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectClient } from '../../server/platform/db/connection.ts';
import { reachDatabase } from '../../server/platform/db/reachDatabase.ts';
import { readEnv } from '../../server/platform/start/readEnv.ts';
import type { ConfigurationError, StartError } from '../../server/platform/startError.ts';
import { startTestApp } from '../support/app.ts';
import { askAndStay } from '../support/heldLocks.ts';
import { startTlsPostgres, type TlsPostgres } from './tlsPostgres.ts';

let postgres: TlsPostgres;

beforeAll(async () => {
  postgres = await startTlsPostgres();
  const client = await connectClient(asking({ sslmode: 'require' }));
  await client.query('create role certified login superuser');
  await client.end();
});
afterAll(() => postgres?.stop());

/** The address of the TLS server with these parameters. */
function asking(parameters: Record<string, string>, host = 'localhost'): string {
  const url = new URL(postgres.url);
  url.hostname = host;
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

async function refusal(url: string): Promise<string> {
  try {
    await reachDatabase(url);
    return 'reached';
  } catch (error) {
    const { text } = error as StartError;
    expect(text.fr).not.toBe(text.en);
    expect(JSON.stringify(text)).not.toContain(new URL(postgres.url).password);
    return text.en;
  }
}

describe('a PostgreSQL that requires TLS', () => {
  test('is reached with require, verify-ca and verify-full, and by who says nothing or only prefers TLS', async () => {
    const { authority } = postgres.files;
    const urls = [
      asking({}),
      asking({ sslmode: 'allow' }),
      asking({ sslmode: 'prefer' }),
      asking({ sslmode: 'require' }),
      asking({ ssl: 'true' }),
      asking({ sslmode: 'require', sslrootcert: authority }, '127.0.0.1'),
      asking({ sslmode: 'verify-ca', sslrootcert: authority }, '127.0.0.1'),
      asking({ sslmode: 'verify-full', sslrootcert: authority }),
      asking({ sslmode: 'verify-full', sslrootcert: authority, sslnegotiation: 'direct', ssl_min_protocol_version: 'TLSv1.3' }),
    ];
    for (const url of urls) expect([url, await refusal(url)]).toEqual([url, 'reached']);
  });

  test('is reached with the certificate of a client, and only with it where it asks for one', async () => {
    const { authority, certificate, key } = postgres.files;
    const certified = new URL(asking({ sslmode: 'verify-full', sslrootcert: authority }));
    [certified.username, certified.password] = ['certified', ''];
    expect(await refusal(certified.href)).toContain('sslcert and sslkey');
    certified.searchParams.set('sslcert', certificate);
    certified.searchParams.set('sslkey', key);
    expect(await refusal(certified.href)).toBe('reached');
  });

  test('is not reached in clear, by a wrong name or through an unknown authority, and the reason is told', async () => {
    const { authority, stranger } = postgres.files;
    expect(await refusal(asking({ sslmode: 'disable' }))).toContain('without TLS');
    expect(await refusal(asking({ sslmode: 'verify-full', sslrootcert: authority }, '127.0.0.1'))).toContain('is for another name');
    expect(await refusal(asking({ sslmode: 'verify-full', sslrootcert: stranger }))).toContain('sslrootcert');
    expect(await refusal(asking({ sslmode: 'verify-ca', sslrootcert: stranger }))).toContain('known authority');
    expect(await refusal(asking({ sslmode: 'require', sslrootcert: stranger }))).toContain('known authority');
    expect(await refusal(asking({ sslmode: 'verify-full' }))).toContain('known authority');
    expect(await refusal(asking({ sslrootcert: 'system' }))).toContain('known authority');
  });

  test('serves the program, and every connection of it is encrypted, those of migrations and of who hangs up too', async () => {
    const { authority } = postgres.files;
    const own = await connectClient(asking({ sslmode: 'require' }));
    await own.query('create database served');
    const url = new URL(asking({ sslmode: 'verify-full', sslrootcert: authority }));
    url.pathname = '/served';
    const app = await startTestApp({}, { database: { url: url.href, drop: async () => {} } });
    expect((await app.anonymous.fetch('/readyz')).status).toBe(200);
    const { rows } = await own.query(
      `select count(*)::int as all, count(*) filter (where ssl)::int as encrypted from pg_stat_ssl
       join pg_stat_activity using (pid) where datname = 'served'`,
    );
    expect(rows[0].all).toBeGreaterThan(0);
    expect(rows[0].encrypted).toBe(rows[0].all);
    const locking = await connectClient(url.href);
    await locking.query('begin; lock table evidence in access exclusive mode');
    const waiting = async () =>
      (await own.query("select count(*)::int from pg_stat_activity where datname = 'served' and wait_event_type = 'Lock'")).rows[0].count;
    const socket = await askAndStay(app.url, await app.as('team'), '{ evidences { total } }');
    await expect.poll(waiting, { interval: 20 }).toBe(1);
    socket.destroy();
    await expect.poll(waiting, { timeout: 1_000, interval: 20 }).toBe(0);
    await locking.end();
    await app.stop();
    const served = (await postgres.connections()).filter((line) => line.includes('database=served'));
    expect(served.length).toBeGreaterThan(3);
    expect(served.filter((line) => !line.includes('application_name=garant SSL enabled'))).toEqual([]);
    await own.end();
  });
});

describe('a PostgreSQL without TLS', () => {
  const plain = (sslmode: string) => {
    const url = new URL(inject('databaseServer').url);
    url.searchParams.set('sslmode', sslmode);
    return url.href;
  };

  test('is reached by who does not insist on it', async () => {
    for (const mode of ['disable', 'allow', 'prefer']) expect(await refusal(plain(mode))).toBe('reached');
  });

  test('is refused by who does', async () => {
    for (const mode of ['require', 'verify-full']) expect(await refusal(plain(mode))).toContain('offers no TLS');
  });
});

describe('the parameters of DATABASE_URL', () => {
  const read = (url: string, more: Record<string, string> = {}) => readEnv({ DATABASE_URL: url, ...more }).database.url;
  const problems = (url: string, more: Record<string, string> = {}) => {
    try {
      return [read(url, more)];
    } catch (error) {
      return (error as ConfigurationError).problems.map(({ en }) => en);
    }
  };

  test.each([
    ['a misspelt mode', 'postgresql://a:b@h/d?sslmode=requre', 'DATABASE_URL: sslmode: possible values: disable, allow, prefer, require'],
    ['a misspelt parameter', 'postgresql://a:b@h/d?sslmod=require', 'DATABASE_URL: sslmod: unknown parameter; known: sslmode'],
    [
      'an authority that is not there',
      'postgresql://a:b@h/d?sslmode=verify-full&sslrootcert=/nowhere.pem',
      'sslrootcert: the file /nowhere.pem',
    ],
    ['verify-ca without an authority', 'postgresql://a:b@h/d?sslmode=verify-ca', 'needs sslrootcert'],
    ['a certificate without its key', 'postgresql://a:b@h/d?sslmode=require&sslcert=package.json', 'go together'],
    ['a delay in words', 'postgresql://a:b@h/d?connect_timeout=long', 'connect_timeout: a whole number'],
    ['several hosts', 'postgresql://a:b@h1:5432,h2:5432/d', 'only one host'],
    ['no database', 'postgresql://a:b@h', 'the name of the database is missing'],
    ['a demand that cannot be kept', 'postgresql://a:b@h/d?channel_binding=require', 'channel_binding: unknown parameter'],
  ])('refuse %s by name', (_, url, told) => {
    expect(problems(url)).toEqual([expect.stringContaining(told)]);
  });

  test('come from the variables of libpq where the address says nothing', () => {
    const given = { PGSSLMODE: 'require', PGAPPNAME: 'garant-deux' };
    expect(new URL(read('postgresql://a:b@h/d', given)!).searchParams.get('sslmode')).toBe('require');
    expect(new URL(read('postgresql://a:b@h/d?sslmode=disable', given)!).searchParams.get('sslmode')).toBe('disable');
    expect(problems('postgresql://a:b@h/d', { PGSSLMODE: 'on' })).toEqual([expect.stringMatching(/^PGSSLMODE: possible values/)]);
  });

  test('reach a server through its socket, whose folder stands for the host', () => {
    expect(read('postgresql:///garant?host=/run/postgresql&user=garant')).toContain('host=');
    expect(problems('postgresql:///garant')).toEqual([expect.stringContaining('an address like')]);
  });

  test('are given to the server: name of the program, settings of the session after ours', async () => {
    const url = new URL(inject('databaseServer').url);
    url.searchParams.set('application_name', 'garant-deux');
    url.searchParams.set('options', '-c lock_timeout=7s');
    const client = await connectClient(url.href);
    const { rows } = await client.query("select current_setting('application_name') as name, current_setting('lock_timeout') as patience");
    expect(rows).toEqual([{ name: 'garant-deux', patience: '7s' }]);
    await client.end();
  });
});
