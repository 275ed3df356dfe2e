import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkFiles } from '../../server/platform/files/checkFiles.ts';
import { consumeUpload } from '../../server/platform/files/consumeUpload.ts';
import { keyOf } from '../../server/platform/files/fileKey.ts';
import { endUpload } from '../../server/platform/files/quarantine.ts';
import { startSweeper } from '../../server/platform/files/sweep/startSweeper.ts';
import { sweepFiles } from '../../server/platform/files/sweep/sweepFiles.ts';
import { makePdf } from '../support/files.ts';
import { createStage, depositBlob, depositInside, log, PERSON, type Stage, send, sha256 } from './support.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const stages: Stage[] = [];
let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
  stages.push(stage);
});
afterAll(() => Promise.all(stages.map((each) => each.close())));

const sweep = (olderThanMs?: number) => sweepFiles({ ...stage, log, olderThanMs });
/** A sweep to which every file is old, but that leaves receptions alone. */
const sweepStored = () => sweepFiles({ ...stage, log, olderThanMs: 0, store: { ...stage.store, clearStaging: async () => 0 } });
const NOTHING = { hold: null, stagingRemoved: 0, uploadsExpired: 0, putAside: 0, broughtBack: 0, removed: 0 };
const aside = (text: string) => path.join(stage.folder, keyOf(sha256(Buffer.from(text)), 'quarantine'));

async function leave(key: string, content: string, ageMs: number): Promise<string> {
  const location = path.join(stage.folder, key);
  await mkdir(path.dirname(location), { recursive: true });
  await writeFile(location, content);
  const at = new Date(Date.now() - ageMs);
  await utimes(location, at, at);
  return location;
}

test('an instance that never received a file sweeps nothing', async () => {
  expect(await sweep()).toMatchObject(NOTHING);
});

test('staged files older than an hour go, younger ones stay', async () => {
  await leave('staging/vieux', 'x', HOUR_MS + 1000);
  const young = await leave('staging/jeune', 'x', HOUR_MS - 10_000);
  expect(await sweep()).toMatchObject({ ...NOTHING, stagingRemoved: 1 });
  expect(await stage.filesOnDisk()).toEqual([young]);
  expect(await sweep(0)).toMatchObject({ ...NOTHING, stagingRemoved: 1 });
});

test('an upload that nobody attached ends after a day, and its file is put aside', async () => {
  await send(stage, 'a.pdf', makePdf());
  stage.clock.shift(DAY_MS - HOUR_MS);
  expect(await sweep()).toMatchObject(NOTHING);
  stage.clock.shift(HOUR_MS + 1000);
  expect(await sweep()).toMatchObject({ ...NOTHING, uploadsExpired: 1, putAside: 1 });
  expect([await stage.count('blob'), await stage.count('upload')]).toEqual([0, 0]);
  expect(await stage.filesOnDisk()).toEqual([path.join(stage.folder, keyOf(sha256(makePdf()), 'quarantine'))]);
});

test('a file that an evidence version refers to is never swept', async () => {
  const content = makePdf('déposée');
  const received = await (await send(stage, 'a.pdf', content)).json();
  await depositBlob(stage.orm, received.sha256);
  await send(stage, 'b.pdf', content);
  stage.clock.shift(400 * DAY_MS);
  expect(await sweep(0)).toMatchObject({ ...NOTHING, uploadsExpired: 2 });
  expect(await checkFiles(stage)).toEqual({ checked: 1, missing: [], altered: [] });
});

test('a file that no record knows is put aside after an hour, what is not ours stays', async () => {
  await leave(keyOf(sha256(Buffer.from('orpheline'))), 'orpheline', 2 * HOUR_MS);
  const young = await leave(keyOf(sha256(Buffer.from('jeune'))), 'jeune', 1000);
  const foreign = await leave('blobs/lisez-moi.txt', 'x', 2 * HOUR_MS);
  expect(await sweep()).toMatchObject({ ...NOTHING, putAside: 1 });
  expect((await stage.filesOnDisk()).sort()).toEqual([young, foreign, aside('orpheline')].sort());
});

test('the check names missing and altered files', async () => {
  const [kept, lost, altered] = await Promise.all(
    ['gardée', 'perdue', 'altérée'].map(async (text) => (await (await send(stage, 'a.pdf', makePdf(text))).json()).sha256 as string),
  );
  await rm(path.join(stage.folder, keyOf(lost!)));
  await writeFile(path.join(stage.folder, keyOf(altered!)), 'autre');
  expect(await checkFiles(stage)).toEqual({ checked: 3, missing: [lost], altered: [altered] });
  expect(await stage.store.stampOf(kept!)).toBeDefined();
});

describe('a sweep beside uploads', () => {
  test('of the same unused content never takes the file of an upload that succeeded', async () => {
    const content = makePdf('disputée', 30_000);
    const hash = sha256(content);
    let isOver = false;
    let putAside = 0;
    const sweeping = (async () => {
      while (!isOver) {
        const uploads = await stage.orm.em.fork().execute<{ id: string }[]>('select id from upload');
        for (const { id } of uploads) putAside += await endUpload(stage, { id, sha256: hash });
        await sweepStored();
      }
    })();
    for (let round = 0; round < 40; round += 1) {
      const answers = await Promise.all([send(stage, 'a.pdf', content), send(stage, 'b.pdf', content)]);
      expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    }
    isOver = true;
    await sweeping;
    const last = await (await send(stage, 'c.pdf', content)).json();
    expect(last.sha256).toBe(hash);
    expect(putAside).toBeGreaterThan(0);
    expect(await readFile(path.join(stage.folder, keyOf(hash)))).toEqual(content);
    expect(await checkFiles(stage)).toEqual({ checked: 1, missing: [], altered: [] });
  });

  test('that are being attached leaves each evidence version its file', async () => {
    const content = makePdf('attachée');
    let isOver = false;
    const sweeping = (async () => {
      while (!isOver) await sweepStored();
    })();
    for (let round = 0; round < 15; round += 1) {
      const { id, sha256: hash } = await (await send(stage, 'a.pdf', Buffer.concat([content, Buffer.from(`%${round}`)]))).json();
      await stage.orm.em.fork().transactional(async (em) => {
        await consumeUpload(em, id, PERSON, stage.clock.now());
        await depositInside(em, hash);
      });
    }
    isOver = true;
    await sweeping;
    expect(await checkFiles(stage)).toEqual({ checked: 15, missing: [], altered: [] });
  });
});

test('the sweeper sweeps at its start, and two of them do not sweep together', async () => {
  await send(stage, 'a.pdf', makePdf());
  stage.clock.shift(2 * DAY_MS);
  const sweepers = [startSweeper({ ...stage, log }), startSweeper({ ...stage, log })];
  await Promise.all(sweepers.map((sweeper) => sweeper.stop()));
  expect([await stage.count('blob'), await stage.count('upload'), (await stage.filesOnDisk()).length]).toEqual([0, 0, 1]);
});
