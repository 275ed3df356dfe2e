import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkFiles } from '../../server/platform/files/checkFiles.ts';
import { FileNotInStore, keyOf, MARK } from '../../server/platform/files/fileKey.ts';
import { createFileStore, type FileStore } from '../../server/platform/files/fileStore.ts';
import { sweepFiles } from '../../server/platform/files/sweep/sweepFiles.ts';
import { makePdf } from '../support/files.ts';
import { type S3Server, startS3Server } from '../support/s3Server.ts';
import { createStage, log, MAX_BYTES, PERSON, refusal, type Stage, send, sha256 } from './support.ts';

const BUCKET = 'preuves';
const CONTENT = makePdf('dans un seau', 300_000);
const HASH = sha256(CONTENT);
let s3: S3Server;
let folder: string;
let store: FileStore;
let stage: Stage;

beforeAll(async () => {
  s3 = await startS3Server(BUCKET);
  folder = await mkdtemp(path.join(tmpdir(), 'garant-s3-'));
  const settings = {
    bucket: BUCKET,
    endpoint: s3.endpoint,
    region: 'fr-par',
    accessKeyId: 'a',
    secretAccessKey: 'b',
    forcePathStyle: true,
  };
  store = await createFileStore({ kind: 's3', uploadMaxBytes: MAX_BYTES, ...settings }, folder);
  stage = await createStage({ store });
});
beforeEach(async () => {
  await stage.clear();
  s3.objects.clear();
  s3.requests.length = 0;
});
afterAll(async () => {
  await stage.close();
  await s3.stop();
  await rm(folder, { recursive: true, force: true });
});

const spooled = () => readdir(path.join(folder, 'spool')).catch(() => []);

test('a file is sent once, whole, with its length and hash, and nothing stays on this machine', async () => {
  const answers = [await send(stage, 'a.pdf', CONTENT), await send(stage, 'b.pdf', CONTENT)];
  expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
  expect([...s3.objects.keys()]).toEqual([keyOf(HASH)]);
  expect(s3.objects.get(keyOf(HASH))!.content).toEqual(CONTENT);
  expect(s3.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
  expect(await spooled()).toEqual([]);
  expect([await stage.count('blob'), await stage.count('upload')]).toEqual([1, 2]);
});

test('a file is read whole or in part, and a missing one is told from a failing store', async () => {
  await send(stage, 'a.pdf', CONTENT);
  expect(await buffer((await store.open(HASH)).content)).toEqual(CONTENT);
  expect(await buffer((await store.open(HASH, { start: 5, end: 9 })).content)).toEqual(CONTENT.subarray(5, 10));
  expect([await store.stampOf(HASH), await store.stampOf('a'.repeat(64))]).toEqual([expect.any(String), undefined]);
  await expect(store.open('a'.repeat(64))).rejects.toBeInstanceOf(FileNotInStore);
  expect(await checkFiles(stage)).toEqual({ checked: 1, missing: [], altered: [] });
});

test('a file truncated in the bucket is sent again by the next upload of it', async () => {
  await send(stage, 'a.pdf', CONTENT);
  s3.objects.get(keyOf(HASH))!.content = CONTENT.subarray(0, 10);
  await send(stage, 'a.pdf', CONTENT);
  expect(s3.objects.get(keyOf(HASH))!.content).toEqual(CONTENT);
});

describe('a store that fails', () => {
  test('for a moment is tried again', async () => {
    s3.failNextPuts(2);
    expect((await send(stage, 'a.pdf', CONTENT)).status).toBe(201);
    expect(s3.objects.get(keyOf(HASH))!.content).toEqual(CONTENT);
  });

  test('for longer refuses the upload, which leaves nothing', async () => {
    s3.failNextPuts(99);
    const found = await refusal(await send(stage, 'a.pdf', CONTENT));
    s3.failNextPuts(0);
    expect(found).toMatchObject({ status: 503, code: 'STORE_UNAVAILABLE' });
    expect([await stage.count('blob'), await stage.count('upload'), s3.objects.size, await spooled()]).toEqual([0, 0, 0, []]);
  });
});

test('a refused file is never sent', async () => {
  expect(await refusal(await send(stage, 'a.pdf', CONTENT.subarray(0, 1000)))).toMatchObject({ code: 'FILE_CORRUPT' });
  expect([s3.requests, await spooled()]).toEqual([[], []]);
});

const left = () => [...s3.objects.keys()].filter((key) => key !== MARK).sort();
const orphans = (count: number) => Array.from({ length: count }, (_, index) => sha256(Buffer.from(`orpheline ${index}`)));

function leave(hashes: string[]): void {
  for (const hash of hashes) s3.objects.set(keyOf(hash), { content: Buffer.from('x'), modifiedAt: new Date(Date.now() - 2 * 3_600_000) });
}

test('files without a record are put aside in the bucket, page after page, and what is not ours stays', async () => {
  for (let index = 0; index < 60; index += 1) await send(stage, 'a.pdf', makePdf(`connue ${index}`));
  leave(orphans(3));
  s3.objects.set('blobs/autre', { content: Buffer.from('x'), modifiedAt: new Date(0) });
  expect(await sweepFiles({ ...stage, log })).toMatchObject({ hold: null, putAside: 3, removed: 0 });
  expect(left().filter((key) => key.startsWith('quarantine'))).toEqual(
    orphans(3)
      .map((hash) => keyOf(hash, 'quarantine'))
      .sort(),
  );
  expect(left()).toHaveLength(64);
  expect(left()).toContain('blobs/autre');
});

test('a bucket of another database is left as it is', async () => {
  await send(stage, 'a.pdf', CONTENT);
  await sweepFiles({ ...stage, log });
  s3.objects.set(MARK, { content: Buffer.from(JSON.stringify({ instance: PERSON, sweeps: 3 })), modifiedAt: new Date() });
  leave(orphans(2));
  const before = left();
  expect(await sweepFiles({ ...stage, log })).toMatchObject({ hold: 'STORE_OF_ANOTHER', putAside: 0 });
  expect(left()).toEqual(before);
});

test('a copy that the bucket did not make leaves the first one where it is', async () => {
  await send(stage, 'a.pdf', CONTENT);
  leave(orphans(1));
  s3.loseNextCopy();
  await expect(sweepFiles({ ...stage, log })).rejects.toThrow('did not copy');
  expect(left()).toContain(keyOf(orphans(1)[0]!));
});

test('a file overwritten in the bucket is not given', async () => {
  await send(stage, 'a.pdf', CONTENT);
  s3.objects.set(keyOf(HASH), { content: Buffer.from(CONTENT).reverse(), modifiedAt: new Date() });
  await expect(stage.guard.open(HASH)).rejects.toMatchObject({ code: 'FILE_ALTERED' });
  await send(stage, 'a.pdf', CONTENT);
  expect(await buffer(await stage.guard.open(HASH))).toEqual(CONTENT);
});
