import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let silent: TestApp;
beforeAll(async () => {
  app = await startTestApp({ SECURITY_CONTACT: 'mailto:securite@exemple.gouv.fr' });
  silent = await startTestApp();
});
afterAll(async () => {
  await app?.stop();
  await silent?.stop();
});

describe('/.well-known/security.txt (RFC 9116)', () => {
  test('says whom to tell a weakness, until when that holds, and where it is written', async () => {
    const response = await fetch(`${app.url}/.well-known/security.txt`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const text = await response.text();
    expect(text.split('\n')).toEqual([
      'Contact: mailto:securite@exemple.gouv.fr',
      expect.stringMatching(/^Expires: \d{4}-\d{2}-\d{2}T00:00:00\.000Z$/),
      'Preferred-Languages: fr, en',
      `Canonical: ${app.url}/.well-known/security.txt`,
      '',
    ]);
    const days = (Date.parse(/Expires: (.*)/.exec(text)![1]!) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(150);
    expect(days).toBeLessThan(365);
  });

  test('does not exist where nobody said whom to tell', async () => {
    const response = await fetch(`${silent.url}/.well-known/security.txt`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

test('/robots.txt keeps search engines out, but of pages that say themselves whether they may be listed', async () => {
  const response = await fetch(`${app.url}/robots.txt`);
  expect([response.status, await response.text()]).toEqual([200, 'User-agent: *\nAllow: /public/\nDisallow: /\n']);
  const other = await fetch(`${app.url}/robots.txt`, { method: 'POST' });
  expect([other.status, other.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});
