import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entities } from '../../server/entities.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createOrm } from '../../server/platform/db/orm.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makePdf } from '../support/files.ts';
import { openTestSession, type PersonaName, personaEmail } from '../support/personas.ts';
import type { Order, Report } from './memoryProbe.ts';
import { type RealServer, runRealServer, steadyPort } from './realServer.ts';
import { rawMultipart } from './support.ts';

const MB = 1024 * 1024;
const FILE_BYTES = 50 * MB;
const PARALLEL = 10;
const BOUND_MB = 128;
const PIECE = 65_536;
const PROBE = fileURLToPath(new URL('memoryProbe.ts', import.meta.url));
const PEOPLE: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'partner'];

let database: TestDatabase;
let folder: string;
let server: RealServer;
let cookies: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'garant-memory-'));
  const settings = { PORT: String(await steadyPort()), DATABASE_URL: database.url, DATA_DIR: folder };
  server = runRealServer(settings, ['--expose-gc', '--import', PROBE]);
  await server.ready();
  const orm = await createOrm(database.url, entities);
  cookies = await Promise.all(PEOPLE.map((name) => openTestSession(orm, systemClock, personaEmail(name))));
  await orm.close(true);
});
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

async function ask(order: Order): Promise<number> {
  const { child } = server;
  child.send(order);
  return ((await once(child, 'message'))[0] as Report).bytes / MB;
}

/** Streams the pieces, so that this process does not hold a body per upload. */
async function upload(pieces: Buffer[], type: string, index: number): Promise<number> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const headers = { 'content-type': type, 'content-length': length, 'x-garant-request': '1', cookie: cookies[index % cookies.length] };
  const client = request(`${server.url}/uploads`, { method: 'POST', headers });
  const answered = once(client, 'response');
  await pipeline(pieces, client);
  const [response] = await answered;
  await text(response);
  return response.statusCode;
}

/** A body whose file is `bytes` long and different for each `index`. */
function body(bytes: number, index: number): [Buffer[], string] {
  const [whole, type] = rawMultipart([{ disposition: 'name="file"; filename="preuve.pdf"', content: makePdf(`preuve ${index}`, bytes) }]);
  return [Array.from({ length: Math.ceil(whole.length / PIECE) }, (_, piece) => whole.subarray(piece * PIECE, (piece + 1) * PIECE)), type];
}

test(`the program takes less than ${BOUND_MB} MB above idle while it receives ${PARALLEL} files of 50 MB at once`, {
  timeout: 120_000,
}, async () => {
  expect(await upload(...body(2 * MB, 99), 0)).toBe(201);
  const bodies = Array.from({ length: PARALLEL }, (_, index) => body(FILE_BYTES, index));
  const idle = await ask('READ_IDLE');
  const began = performance.now();
  const statuses = await Promise.all(bodies.map(([pieces, type], index) => upload(pieces, type, index)));
  const seconds = (performance.now() - began) / 1000;
  const peak = await ask('READ_PEAK');
  const figures = [idle, peak, peak - idle].map((each) => each.toFixed(0));
  process.stdout.write(
    `memory: idle ${figures[0]} MB, peak ${figures[1]} MB, ${figures[2]} MB above idle, ${PARALLEL} x 50 MB in ${seconds.toFixed(1)} s\n`,
  );
  expect(statuses).toEqual(Array(PARALLEL).fill(201));
  expect(peak - idle).toBeLessThan(BOUND_MB);
});
