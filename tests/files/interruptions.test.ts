import { type ClientRequest, request } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../support/files.ts';
import { createStage, PERSON, rawMultipart, refusal, type Stage, send } from './support.ts';

let stage: Stage;
const begun: ClientRequest[] = [];
beforeAll(async () => {
  stage = await createStage();
});
afterEach(async () => {
  for (const client of begun.splice(0)) client.destroy();
  await until(async () => !(await stage.filesOnDisk()).some((file) => file.includes('/staging/')));
  await stage.clear();
});
afterAll(() => stage.close());

const OTHER = PERSON.replace(/1$/, '2');
const [BODY, TYPE] = rawMultipart([{ disposition: 'name="file"; filename="a.pdf"', content: makePdf('x', 500_000) }]);

/** Starts an upload, sends half of it and leaves it there. */
async function begin(person = PERSON) {
  const client = request(`${stage.url}/uploads`, {
    method: 'POST',
    headers: { 'content-type': TYPE, 'content-length': BODY.length, 'x-garant-request': '1', 'x-person': person },
  });
  begun.push(client);
  client.on('error', () => {});
  await new Promise<void>((sent) => client.write(BODY.subarray(0, 250_000), () => sent()));
  return client;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 2_000; attempt += 1) {
    if (await isTrue()) return;
    await delay(30);
  }
  throw new Error('It did not come true in a minute');
}

test('an upload whose client hangs up leaves nothing, and its place is free again', async () => {
  for (let round = 0; round < 3; round += 1) {
    const clients = await Promise.all(Array.from({ length: 4 }, () => begin()));
    await until(async () => (await stage.filesOnDisk()).length === 4);
    for (const client of clients) client.destroy();
    await until(async () => (await stage.filesOnDisk()).length === 0);
  }
  expect([await stage.count('blob'), await stage.count('upload')]).toEqual([0, 0]);
  expect((await send(stage, 'a.pdf', makePdf())).status).toBe(201);
});

test('a fifth upload of one person is refused while four run, another person is not hindered', async () => {
  await Promise.all(Array.from({ length: 4 }, () => begin()));
  await until(async () => (await stage.filesOnDisk()).length === 4);
  expect(await refusal(await send(stage, 'a.pdf', makePdf()))).toMatchObject({ code: 'TOO_MANY_UPLOADS', status: 429 });
  expect((await send(stage, 'a.pdf', makePdf(), { person: OTHER })).status).toBe(201);
});

test('a file far over the limit is refused before it is sent whole, and the client reads why', async () => {
  const found = await refusal(await send(stage, 'a.pdf', makePdf('x', 3_500_000)));
  expect(found).toMatchObject({ code: 'FILE_TOO_LARGE', status: 413 });
  expect(await stage.filesOnDisk()).toEqual([]);
});

test('an upload of undeclared length over the limit is refused', async () => {
  async function* endless() {
    yield BODY.subarray(0, 200);
    for (let piece = 0; piece < 30; piece += 1) yield Buffer.alloc(100_000, 'x');
  }
  const response = await fetch(`${stage.url}/uploads`, {
    method: 'POST',
    body: Readable.toWeb(Readable.from(endless())),
    headers: { 'content-type': TYPE, 'x-garant-request': '1', 'x-person': PERSON },
    duplex: 'half',
  } as unknown as RequestInit);
  expect(await refusal(response)).toMatchObject({ code: 'FILE_TOO_LARGE', status: 413 });
  expect(await stage.filesOnDisk()).toEqual([]);
});
