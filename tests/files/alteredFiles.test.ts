import { open, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkFiles } from '../../server/platform/files/checkFiles.ts';
import { FileGuard } from '../../server/platform/files/fileGuard.ts';
import { keyOf } from '../../server/platform/files/fileKey.ts';
import { createLog } from '../../server/platform/log.ts';
import { registerDownloads } from '../../server/platform/transfers/registerDownloads.ts';
import { makePdf } from '../support/files.ts';
import { createStage, log, refusal, type Stage, send, sha256 } from './support.ts';

const CONTENT = makePdf('déposée', 200_000);
const OTHER = Buffer.from(CONTENT).reverse();
const HASH = sha256(CONTENT);
const lines: string[] = [];
const states: string[] = [];
let stage: Stage;
let guard: FileGuard;
let app: FastifyInstance;
let url: string;
let place: string;

beforeAll(async () => {
  stage = await createStage();
  place = path.join(stage.folder, keyOf(HASH));
  const lineLog = createLog({ level: 'error', format: 'json', destination: { write: (line) => lines.push(line) } });
  guard = new FileGuard({ ...stage, log: lineLog, observer: { found: (state) => states.push(state) } });
  app = Fastify({ forceCloseConnections: true });
  const file = { sha256: HASH, fileName: 'a.pdf', mediaType: 'application/pdf', size: CONTENT.length };
  await registerDownloads(app, { guard, log, authorize: async () => file });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
beforeEach(async () => {
  await stage.clear();
  await send(stage, 'a.pdf', CONTENT);
  lines.length = 0;
  states.length = 0;
});
afterAll(async () => {
  await app.close();
  await stage.close();
});

const get = (headers: Record<string, string> = {}, method = 'GET') => fetch(`${url}/files/x`, { headers, method });

/** Writes over the file, in place and with its former dates, as a tool or a failing medium would. */
async function overwrite(content: Buffer): Promise<void> {
  const { atime, mtime } = await stat(place);
  await writeFile(place, content);
  await utimes(place, atime, mtime);
}

describe('a file written over on the medium', () => {
  test.each([
    ['by as many other bytes, its dates kept', OTHER],
    ['by fewer', CONTENT.subarray(0, 1000)],
    ['by none', Buffer.alloc(0)],
    ['by more', Buffer.concat([CONTENT, OTHER])],
  ])('%s is refused, whole, in part and by its head, and no header tells the hash of the original', async (_, content) => {
    expect((await get()).status).toBe(200);
    await overwrite(content);
    const answers = [await get(), await get({ range: 'bytes=0-9' }), await get({}, 'HEAD')];
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    for (const name of ['x-checksum-sha256', 'repr-digest', 'etag', 'content-disposition'])
      expect(answers.map(({ headers }) => headers.get(name))).toEqual([null, null, null]);
    expect(await refusal(answers[0]!)).toMatchObject({ code: 'FILE_ALTERED' });
    expect([states, lines[0]]).toEqual([['ALTERED'], expect.stringContaining('not what was deposited')]);
  });

  test('is good again once it is put back', async () => {
    await overwrite(OTHER);
    expect((await get()).status).toBe(503);
    await overwrite(CONTENT);
    expect((await get()).status).toBe(200);
    expect(states).toEqual(['ALTERED', 'GOOD']);
  });

  test('is good again once the original is sent again, by whomever', async () => {
    await overwrite(OTHER);
    expect((await get()).status).toBe(503);
    expect((await send(stage, 'copie.pdf', CONTENT)).status).toBe(201);
    expect(Buffer.from(await (await get()).arrayBuffer())).toEqual(CONTENT);
  });

  test('is mended by the original even when nobody noticed yet', async () => {
    await overwrite(OTHER);
    await send(stage, 'copie.pdf', CONTENT);
    expect((await get()).status).toBe(200);
  });
});

test('a file that is gone is said to be missing, and comes back as it came', async () => {
  await rm(place);
  expect(await refusal(await get())).toMatchObject({ status: 503, code: 'FILE_ABSENT' });
  expect((await get({}, 'HEAD')).status).toBe(503);
  await writeFile(place, CONTENT);
  expect((await get()).status).toBe(200);
  expect(states).toEqual(['MISSING', 'GOOD']);
});

describe('a file that changes while it is given', () => {
  /** The guard over a store that gives other bytes than it stamps, as a medium does whose bits rot. */
  const rotting = () => {
    const opening: typeof stage.store.open = async (hash) => {
      const { content, stamp } = await stage.store.open(hash);
      content.destroy();
      return { stamp, content: Readable.from([OTHER]) };
    };
    return new FileGuard({ ...stage, store: { ...stage.store, open: opening }, log });
  };

  test('is cut before its end, and refused afterwards', async () => {
    const content = await rotting().open(HASH);
    await expect(buffer(content)).rejects.toThrow('not the one that is named');
    await expect(guard.open(HASH)).rejects.toMatchObject({ code: 'FILE_ALTERED' });
    expect(await checkFiles({ orm: stage.orm, guard })).toMatchObject({ altered: [] });
    await guard.require(HASH);
  });

  test('is cut in a part too', async () => {
    const content = await guard.open(HASH, { start: 0, end: 99_999 });
    const file = await open(place, 'r+');
    await file.write(OTHER, 0, 10, 150_000);
    await file.close();
    await expect(buffer(content)).rejects.toThrow('not the one that is named');
  });
});

test('many who ask for an unread file at once make it be read once', async () => {
  await stage.orm.em.fork().execute('delete from file_check');
  let opened = 0;
  const opening: typeof stage.store.open = (...asked) => {
    opened += 1;
    return stage.store.open(...asked);
  };
  const store = { ...stage.store, open: opening };
  const counting = new FileGuard({ ...stage, store, log });
  await Promise.all(Array.from({ length: 5 }, () => counting.require(HASH)));
  expect(opened).toBe(1);
});

test('a check of all files tells each as it goes, and lifts the mark of what was put right', async () => {
  await send(stage, 'b.pdf', makePdf('autre'));
  await overwrite(OTHER);
  const told: string[] = [];
  const onChecked = (checked: number, total: number) => void told.push(`${checked}/${total}`);
  expect(await checkFiles({ orm: stage.orm, guard, onChecked })).toEqual({ checked: 2, missing: [], altered: [HASH] });
  expect(told).toEqual(['1/2', '2/2']);
  await overwrite(CONTENT);
  expect(await checkFiles({ orm: stage.orm, guard })).toMatchObject({ altered: [] });
  expect((await get()).status).toBe(200);
});
