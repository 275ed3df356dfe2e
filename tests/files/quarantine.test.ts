import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyOf } from '../../server/platform/files/fileKey.ts';
import { sweepFiles } from '../../server/platform/files/sweep/sweepFiles.ts';
import { makePdf } from '../support/files.ts';
import { createStage, depositBlob, log, type Stage, send, sha256 } from './support.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

const sweep = (options: { accepted?: number; isDryRun?: boolean } = {}) => sweepFiles({ ...stage, log, ...options });
const at = (content: string, place?: 'quarantine') => path.join(stage.folder, keyOf(sha256(Buffer.from(content)), place));

/** Files that no record knows, two hours old. */
async function leaveUnknown(count: number, from = 0): Promise<string[]> {
  const contents = Array.from({ length: count }, (_, index) => `inconnue ${from + index}`);
  for (const content of contents) {
    await mkdir(path.dirname(at(content)), { recursive: true });
    await writeFile(at(content), content);
    const then = new Date(Date.now() - 2 * HOUR_MS);
    await utimes(at(content), then, then);
  }
  return contents;
}

const record = (content: string) =>
  stage.orm.em.fork().execute(`insert into blob values (?, ?, 'text/plain', now())`, [sha256(Buffer.from(content)), content.length]);

/** Hourly sweeps for so many days. */
async function liveThrough(days: number, everyMs = 12 * HOUR_MS): Promise<number> {
  let removed = 0;
  for (let turn = 0; turn < (days * DAY_MS) / everyMs; turn += 1) {
    stage.clock.shift(everyMs);
    removed += (await sweep()).removed;
  }
  return removed;
}

describe('what was put aside', () => {
  test('stays thirty days, then goes', async () => {
    await leaveUnknown(2);
    expect(await sweep()).toMatchObject({ hold: null, putAside: 2 });
    expect(await liveThrough(29.5)).toBe(0);
    expect(await readFile(at('inconnue 1', 'quarantine'), 'utf8')).toBe('inconnue 1');
    expect(await liveThrough(1)).toBe(2);
    expect(await stage.filesOnDisk()).toEqual([]);
  });

  test('comes back by itself when a record knows it again', async () => {
    await leaveUnknown(1);
    await sweep();
    await record('inconnue 0');
    await depositBlob(stage.orm, sha256(Buffer.from('inconnue 0')));
    expect(await sweep()).toMatchObject({ broughtBack: 1 });
    expect(await stage.filesOnDisk()).toEqual([at('inconnue 0')]);
  });

  test('comes back at once when it is asked for', async () => {
    await leaveUnknown(1);
    await sweep();
    await record('inconnue 0');
    await stage.guard.require(sha256(Buffer.from('inconnue 0')));
    expect(await stage.filesOnDisk()).toEqual([at('inconnue 0')]);
  });

  test('never comes back under a name that is not that of its content', async () => {
    await leaveUnknown(1);
    await sweep();
    await writeFile(at('inconnue 0', 'quarantine'), 'autre chose');
    await record('inconnue 0');
    expect(await sweep()).toMatchObject({ broughtBack: 0, removed: 0 });
    await expect(stage.guard.require(sha256(Buffer.from('inconnue 0')))).rejects.toMatchObject({ code: 'FILE_ABSENT' });
  });

  test('by another database begins its time anew: only what this database saw go by counts', async () => {
    await leaveUnknown(1);
    await sweep();
    await liveThrough(20);
    await stage.orm.em.fork().execute('delete from quarantined_file');
    expect(await liveThrough(20)).toBe(0);
    expect(await liveThrough(11)).toBe(1);
  });
});

describe('a clock that is wrong', () => {
  test('by a year does nothing at the first sweep, and deletes nothing at the next ones', async () => {
    await leaveUnknown(2);
    await send(stage, 'a.pdf', makePdf('en attente'));
    await sweep();
    stage.clock.shift(365 * DAY_MS);
    expect(await sweep()).toMatchObject({ hold: 'CLOCK_JUMPED', uploadsExpired: 0, removed: 0 });
    stage.clock.shift(HOUR_MS);
    expect(await sweep()).toMatchObject({ hold: null, removed: 0 });
    expect(await stage.filesOnDisk()).toHaveLength(3);
  });

  test('and is put right does nothing at the first sweep either', async () => {
    await sweep();
    stage.clock.shift(-300 * DAY_MS);
    expect(await sweep()).toMatchObject({ hold: 'CLOCK_JUMPED' });
    expect(await sweep()).toMatchObject({ hold: null });
  });
});

describe('the brake', () => {
  async function fill(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const content = makePdf(`connue ${index}`);
      await send(stage, 'a.pdf', content);
      await depositBlob(stage.orm, sha256(content));
    }
  }

  test('stops when more than ten files and one in twenty are unknown, says so and changes nothing', async () => {
    await fill(20);
    await leaveUnknown(11);
    const before = (await stage.filesOnDisk()).sort();
    const lines: string[] = [];
    const report = await sweepFiles({
      ...stage,
      log: Object.assign(Object.create(log), { error: (...line: unknown[]) => lines.push(JSON.stringify(line)) }),
    });
    expect(report).toMatchObject({ hold: 'TOO_MANY_UNKNOWN', putAside: 0 });
    expect(lines.join()).toMatch(/"unexpected":11.*Trop de fichiers sont inconnus/);
    expect((await stage.filesOnDisk()).sort()).toEqual(before);
  });

  test('lets exactly the number through that a person gives, and asks again before they are deleted', async () => {
    await fill(5);
    await leaveUnknown(11);
    expect(await sweep({ accepted: 10 })).toMatchObject({ hold: 'TOO_MANY_UNKNOWN' });
    expect(await sweep({ accepted: 11 })).toMatchObject({ hold: null, putAside: 11 });
    expect(await liveThrough(31)).toBe(0);
    expect(await sweep()).toMatchObject({ hold: 'TOO_MANY_TO_DELETE', removed: 0 });
    expect(await sweep({ accepted: 11 })).toMatchObject({ hold: null, removed: 11 });
  });

  test('counts what is aside too: files do not trickle away', async () => {
    await fill(30);
    const holds: (string | null)[] = [];
    for (let round = 0; round < 8; round += 1) {
      await leaveUnknown(2, 2 * round);
      holds.push((await sweep()).hold);
    }
    expect(holds).toEqual([...Array(5).fill(null), ...Array(3).fill('TOO_MANY_UNKNOWN')]);
    expect((await sweep()).stock.aside).toHaveLength(10);
  });

  test('holds a database whose evidence is not there yet, as in the middle of a restoration', async () => {
    for (let index = 0; index < 12; index += 1) await send(stage, 'a.pdf', makePdf(`connue ${index}`));
    await stage.orm.em.fork().execute('delete from upload');
    stage.clock.shift(2 * HOUR_MS);
    expect(await sweep()).toMatchObject({ hold: 'TOO_MANY_UNKNOWN', putAside: 0 });
  });

  test('does not stop uploads that expire, however many: the database knows what they were', async () => {
    for (let index = 0; index < 12; index += 1) await send(stage, 'a.pdf', makePdf(`abandonnée ${index}`));
    stage.clock.shift(2 * DAY_MS);
    expect(await sweep()).toMatchObject({ hold: null, uploadsExpired: 12, putAside: 12 });
    expect(await liveThrough(31)).toBe(12);
  });
});

test('a dry run says what would be done and does nothing', async () => {
  await leaveUnknown(2);
  const before = (await stage.filesOnDisk()).sort();
  const { plan, putAside } = await sweep({ isDryRun: true });
  expect([plan.putAside.length, putAside]).toEqual([2, 0]);
  expect((await stage.filesOnDisk()).sort()).toEqual(before);
  expect(await stage.store.readMark()).toBeUndefined();
});
