import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '../../server/platform/files/fileKey.ts';
import { registerBackOffice } from '../../server/platform/http/registerBackOffice.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';

const DEPOSIT = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { versions { id sha256 } } }';
let app: TestApp;
let team: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  team = await app.as('team');
});
afterAll(async () => app?.stop());

describe('the page of the back office', () => {
  test.each(['/', '/index.html', '/conventions/x/matrix?asOf=2026-01-01'])(
    '%s is asked for again each time, and not sent again',
    async (page) => {
      const first = await app.anonymous.fetch(page);
      const tag = first.headers.get('etag')!;
      expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect([first.headers.get('cache-control'), tag]).toEqual(['no-cache', expect.stringMatching(/^"[\w-]{43}"$/)]);
      expect(first.headers.get('content-security-policy')).toContain("default-src 'self'");
      const again = await app.anonymous.fetch(page, { headers: { 'if-none-match': tag } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
      expect((await app.anonymous.fetch(page, { headers: { 'if-none-match': '"autre"' } })).status).toBe(200);
      expect((await app.anonymous.fetch(page, { method: 'HEAD' })).status).toBe(page.startsWith('/c') ? 404 : 200);
    },
  );

  test('is another one as soon as its content is, even of the same length and time', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'garant-page-'));
    const write = async (content: string) => {
      await writeFile(path.join(folder, 'index.html'), content);
      await utimes(path.join(folder, 'index.html'), 0, 0);
    };
    await write('<p>main-abc.js');
    const site = Fastify({ forceCloseConnections: true });
    await registerBackOffice(site, folder);
    const url = await site.listen({ port: 0, host: '127.0.0.1' });
    const tag = (await fetch(url)).headers.get('etag')!;
    await write('<p>main-xyz.js');
    const changed = await fetch(url, { headers: { 'if-none-match': tag } });
    expect([changed.status, await changed.text()]).toEqual([200, '<p>main-xyz.js']);
    await site.close();
    await rm(folder, { recursive: true });
  });
});

test('what its page loads has the name of its content, and is kept for a year', async () => {
  const [script] = (await readdir('dist/admin/assets')).filter((name) => name.endsWith('.js'));
  const answer = await app.anonymous.fetch(`/assets/${script}`);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  expect((await app.anonymous.fetch('/assets/gone-abc.js')).status).toBe(404);
});

describe('a file', () => {
  let version: { id: string; sha256: string };
  beforeAll(async () => {
    const { body } = await team.upload(makePdf('gardée', 20_000), 'preuve.pdf');
    const { obligations } = await team.get('{ obligations(filter: { text: "A1-VIO-DNUM-1" }) { items { id } } }');
    const input = { obligationIds: [obligations.items[0].id], kind: 'FILE', title: 'Preuve', content: { uploadId: body.id } };
    const { depositEvidence } = await team.get(DEPOSIT, { input: { ...input, confidentiality: 'RESTRICTED' } });
    [version] = depositEvidence.versions;
  });
  const ask = (who: ApiClient, headers: Record<string, string> = {}) => who.fetch(`/files/${version.id}`, { headers });

  test('is kept by the browser of who may read it, which asks each time whether it still may', async () => {
    const answer = await ask(team);
    expect(answer.headers.get('etag')).toBe(`"${version.sha256}"`);
    expect(answer.headers.get('cache-control')).toBe('private, no-cache, no-transform');
    const again = await ask(team, { 'if-none-match': `"${version.sha256}"` });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('who may not read it learns nothing from knowing its hash', async () => {
    const tag = { 'if-none-match': `"${version.sha256}"` };
    const [nobody, other] = [await ask(app.anonymous, tag), await ask(await app.as('dpoDinum'), tag)];
    expect([nobody.status, other.status]).toEqual([401, 404]);
    expect([nobody.headers.get('etag'), other.headers.get('etag')]).toEqual([null, null]);
  });

  test('that did not change is not read', async () => {
    await rm(path.join(app.dataDir, 'files', keyOf(version.sha256)));
    expect((await ask(team, { 'if-none-match': `"${version.sha256}"` })).status).toBe(304);
    expect((await ask(team)).status).toBe(503);
  });
});
