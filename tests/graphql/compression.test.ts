import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { insideAgreement } from '../support/outside.ts';
import { backOfficeQuery } from './backOffice.ts';

let app: TestApp;
let team: ApiClient;
let conventionId: string;

beforeAll(async () => {
  app = await startTestApp();
  team = await app.as('team');
  ({ conventionId } = await insideAgreement(await app.as('administrator')));
});
afterAll(async () => app?.stop());

/** What comes over the wire, as it comes: `fetch` would decompress it. */
async function raw(headers: Record<string, string | undefined>, body: string | Buffer) {
  const sent = Object.fromEntries(Object.entries({ cookie: team.cookie, 'content-type': 'application/json', ...headers }));
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request(`${app.url}/graphql`, { method: 'POST', headers: sent as Record<string, string> }, (response) => {
      buffer(response).then((received) => resolve({ status: response.statusCode!, headers: response.headers, body: received }), reject);
    })
      .once('error', reject)
      .end(body);
  });
}

const matrix = () => JSON.stringify({ query: backOfficeQuery('Matrix'), variables: { conventionId } });
const accepting = (encodings: string) => raw({ 'accept-encoding': encodings }, matrix());

describe('a long answer', () => {
  test.each([
    ['br, gzip, deflate', 'br', brotliDecompressSync],
    ['gzip, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip;q=1.0, *;q=0', 'gzip', gunzipSync],
  ] as const)('to who accepts %s is compressed with %s, and says what it depends on', async (accepted, encoding, decompress) => {
    const plain = await raw({}, matrix());
    const { headers, body } = await accepting(accepted);
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      vary: expect.stringMatching(/accept-encoding/i),
      'cache-control': 'no-store',
    });
    expect(headers['content-length']).toBe(String(body.length));
    expect(decompress(body)).toEqual(plain.body);
    expect(body.length).toBeLessThan(plain.body.length / 3);
  });

  test.each(['identity', 'deflate', 'br;q=0, gzip;q=0', ''])('to who accepts “%s” comes as it is', async (accepted) => {
    const { status, headers, body } = await accepting(accepted);
    expect([status, headers['content-encoding']]).toEqual([200, undefined]);
    expect(JSON.parse(body.toString()).data.responsibilityMatrix.title).toBeTruthy();
  });
});

test('a short answer comes as it is, which is quicker', async () => {
  const { headers, body } = await raw({ 'accept-encoding': 'br, gzip' }, JSON.stringify({ query: '{ me { fullName } }' }));
  expect(headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(body.toString())).toEqual({ data: { me: { fullName: 'Camille Roux' } } });
});

test('a compressed request is refused: a small body that grows would escape the limit', async () => {
  const { status, body } = await raw({ 'content-encoding': 'gzip' }, gzipSync(JSON.stringify({ query: '{ me { fullName } }' })));
  expect(status).toBe(400);
  expect(body.toString()).not.toContain('Camille');
});

test.each([matrix, () => JSON.stringify({ query: '{ nothing }' }), () => '{'])('no answer is kept by anybody', async (body) => {
  expect((await raw({}, body())).headers['cache-control']).toBe('no-store');
});
