import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makePdf } from '../support/files.ts';
import { rawMultipart } from './support.ts';
import type { Order, Report } from './uploadServer.ts';

const MB = 1024 * 1024;
const FILE_BYTES = 50 * MB;
const PARALLEL = 10;
const BOUND_MB = 256;

let database: TestDatabase;
let folder: string;
let server: ChildProcess;
let url: string;

const heard = async () => (await once(server, 'message'))[0] as Report;
async function ask(order: Order): Promise<number> {
  server.send(order);
  return ((await heard()) as { bytes: number }).bytes;
}

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'garant-memory-'));
  server = fork(fileURLToPath(new URL('uploadServer.ts', import.meta.url)), [database.url, folder, String(FILE_BYTES)], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    execPath: process.execPath,
  });
  url = ((await heard()) as { url: string }).url;
});
afterAll(async () => {
  server.disconnect();
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

/** Streams the pieces, so that this process does not hold a body per upload. */
async function upload(pieces: Buffer[], type: string, person: number): Promise<number> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const headers = { 'content-type': type, 'content-length': length, 'x-garant-request': '1' };
  const client = request(`${url}/uploads`, {
    method: 'POST',
    headers: { ...headers, 'x-person': `018f0000-0000-7000-8000-00000000000${person}` },
  });
  const answered = once(client, 'response');
  await pipeline(pieces, client);
  const [response] = await answered;
  await text(response);
  return response.statusCode;
}

/** A body whose file is `bytes` long and different for each `index`. */
function body(bytes: number, index: number): [Buffer[], string] {
  const [whole, type] = rawMultipart([{ disposition: 'name="file"; filename="preuve.pdf"', content: makePdf(`preuve ${index}`, bytes) }]);
  return [
    Array.from({ length: Math.ceil(whole.length / 65_536) }, (_, piece) => whole.subarray(piece * 65_536, (piece + 1) * 65_536)),
    type,
  ];
}

test(`${PARALLEL} files of 50 MB at once take less than ${BOUND_MB} MB above idle`, { timeout: 120_000 }, async () => {
  expect(await upload(...body(2 * MB, 99), 9)).toBe(201);
  const bodies = Array.from({ length: PARALLEL }, (_, index) => body(FILE_BYTES, index));
  const idle = await ask('READ_IDLE');
  const began = performance.now();
  const statuses = await Promise.all(bodies.map(([pieces, type], index) => upload(pieces, type, index)));
  const seconds = (performance.now() - began) / 1000;
  const peak = await ask('READ_PEAK');
  const above = (peak - idle) / MB;
  process.stdout.write(
    `memory: idle ${(idle / MB).toFixed(0)} MB, peak ${(peak / MB).toFixed(0)} MB, ${above.toFixed(0)} MB above idle, ${PARALLEL} x 50 MB in ${seconds.toFixed(1)} s\n`,
  );
  expect(statuses).toEqual(Array(PARALLEL).fill(201));
  expect(above).toBeLessThan(BOUND_MB);
});
