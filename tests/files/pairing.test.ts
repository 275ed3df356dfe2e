import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { keyOf, MARK } from '../../server/platform/files/fileKey.ts';
import { adoptStore } from '../../server/platform/files/sweep/pairing.ts';
import { startSweeper } from '../../server/platform/files/sweep/startSweeper.ts';
import { sweepFiles } from '../../server/platform/files/sweep/sweepFiles.ts';
import { copyDatabase } from '../support/database.ts';
import { makePdf } from '../support/files.ts';
import { createStage, depositBlob, log, type Stage, send, sha256 } from './support.ts';

const HOUR_MS = 3_600_000;
const stages: Stage[] = [];
let stage: Stage;

async function open(options: Parameters<typeof createStage>[0] = {}): Promise<Stage> {
  const opened = await createStage(options);
  stages.push(opened);
  return opened;
}

/** A database and a store with eight proofs, swept once: they know each other. */
async function fill(of: Stage, count: number, name = 'preuve'): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const content = makePdf(`${name} ${index}`);
    await send(of, 'a.pdf', content);
    await depositBlob(of.orm, sha256(content));
  }
}

async function makeOld(): Promise<void> {
  const then = new Date(Date.now() - 2 * HOUR_MS);
  for (const file of await stage.filesOnDisk()) await utimes(file, then, then);
}

const sweep = (of: Stage) => sweepFiles({ ...of, log });

beforeEach(async () => {
  stage = await open();
  await fill(stage, 8);
  await makeOld();
});
afterAll(() => Promise.all(stages.map((each) => each.close())));

test('a new database and a new store get one identity, together, also when two processes start at once', async () => {
  const sweepers = [startSweeper({ ...stage, log }), startSweeper({ ...stage, log })];
  await Promise.all(sweepers.map((sweeper) => sweeper.stop()));
  const [row] = await stage.orm.em.fork().execute<{ id: string; is_marked: boolean }[]>('select id, is_marked from instance');
  expect(row).toMatchObject({ is_marked: true });
  expect(JSON.parse((await stage.store.readMark())!)).toMatchObject({ instance: row!.id });
});

test('an identity whose writing was cut is written at the next sweep', async () => {
  const failing = { ...stage.store, writeMark: async () => Promise.reject(new Error('EROFS')) };
  await expect(sweepFiles({ ...stage, store: failing, log })).rejects.toThrow('EROFS');
  expect(await sweep(stage)).toMatchObject({ hold: null });
  expect(await sweep(stage)).toMatchObject({ hold: null });
});

test('a store that takes a mark without keeping it is not swept', async () => {
  const forgetful = { ...stage.store, writeMark: async () => {} };
  await expect(sweepFiles({ ...stage, store: forgetful, log })).rejects.toThrow('does not keep');
});

/** Sweeps `of`, which must refuse, and leave every file of the stage where it is. */
async function expectRefusal(of: Stage, hold: string): Promise<void> {
  const before = (await stage.filesOnDisk()).sort();
  const report = await sweep(of);
  expect(report).toMatchObject({ hold, putAside: 0, removed: 0, stagingRemoved: 0 });
  expect((await stage.filesOnDisk()).sort()).toEqual(before);
}

test('an empty database leaves the files of another as they are', async () => {
  await sweep(stage);
  await expectRefusal(await open({ store: stage.store }), 'DATABASE_UNMARKED');
});

test('an empty database leaves files as they are that no database marked yet', async () => {
  const empty = await open({ store: stage.store });
  await expectRefusal(empty, 'TOO_MANY_UNKNOWN');
  expect(await stage.store.readMark()).toBeUndefined();
  expect(await sweep(stage)).toMatchObject({ hold: null });
  await expectRefusal(empty, 'DATABASE_UNMARKED');
});

test('the database of another instance leaves them as they are', async () => {
  await sweep(stage);
  const other = await open();
  await fill(other, 2, 'autre');
  await sweep(other);
  await expectRefusal({ ...other, store: stage.store }, 'STORE_OF_ANOTHER');
});

test('yesterday’s database leaves today’s files as they are, even three', async () => {
  await sweep(stage);
  await stage.orm.close(true);
  const yesterday = await copyDatabase(stage.database);
  const today = await open({ database: stage.database, store: stage.store });
  await fill(today, 3, 'du jour');
  await makeOld();
  await sweep(today);
  const restored = await open({ database: yesterday, store: stage.store });
  await expectRefusal(restored, 'DATABASE_WENT_BACK');
  await adoptStore(restored, new Date());
  expect(await sweep(restored)).toMatchObject({ hold: null, putAside: 3, removed: 0 });
  expect(await sweep(today)).toMatchObject({ hold: 'STORE_OF_ANOTHER' });
  expect(await stage.filesOnDisk()).toHaveLength(11);
  await today.guard.require(sha256(makePdf('du jour 0')));
});

test.each([
  ['an empty folder, as a mount that is missing', (folder: string) => rename(folder, `${folder}-parti`)],
  ['a folder without its mark', (folder: string) => rm(path.join(folder, MARK))],
])('%s is not taken for the store', async (_, lose) => {
  await sweep(stage);
  await lose(stage.folder);
  await expectRefusal(stage, 'STORE_UNMARKED');
  expect(await stage.store.readMark()).toBeUndefined();
  await rm(`${stage.folder}-parti`, { recursive: true, force: true });
});

test('a store of which most is gone is left as it is, until the missing files are marked as such', async () => {
  await sweep(stage);
  for (let index = 0; index < 5; index += 1) await rm(path.join(stage.folder, keyOf(sha256(makePdf(`preuve ${index}`)))));
  stage.clock.shift(2 * HOUR_MS);
  await expectRefusal(stage, 'TOO_MANY_MISSING');
  for (let index = 0; index < 5; index += 1) await stage.guard.verify(sha256(makePdf(`preuve ${index}`)));
  expect(await sweep(stage)).toMatchObject({ hold: null });
});

test('a mark that cannot be read is not written over', async () => {
  await sweep(stage);
  await writeFile(path.join(stage.folder, MARK), 'half');
  await expectRefusal(stage, 'MARK_UNREADABLE');
  expect(await stage.store.readMark()).toBe('half');
});
