import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.stop());

const built = async (part: RegExp) => (await readdir('dist/admin/assets', { recursive: true })).find((name) => part.test(name))!;

test.each(['/', '/graphql', '/nowhere', '/favicon.svg', '/uploads', '/files/x', '/healthz', '/auth/callback?state=x'])(
  'every answer says what its page may not ask of the device, and is not guessed at: %s',
  async (address) => {
    const { headers } = await app.anonymous.fetch(address);
    const permissions = headers.get('permissions-policy');
    for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'clipboard-read']) {
      expect(permissions).toContain(`${feature}=()`);
    }
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('content-security-policy')).not.toContain('unsafe-eval');
  },
);

test.each(['/', '/graphql', '/files/x'])('no other site may hold %s', async (address) => {
  const { headers } = await app.anonymous.fetch(address);
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

test('only the worker that reads PDFs may compile decoders', async () => {
  const worker = await app.anonymous.fetch(`/assets/${await built(/pdf\.worker.*\.mjs$/)}`);
  expect(worker.headers.get('content-type')).toContain('javascript');
  expect(worker.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  );
});

test.each([
  [/openjpeg\.wasm$/, 'application/wasm'],
  [/jbig2\.wasm$/, 'application/wasm'],
  [/qcms_bg\.wasm$/, 'application/wasm'],
  [/UniGB-UCS2-H\.bcmap$/, ''],
  [/LiberationSans-Regular\.ttf$/, 'font/ttf'],
  [/FoxitSymbol\.pfb$/, ''],
  [/\.icc$/, ''],
])('what it needs is served from here, for a year: %s', async (part, type) => {
  const answer = await app.anonymous.fetch(`/assets/${await built(part)}`);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  expect(answer.headers.get('content-type') ?? '').toContain(type);
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500);
});
