import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { createStage, PERSON, refusal, type Stage, send } from './support.ts';

const KIB = 1024;
const OTHERS = [2, 3, 4, 5, 6].map((digit) => PERSON.replace(/1$/, String(digit)));
let stage: Stage;
beforeAll(async () => {
  stage = await createStage({ limits: { waitingBytes: 1000 * KIB, waitingBytesOfAll: 3000 * KIB } });
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

/** A file of about so many kibibytes, unlike any other. */
let made = 0;
const fileOf = (kibibytes: number) => {
  made += 1;
  return makePdf(`${made} `, kibibytes * KIB);
};

test('files that wait to be attached are so many bytes of one person at most, told in words', async () => {
  for (let count = 0; count < 3; count += 1) expect((await send(stage, 'a.pdf', fileOf(300))).status).toBe(201);
  const refused = await refusal(await send(stage, 'a.pdf', fileOf(300)));
  expect(refused).toMatchObject({ status: 413, code: 'UPLOAD_QUOTA_REACHED' });
  expect(refused.message).toContain('joignez-les');
  expect((await stage.filesOnDisk()).length).toBe(3);
  expect((await send(stage, 'a.pdf', fileOf(300), { person: OTHERS[0] })).status).toBe(201);
});

test('four at once do not pass where two fit', async () => {
  const statuses = await Promise.all([1, 2, 3, 4].map(async () => (await send(stage, 'a.pdf', fileOf(400))).status));
  expect(statuses.sort()).toEqual([201, 201, 413, 413]);
  expect(await stage.count('upload')).toBe(2);
  expect((await stage.filesOnDisk()).length).toBe(2);
});

test('those that were attached or expired leave their room', async () => {
  expect((await send(stage, 'a.pdf', fileOf(900))).status).toBe(201);
  expect((await send(stage, 'a.pdf', fileOf(900))).status).toBe(413);
  await stage.orm.em.fork().execute("update upload set expires_at = now() - interval '1 minute'");
  expect((await send(stage, 'a.pdf', fileOf(900))).status).toBe(201);
});

test('they are so many bytes of everybody at most', async () => {
  for (const person of OTHERS.slice(0, 3)) expect((await send(stage, 'a.pdf', fileOf(950), { person })).status).toBe(201);
  expect(await refusal(await send(stage, 'a.pdf', fileOf(950), { person: OTHERS[4] }))).toMatchObject({
    status: 507,
    code: 'UPLOADS_FULL',
  });
});

test('a disk is never filled: what is to stay free stays free, what is being received included', async () => {
  const { bavail, bsize } = await statfs(tmpdir());
  const full = await createStage({ limits: { disk: { folder: tmpdir(), freeBytes: bavail * bsize * 2 } } });
  try {
    expect(await refusal(await send(full, 'a.pdf', fileOf(10)))).toMatchObject({ status: 507, code: 'STORAGE_FULL' });
    expect(await full.filesOnDisk()).toEqual([]);
  } finally {
    await full.close();
  }
});
