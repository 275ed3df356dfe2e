import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notFound } from '../../server/platform/errors.ts';
import type { AttachedFile } from '../../server/platform/files/consumeUpload.ts';
import { FileGuard } from '../../server/platform/files/fileGuard.ts';
import { attachmentNamed, readRange } from '../../server/platform/files/httpFile.rules.ts';
import { createLog } from '../../server/platform/log.ts';
import { registerDownloads } from '../../server/platform/transfers/registerDownloads.ts';
import { makePdf } from '../support/files.ts';
import { createStage, refusal, type Stage, send, sha256 } from './support.ts';

const CONTENT = makePdf('à télécharger', 20_000);
const NAME = 'Procédure « violation » (v2).pdf';
const known = new Map<string, AttachedFile>();
const lines: string[] = [];
const lineLog = createLog({ level: 'error', format: 'json', destination: { write: (line) => lines.push(line) } });
let stage: Stage;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  stage = await createStage();
  await send(stage, 'a.pdf', CONTENT);
  const file = { sha256: sha256(CONTENT), fileName: NAME, mediaType: 'application/pdf', size: CONTENT.length };
  known.set('pdf', file);
  known.set('html', { ...file, mediaType: 'text/html' });
  known.set('text', { ...file, mediaType: 'text/plain' });
  known.set('lost', { ...file, sha256: 'a'.repeat(64) });
  app = Fastify({ forceCloseConnections: true });
  await app.register(helmet);
  await app.register(compress, { threshold: 0 });
  await registerDownloads(app, {
    guard: new FileGuard({ ...stage, log: lineLog }),
    log: lineLog,
    authorize: async (_request, id) => {
      const found = known.get(id);
      if (!found) throw notFound();
      return found;
    },
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await stage.close();
});

const get = (id: string, headers: Record<string, string> = {}, method = 'GET') => fetch(`${url}/files/${id}`, { method, headers });
const body = async (response: Response) => Buffer.from(await response.arrayBuffer());

test('a file is given whole, as an attachment that no browser runs, with its hash', async () => {
  const response = await get('pdf');
  expect(response.status).toBe(200);
  const received = await body(response);
  expect(received).toEqual(CONTENT);
  const digest = createHash('sha256').update(received).digest();
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(CONTENT.length),
    'content-disposition': attachmentNamed(NAME),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-cache, no-transform',
    'repr-digest': `sha-256=:${digest.toString('base64')}:`,
    'x-checksum-sha256': digest.toString('hex'),
    etag: `"${digest.toString('hex')}"`,
    'accept-ranges': 'bytes',
  });
});

test('the name is offered in UTF-8, with an ASCII likeness', () => {
  expect(attachmentNamed(NAME)).toBe(
    `attachment; filename="Procedure _ violation _ (v2).pdf"; filename*=UTF-8''Proc%C3%A9dure%20%C2%AB%20violation%20%C2%BB%20%28v2%29.pdf`,
  );
  expect(attachmentNamed('a"b%.txt')).toBe(`attachment; filename="a_b_.txt"; filename*=UTF-8''a%22b%25.txt`);
  expect(attachmentNamed('CR 12:03 ?.pdf')).toBe(`attachment; filename="CR 12_03 _.pdf"; filename*=UTF-8''CR%2012%3A03%20%3F.pdf`);
});

test('what claims to be HTML is given as plain bytes', async () => {
  expect((await get('html')).headers.get('content-type')).toBe('application/octet-stream');
  expect((await get('text')).headers.get('content-type')).toMatch(/^text\/plain/);
});

test('a file is given as it is, never compressed on the way, so that its hash and length hold', async () => {
  const response = await get('text', { 'accept-encoding': 'gzip, br' });
  expect([response.headers.get('content-encoding'), response.headers.get('content-length')]).toEqual([null, String(CONTENT.length)]);
  expect(sha256(await body(response))).toBe(response.headers.get('x-checksum-sha256'));
});

test('HEAD tells the same without the content', async () => {
  const [head, whole] = await Promise.all([get('pdf', {}, 'HEAD'), get('pdf')]);
  const { date: _date, connection: _connection, ...described } = Object.fromEntries(head.headers);
  expect(Object.fromEntries(whole.headers)).toMatchObject(described);
  expect(described['content-length']).toBe(String(CONTENT.length));
  expect(await body(head)).toHaveLength(0);
});

test('who has it already is told so, once authorized', async () => {
  const etag = `"${sha256(CONTENT)}"`;
  for (const value of [etag, `W/${etag}`, `"autre", ${etag}`]) expect((await get('pdf', { 'if-none-match': value })).status).toBe(304);
  expect((await get('pdf', { 'if-none-match': '"autre"' })).status).toBe(200);
  expect((await get('inconnu', { 'if-none-match': '*' })).status).toBe(404);
});

describe('a part of a file', () => {
  test.each([
    ['bytes=0-99', 0, 100],
    ['bytes=100-', 100, CONTENT.length],
    ['bytes=-50', CONTENT.length - 50, CONTENT.length],
    ['bytes=19990-999999', 19_990, CONTENT.length],
  ])('%s is given', async (range, start, end) => {
    const response = await get('pdf', { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${CONTENT.length}`);
    expect(response.headers.get('repr-digest')).toContain(createHash('sha256').update(CONTENT).digest('base64'));
    expect(await body(response)).toEqual(CONTENT.subarray(start, end));
  });

  test('outside of it is refused with its size', async () => {
    const response = await get('pdf', { range: `bytes=${CONTENT.length}-` });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, `bytes */${CONTENT.length}`]);
    expect(readRange('bytes=-0', 10)).toBe('UNSATISFIABLE');
  });

  test.each(['bytes=0-1,4-5', 'lignes=0-1', 'bytes=5-1', 'bytes=-', 'bytes=a-b'])(
    '%s is not understood: the whole is given',
    async (range) => {
      expect((await get('pdf', { range })).status).toBe(200);
    },
  );

  test('is the whole when the file changed meanwhile', async () => {
    expect((await get('pdf', { range: 'bytes=0-1', 'if-range': '"autre"' })).status).toBe(200);
    expect((await get('pdf', { range: 'bytes=0-1', 'if-range': `"${sha256(CONTENT)}"` })).status).toBe(206);
  });
});

test('a refusal says so in words, without the headers of a file', async () => {
  const response = await get('inconnu');
  expect([response.headers.get('content-disposition'), response.headers.get('etag')]).toEqual([null, null]);
  expect(await refusal(response)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});

test('a recorded file that the store does not have is an incident, shown and logged under one reference', async () => {
  for (const method of ['GET', 'HEAD']) expect((await get('lost', {}, method)).status).toBe(503);
  const response = await get('lost');
  expect(response.headers.get('etag')).toBeNull();
  const found = await refusal(response);
  expect(found).toMatchObject({ code: 'FILE_ABSENT', category: 'UNAVAILABLE' });
  const reference = /[0-9a-f-]{36}/.exec(found.text.fr)?.[0];
  expect(lines.some((line) => line.includes(reference!) && line.includes('MISSING'))).toBe(true);
});

test('a store that cannot be read is an incident too', async () => {
  await rm(stage.folder, { recursive: true, force: true });
  expect(await refusal(await get('pdf'))).toMatchObject({ status: 503, code: 'FILE_ABSENT' });
  await writeFile(stage.folder, 'not a folder');
  expect(await refusal(await get('pdf'))).toMatchObject({ status: 503, code: 'FILE_ABSENT' });
});
