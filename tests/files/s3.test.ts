import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkFiles } from '../../server/platform/files/checkFiles.ts';
import { FileNotInStore, keyOf } from '../../server/platform/files/fileKey.ts';
import { createFileStore, type FileStore } from '../../server/platform/files/fileStore.ts';
import { sweepFiles } from '../../server/platform/files/sweepFiles.ts';
import { makePdf } from '../support/files.ts';
import { type S3Server, startS3Server } from '../support/s3Server.ts';
import { createStage, log, MAX_BYTES, refusal, type Stage, send, sha256 } from './support.ts';

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
  store = createFileStore({ kind: 's3', uploadMaxBytes: MAX_BYTES, ...settings }, folder);
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
  expect(await buffer(await store.open(HASH))).toEqual(CONTENT);
  expect(await buffer(await store.open(HASH, { start: 5, end: 9 }))).toEqual(CONTENT.subarray(5, 10));
  expect([await store.has(HASH), await store.has('a'.repeat(64))]).toEqual([true, false]);
  await expect(store.open('a'.repeat(64))).rejects.toBeInstanceOf(FileNotInStore);
  expect(await checkFiles(stage)).toEqual({ checked: 1, missing: [], corrupted: [] });
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
    expect(found).toMatchObject({ code: 'INTERNAL' });
    expect([await stage.count('blob'), await stage.count('upload'), s3.objects.size, await spooled()]).toEqual([0, 0, 0, []]);
  });
});

test('a refused file is never sent', async () => {
  expect(await refusal(await send(stage, 'a.pdf', CONTENT.subarray(0, 1000)))).toMatchObject({ code: 'FILE_CORRUPT' });
  expect([s3.requests, await spooled()]).toEqual([[], []]);
});

test('unused files and files without a record are swept, page after page', async () => {
  for (const text of ['1', '2', '3', '4', '5']) await send(stage, 'a.pdf', makePdf(text));
  const orphans = ['6', '7', '8'].map((text) => keyOf(sha256(Buffer.from(text))));
  for (const key of orphans) s3.objects.set(key, { content: Buffer.from('x'), modifiedAt: new Date(Date.now() - 2 * 3_600_000) });
  s3.objects.set('blobs/autre', { content: Buffer.from('x'), modifiedAt: new Date(0) });
  const found = [];
  for await (const { sha256: hash } of store.list()) found.push(hash);
  expect(found).toHaveLength(8);
  await stage.orm.em.fork().execute('delete from upload');
  expect(await sweepFiles({ ...stage, log })).toEqual({ stagingRemoved: 0, uploadsExpired: 0, blobsRemoved: 5, filesRemoved: 3 });
  expect([...s3.objects.keys()]).toEqual(['blobs/autre']);
});
