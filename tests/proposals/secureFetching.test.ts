import net, { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../server/platform/errors.ts';
import { type FetchingDoor, INTERNET, publicFetcher } from '../../server/platform/fetching/fetchPublic.ts';
import { doorTo, leadTo, text } from './outsideServer.ts';
import { type SecureServer, startSecureServer } from './secureServer.ts';

const MIB = 1024 * 1024;
const HERE = ['127.0.0.1'];
const NAMES = {
  'public.test': HERE,
  'renamed.test': HERE,
  'expired.test': HERE,
  'early.test': HERE,
  'alone.test': HERE,
  'stranger.test': HERE,
  'inside.test': ['10.0.0.1'],
};

let site: SecureServer;

beforeAll(async () => {
  site = await startSecureServer({
    '/fiche.md': text('nom: DomiFa'),
    '/metadata': leadTo('https://169.254.169.254/latest/meta-data/'),
    '/inside': (_request, response) => leadTo(`https://inside.test:${site.port}/fiche.md`)(_request, response),
    '/expired': (_request, response) => leadTo(`https://expired.test:${site.port}/fiche.md`)(_request, response),
    '/clear': (_request, response) => leadTo(`http://public.test:${site.port}/fiche.md`)(_request, response),
    '/page': text('<html></html>', 'text/html'),
    '/drop': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const drop = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(drop));
    },
    '/endless': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = () => {
        response.write('a'.repeat(65_536));
        if (!response.destroyed) setImmediate(more);
      };
      more();
    },
    '/bomb': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * MIB)));
    },
  });
});
afterAll(() => site?.stop());

const hosts = () => Object.keys(NAMES).map((name) => `${name}:${site.port}`);

/** The code an address is refused with, in two languages; the text that is read otherwise. */
async function read(name: string, path: string, door: FetchingDoor = doorTo(NAMES), port = site.port): Promise<string> {
  try {
    const rules = { hosts: [...hosts(), `${name}:${port}`], isHttpAllowed: false };
    return (await publicFetcher(rules, door).read(`https://${name}:${port}${path}`)).text;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect([error.category, error.fieldErrors.map(({ field }) => field)]).toEqual(['BAD_INPUT', ['url']]);
    expect(error.text.fr).not.toBe(error.text.en);
    return error.code;
  }
}

describe('a site over TLS', () => {
  it('is read under a certificate of its name that an authority signed', async () => {
    expect(await read('public.test', '/fiche.md')).toBe('nom: DomiFa');
  });

  it.each([
    ['of another name', 'renamed.test', 'CERTIFICATE_NAME'],
    ['expired', 'expired.test', 'CERTIFICATE_DATES'],
    ['not valid yet', 'early.test', 'CERTIFICATE_DATES'],
    ['that it signed itself', 'alone.test', 'CERTIFICATE_UNKNOWN'],
    ['of an authority that nobody knows', 'stranger.test', 'CERTIFICATE_UNKNOWN'],
  ])('is asked for nothing under a certificate %s', async (_what, name, code) => {
    const asked = site.asked.length;

    expect(await read(name, '/fiche.md')).toBe(code);
    expect(site.asked).toHaveLength(asked);
  });

  it('is not connected to where its listed name stands at a private address', async () => {
    const door = { ...INTERNET, lookup: doorTo({ ...NAMES, 'public.test': ['10.0.0.1'] }).lookup };
    const own = { ...INTERNET, lookup: doorTo(NAMES).lookup };

    expect(await read('public.test', '/fiche.md', door)).toBe('URL_PRIVATE');
    expect(await read('public.test', '/fiche.md', own)).toBe('URL_PRIVATE');
    expect(await read('inside.test', '/fiche.md')).toBe('URL_PRIVATE');
  });

  it.each([
    ['no metadata of a cloud that it leads to', '/metadata', 'URL_PRIVATE'],
    ['no private network behind the name it leads to', '/inside', 'URL_PRIVATE'],
    ['no certificate that does not hold where it leads', '/expired', 'CERTIFICATE_DATES'],
    ['nothing in clear text where it leads', '/clear', 'URL_NOT_HTTPS'],
    ['no page', '/page', 'ANSWER_KIND'],
    ['nothing that does not end', '/endless', 'ANSWER_TOO_BIG'],
    ['nothing that unpacks to more than is read', '/bomb', 'ANSWER_TOO_BIG'],
  ])('is read for %s', async (_what, path, code) => {
    expect(await read('public.test', path)).toBe(code);
  });

  it('is not waited for beyond its time, drop by drop or before it greets', async () => {
    const soon = { ...doorTo(NAMES), ms: 300 };
    const silent = net.createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const sockets: net.Socket[] = [];
    silent.on('connection', (socket) => sockets.push(socket));

    expect(await read('public.test', '/drop', soon)).toBe('ANSWER_TOO_SLOW');
    expect(await read('public.test', '/fiche.md', soon, (silent.address() as AddressInfo).port)).toBe('ANSWER_TOO_SLOW');
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
});
