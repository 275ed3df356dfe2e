import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoreFailure, storeFailure } from '../../server/platform/files/storeFailure.ts';
import { freePort, startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { type NetworkLink, startNetworkLink } from '../support/networkLink.ts';
import { type S3Server, startS3Server } from '../support/s3Server.ts';

const DEPOSIT = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { versions { id } } }';
const BUCKET = 'preuves';

const apps: TestApp[] = [];
let s3: S3Server;
let link: NetworkLink;

beforeAll(async () => {
  s3 = await startS3Server(BUCKET);
  link = await startNetworkLink(s3.endpoint, await freePort());
});
afterAll(async () => {
  for (const app of apps) await app.stop();
  await link?.cut();
  await s3?.stop();
});

async function start(settings: Record<string, string>): Promise<{ app: TestApp; team: ApiClient }> {
  const app = await startTestApp(settings);
  apps.push(app);
  return { app, team: await app.as('team') };
}

const inBucket = (bucket: string) => ({
  FILES: 's3',
  S3_ENDPOINT: link.url,
  S3_BUCKET: bucket,
  S3_ACCESS_KEY_ID: 'a',
  S3_SECRET_ACCESS_KEY: 'b',
});

async function send(client: ApiClient, title: string) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(makePdf(title, 20_000))]), 'preuve.pdf');
  const answer = await client.fetch('/uploads', { method: 'POST', headers: { 'x-garant-request': '1' }, body: form });
  const body = (await answer.json()) as { id: string; errors?: { message: string; extensions: { code: string; text: object } }[] };
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), code: body.errors?.[0]?.extensions.code, body };
}

async function readiness(app: TestApp): Promise<{ status: number; body: string }> {
  const answer = await app.anonymous.fetch('/readyz');
  return { status: answer.status, body: await answer.text() };
}

const REFUSED = { status: 503, retryAfter: '5', code: 'STORE_UNAVAILABLE' };

describe('while the bucket', () => {
  let app: TestApp;
  let team: ApiClient;
  let versionId: string;

  beforeAll(async () => {
    ({ app, team } = await start(inBucket(BUCKET)));
    const { obligations } = await team.get('{ obligations(filter: { text: "A1-VIO-DNUM-1" }) { items { id } } }');
    const { body } = await send(team, 'avant');
    const input = { obligationIds: [obligations.items[0].id], kind: 'FILE', title: 'Avant', content: { uploadId: body.id } };
    versionId = (await team.get(DEPOSIT, { input })).depositEvidence.versions[0].id;
  });

  async function expectRefusals(): Promise<void> {
    const refused = await send(team, 'pendant');
    expect(refused).toMatchObject(REFUSED);
    expect(JSON.stringify(refused.body)).not.toMatch(/127\.0\.0\.1|ECONN|AccessDenied|Bucket|preuves/);
    const download = await team.fetch(`/files/${versionId}`);
    expect([download.status, download.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await team.get('{ me { fullName } }')).toMatchObject({ me: { fullName: expect.any(String) } });
    await expect.poll(() => readiness(app), { timeout: 15_000 }).toMatchObject({ status: 503 });
    const { body } = await readiness(app);
    expect(JSON.parse(body)).toEqual({ status: 'files unreachable', database: 'ok', files: 'unreachable' });
  }

  async function expectService(): Promise<void> {
    expect(await send(team, `après ${Math.random()}`)).toMatchObject({ status: 201 });
    expect((await team.fetch(`/files/${versionId}`)).status).toBe(200);
    await expect.poll(() => readiness(app), { timeout: 15_000 }).toMatchObject({ status: 200 });
  }

  test('cannot be reached, files wait in words, everything else goes on, and files are served again with it', async () => {
    await link.cut();
    await expectRefusals();
    await link.mend();
    await expectService();
  });

  test('refuses the keys, the same', async () => {
    s3.revokeKeys(true);
    await expectRefusals();
    s3.revokeKeys(false);
    await expectService();
  });

  test('is there, it is not asked more than once in five seconds whether it is, however many ask', async () => {
    const before = s3.requests.length;
    await Promise.all(Array.from({ length: 30 }, () => readiness(app)));
    expect(s3.requests.slice(before).filter((request) => request === 'HEAD /').length).toBeLessThanOrEqual(1);
  });
});

test('a bucket that does not exist does not keep the program from starting; uploads are refused in words and nothing is taken for lost', async () => {
  const { app, team } = await start(inBucket('nowhere'));
  expect(await send(team, 'nulle part')).toMatchObject(REFUSED);
  expect(await readiness(app)).toMatchObject({ status: 503, body: expect.stringContaining('files unreachable') });
});

test('a disk store that cannot be written to is told the same way', async () => {
  const { app, team } = await start({});
  const folder = path.join(app.dataDir, 'files');
  await rm(folder, { recursive: true, force: true });
  await writeFile(folder, 'in the way');
  expect(await send(team, 'sans dossier')).toMatchObject(REFUSED);
  expect(await readiness(app)).toMatchObject({ status: 503, body: expect.stringContaining('files unreachable') });
});

test.each([
  ['ENOSPC', 'STORAGE_FULL'],
  ['EDQUOT', 'STORAGE_FULL'],
  ['EROFS', 'STORE_UNAVAILABLE'],
  ['ETIMEDOUT', 'STORE_UNAVAILABLE'],
])('what the medium calls %s is told as %s', (code, expected) => {
  const written = new Error('cannot write', { cause: Object.assign(new Error(code), { code }) });
  expect(storeFailure(new StoreFailure(written))?.code).toBe(expected);
  expect(storeFailure(written)).toBeNull();
});
