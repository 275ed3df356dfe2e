import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { MAX_RUNNING_UPLOADS } from '../../server/platform/transfers/registerUploads.ts';
import { makePdf } from '../support/files.ts';
import { headOf, openSocket } from '../support/sockets.ts';
import { createStage, PERSON, rawMultipart, type Stage, send } from './support.ts';

const ASKING_MS = 60;
let stage: Stage;
beforeAll(async () => {
  stage = await createStage({ whileAsking: () => delay(ASKING_MS) });
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

const [BODY, TYPE] = rawMultipart([{ disposition: 'name="file"; filename="a.pdf"', content: makePdf('x', 300_000) }]);
const HEAD = headOf('POST', '/uploads', {
  'content-type': TYPE,
  'content-length': BODY.length,
  'x-garant-request': '1',
  'x-person': PERSON,
});

/** Sends an upload up to a byte, waits and goes away. */
async function drop(bytes: number, afterMs: number, uploads = 1): Promise<void> {
  const socket = await openSocket(stage.url);
  const whole = Buffer.concat(Array.from({ length: uploads }, () => [Buffer.from(HEAD), BODY]).flat());
  socket.write(whole.subarray(0, bytes));
  await delay(afterMs);
  socket.destroy();
}

const dropMany = (bytes: number, afterMs: number, uploads = 1) =>
  Promise.all(Array.from({ length: MAX_RUNNING_UPLOADS }, () => drop(bytes, afterMs, uploads)));

async function expectNothingLeft(): Promise<void> {
  await expect.poll(async () => [...(await stage.filesOnDisk()).filter((file) => file.includes('/staging/'))]).toEqual([]);
  await expect.poll(() => stage.count('upload')).toBe(0);
  const sendAll = async () => {
    const sent = await Promise.all(Array.from({ length: MAX_RUNNING_UPLOADS }, () => send(stage, 'a.pdf', makePdf())));
    return sent.map(({ status }) => status);
  };
  await expect.poll(sendAll, { timeout: 10_000 }).toEqual(Array(MAX_RUNNING_UPLOADS).fill(201));
}

test.each([
  ['before their head is whole', 40, 5, 1],
  ['while it is asked who sends them', HEAD.length, 5, 1],
  ['while it is asked who sends them, half of the body sent', HEAD.length + 150_000, 20, 1],
  ['while their bodies arrive', HEAD.length + 150_000, 2 * ASKING_MS, 1],
  ['once sent whole, before the answer', HEAD.length + BODY.length, ASKING_MS - 10, 1],
  ['with a second one behind on the same connection', HEAD.length + BODY.length + HEAD.length + 1_000, ASKING_MS, 2],
  ['while the second one on the same connection arrives', 2 * (HEAD.length + BODY.length) - 5, 3 * ASKING_MS, 2],
])('uploads dropped %s leave their places free, no file and no record', async (_when, bytes, afterMs, uploads) => {
  await dropMany(bytes, afterMs, uploads);
  await delay(ASKING_MS);
  if (uploads === 2) await stage.orm.em.fork().execute('delete from upload');
  await expectNothingLeft();
});

test('two hundred uploads dropped anywhere leave their places free, no file and no record', async () => {
  for (let round = 0; round < 50; round += 1) await dropMany(Math.round((round / 50) * (HEAD.length + BODY.length)), round % 7);
  await delay(2 * ASKING_MS);
  await expectNothingLeft();
});

test('a connection used again and again is listened to no longer than its uploads take', async () => {
  const warned: string[] = [];
  const note = ({ name }: Error) => warned.push(name);
  process.on('warning', note);
  for (let count = 0; count < 12; count += 1) expect((await send(stage, 'a.pdf', makePdf())).status).toBe(201);
  await delay(20);
  process.off('warning', note);
  expect(warned).toEqual([]);
});
