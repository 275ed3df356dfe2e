import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../server/platform/errors.ts';
import { type FetchingDoor, INTERNET, publicFetcher } from '../../server/platform/fetching/fetchPublic.ts';
import { isPublicAddress } from '../../server/platform/publicAddress.ts';
import { doorTo, leadTo, type OutsideServer, startOutsideServer, text } from './outsideServer.ts';

const MIB = 1024 * 1024;
const HOSTS = ['public.test', 'beta.gouv.fr', '*.gouv.test', '10.0.0.1', '[::1]'];

/** The code an address is refused with; the text that is read otherwise. */
async function outcome(read: Promise<{ text: string }>): Promise<string> {
  try {
    return (await read).text;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.category).toBe('BAD_INPUT');
    expect(error.fieldErrors.map(({ field }) => field)).toEqual(['url']);
    expect(error.text.fr).not.toBe(error.text.en);
    return error.code;
  }
}

/** Addresses that never leave this machine, whatever stands behind their names. */
const HOSTILE: [what: string, address: string, code: string][] = [
  ['nothing', '', 'URL_INVALID'],
  ['words', 'fiche produit', 'URL_INVALID'],
  ['no scheme', 'public.test/fiche.md', 'URL_INVALID'],
  ['too long', `https://public.test/${'a'.repeat(2_000)}`, 'URL_TOO_LONG'],
  ['clear text', 'http://public.test/', 'URL_NOT_HTTPS'],
  ['a file of the machine', 'file:///etc/passwd', 'URL_NOT_HTTPS'],
  ['gopher', 'gopher://127.0.0.1:6379/_INFO', 'URL_NOT_HTTPS'],
  ['ftp', 'ftp://public.test/fiche.md', 'URL_NOT_HTTPS'],
  ['data', 'data:text/plain,name', 'URL_NOT_HTTPS'],
  ['a script', 'javascript:alert(1)', 'URL_NOT_HTTPS'],
  ['a name and a password', 'https://user:secret@public.test/', 'URL_WITH_CREDENTIALS'],
  ['an allowed host as a name', 'https://public.test@evil.test/', 'URL_WITH_CREDENTIALS'],
  ['a backslash that moves the host', 'https://evil.test\\@public.test/', 'HOST_NOT_ALLOWED'],
  ['an unusual port', 'https://public.test:6379/', 'URL_PORT'],
  ['a port of mail', 'https://beta.gouv.fr:25/', 'URL_PORT'],
  ['this machine by name', 'https://localhost/', 'HOST_NOT_ALLOWED'],
  ['this machine', 'https://127.0.0.1/', 'URL_PRIVATE'],
  ['this machine, shortened', 'https://127.1/', 'URL_PRIVATE'],
  ['this machine, decimal', 'https://2130706433/', 'URL_PRIVATE'],
  ['this machine, octal', 'https://0177.0.0.1/', 'URL_PRIVATE'],
  ['this machine, hexadecimal', 'https://0x7f000001/', 'URL_PRIVATE'],
  ['this machine, full width', 'https://１２７.０.０.１/', 'URL_PRIVATE'],
  ['every machine', 'https://0.0.0.0/', 'URL_PRIVATE'],
  ['metadata of a cloud', 'https://169.254.169.254/latest/meta-data/', 'URL_PRIVATE'],
  ['metadata of a cloud, decimal', 'https://2852039166/', 'URL_PRIVATE'],
  ['a private network, though listed', 'https://10.0.0.1/', 'URL_PRIVATE'],
  ['a private network', 'https://192.168.1.1/', 'URL_PRIVATE'],
  ['the network of an operator', 'https://100.64.0.1/', 'URL_PRIVATE'],
  ['this machine in IPv6, though listed', 'https://[::1]/', 'URL_PRIVATE'],
  ['IPv4 mapped in IPv6', 'https://[::ffff:127.0.0.1]/', 'URL_PRIVATE'],
  ['metadata mapped in IPv6', 'https://[::ffff:a9fe:a9fe]/', 'URL_PRIVATE'],
  ['translated IPv4 (NAT64)', 'https://[64:ff9b::7f00:1]/', 'URL_PRIVATE'],
  ['tunnelled IPv4 (6to4)', 'https://[2002:7f00:1::]/', 'URL_PRIVATE'],
  ['a link of its own', 'https://[fe80::1]/', 'URL_PRIVATE'],
  ['a unique local address', 'https://[fd00:ec2::254]/', 'URL_PRIVATE'],
  ['a public address that nobody listed', 'https://8.8.8.8/', 'HOST_NOT_ALLOWED'],
  ['a host that nobody listed', 'https://evil.test/', 'HOST_NOT_ALLOWED'],
  ['a listed host with more after it', 'https://public.test.evil.test/', 'HOST_NOT_ALLOWED'],
  ['a listed host with more before it', 'https://evilpublic.test/', 'HOST_NOT_ALLOWED'],
  ['a listed host with a dot after it', 'https://public.test./', 'HOST_NOT_ALLOWED'],
  ['the family of a listed one itself', 'https://gouv.test/', 'HOST_NOT_ALLOWED'],
  ['a look-alike of a listed family', 'https://evilgouv.test/', 'HOST_NOT_ALLOWED'],
  ['a listed host in other letters', 'https://bеta.gouv.fr/', 'HOST_NOT_ALLOWED'],
];

describe('an address of the outside', () => {
  it.each(HOSTILE)('is refused before anybody is asked: %s', async (_what, address, code) => {
    const door = doorTo({});

    expect(await outcome(publicFetcher({ hosts: HOSTS, isHttpAllowed: false }, { ...INTERNET, lookup: door.lookup }).read(address))).toBe(
      code,
    );
    expect(door.lookups).toEqual([]);
  });

  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['172.16.0.1'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:192.168.0.1'],
    ['64:ff9b::a00:1'],
    ['2002:c0a8:1::1'],
    ['fe80::1'],
    ['fd12::1'],
    ['2001:db8::1'],
  ])('is refused where its listed host stands at %s', async (address) => {
    const door = { ...INTERNET, lookup: async () => [{ address, family: address.includes(':') ? 6 : 4 }] };

    expect(await outcome(publicFetcher({ hosts: HOSTS, isHttpAllowed: false }, door).read('https://beta.gouv.fr/'))).toBe('URL_PRIVATE');
  });

  it('is refused when one of the addresses of its host is private, and when it has none', async () => {
    const both = {
      ...INTERNET,
      lookup: async () => [
        { address: '51.159.1.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    };
    const none = { ...INTERNET, lookup: async () => [] };
    const rules = { hosts: HOSTS, isHttpAllowed: false };

    expect(await outcome(publicFetcher(rules, both).read('https://beta.gouv.fr/'))).toBe('URL_PRIVATE');
    expect(await outcome(publicFetcher(rules, none).read('https://sub.gouv.test/'))).toBe('HOST_UNKNOWN');
  });

  it('is public in IPv4, in IPv6, and translated to IPv6 by a network that only speaks it', () => {
    expect(['51.159.1.1', '2a01:e0a::1', '64:ff9b::339f:101'].map(isPublicAddress)).toEqual([true, true, true]);
  });
});

describe('what stands at an address', () => {
  let site: OutsideServer;
  const names = { 'public.test': ['127.0.0.1'], 'other.test': ['127.0.0.1'], 'inside.test': ['10.0.0.1'] };
  const rules = (...more: string[]) => ({ hosts: [site.host('public.test'), site.host('inside.test'), ...more], isHttpAllowed: true });
  const read = (path: string, door: FetchingDoor = doorTo(names)) =>
    outcome(publicFetcher(rules(), door).read(site.url('public.test', path)));

  beforeAll(async () => {
    site = await startOutsideServer({
      '/fiche.md': text('nom: DomiFa'),
      '/moved': leadTo('/fiche.md', 301),
      '/metadata': leadTo('http://169.254.169.254/latest/meta-data/'),
      '/inside': (request, response) => leadTo(`http://inside.test:${request.headers.host!.split(':')[1]}/`)(request, response),
      '/elsewhere': (request, response) => leadTo(`http://other.test:${request.headers.host!.split(':')[1]}/`)(request, response),
      '/login': leadTo('http://user:secret@public.test/'),
      '/file': leadTo('file:///etc/passwd'),
      '/loop': leadTo('/loop'),
      '/page': text('<html></html>', 'text/html'),
      '/picture': text('', 'image/png'),
      '/nothing': (_request, response) => response.writeHead(200).end('x'),
      '/refused': (_request, response) => response.writeHead(403, { 'content-type': 'text/plain' }).end('no'),
      '/large': text('a'.repeat(MIB + 1)),
      '/whole': text('a'.repeat(MIB)),
      '/endless': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/plain' });
        const more = () => {
          response.write('a'.repeat(65_536));
          if (!response.destroyed) setImmediate(more);
        };
        more();
      },
      '/gzip': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(gzipSync('nom: DomiFa'));
      },
      '/bomb': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * MIB)));
      },
      '/odd': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end('not compressed');
      },
      '/unknown': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'zstd' }).end('x');
      },
      '/slow': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/plain' }).write('a');
      },
      '/silent': () => undefined,
      '/broken': (request, response) => {
        response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '100' });
        response.write('half', () => request.socket.destroy());
      },
    });
  });

  afterAll(() => site.stop());

  it.each([
    ['the text it holds', '/fiche.md', 'nom: DomiFa'],
    ['the text it leads to', '/moved', 'nom: DomiFa'],
    ['a compressed text', '/gzip', 'nom: DomiFa'],
    ['no metadata of a cloud that it leads to', '/metadata', 'URL_PRIVATE'],
    ['no private network behind the name it leads to', '/inside', 'URL_PRIVATE'],
    ['no site it leads to that nobody listed', '/elsewhere', 'HOST_NOT_ALLOWED'],
    ['no credentials it leads to', '/login', 'URL_WITH_CREDENTIALS'],
    ['no other scheme it leads to', '/file', 'URL_NOT_HTTPS'],
    ['no circle', '/loop', 'TOO_MANY_REDIRECTS'],
    ['no page', '/page', 'ANSWER_KIND'],
    ['no picture', '/picture', 'ANSWER_KIND'],
    ['nothing without a kind', '/nothing', 'ANSWER_KIND'],
    ['nothing that is refused', '/refused', 'ANSWER_STATUS'],
    ['nothing that is not there', '/absent', 'ANSWER_STATUS'],
    ['nothing too large', '/large', 'ANSWER_TOO_BIG'],
    ['nothing that does not end', '/endless', 'ANSWER_TOO_BIG'],
    ['nothing that unpacks to more than is read', '/bomb', 'ANSWER_TOO_BIG'],
    ['nothing that does not unpack', '/odd', 'ANSWER_UNREADABLE'],
    ['nothing of an unknown compression', '/unknown', 'ANSWER_UNREADABLE'],
    ['nothing that breaks off', '/broken', 'SITE_UNREACHABLE'],
  ])('is read for %s', async (_what, path, expected) => {
    expect(await read(path)).toBe(expected);
  });

  it('is read up to a mebibyte', async () => {
    expect(await read('/whole')).toHaveLength(MIB);
  });

  it('is not waited for beyond its time: of its name, of its first byte, of the next ones', async () => {
    const soon = { ...doorTo(names), ms: 100 };

    expect(await read('/slow', soon)).toBe('ANSWER_TOO_SLOW');
    expect(await read('/silent', soon)).toBe('ANSWER_TOO_SLOW');
    expect(await read('/fiche.md', { ...soon, lookup: () => new Promise(() => undefined) })).toBe('ANSWER_TOO_SLOW');
  });

  it('is asked for where its name was found, once, whatever the name becomes', async () => {
    let count = 0;
    const rebinding = { ...doorTo(names), lookup: async () => [{ address: count++ ? '10.0.0.1' : '127.0.0.1', family: 4 }] };

    expect(await read('/fiche.md', rebinding)).toBe('nom: DomiFa');
    expect(count).toBe(1);
    expect(await read('/fiche.md', rebinding)).toBe('URL_PRIVATE');
  });

  it('is asked for without cookie, identity nor compression', async () => {
    await read('/fiche.md');

    expect(Object.keys(site.asked.at(-1)!.headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    expect(site.asked.at(-1)!.headers['accept-encoding']).toBe('identity');
  });

  it('is not read where nobody listens', async () => {
    const closed = await startOutsideServer({});
    await closed.stop();

    expect(await outcome(publicFetcher(rules(closed.host('public.test')), doorTo(names)).read(closed.url('public.test', '/')))).toBe(
      'SITE_UNREACHABLE',
    );
  });
});
