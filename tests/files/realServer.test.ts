import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type ClientRequest, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { existingPlace } from '../../server/platform/postgres/embeddedPlace.ts';
import { ApiClient } from '../support/client.ts';
import { createTestDatabase } from '../support/database.ts';
import { makePdf } from '../support/files.ts';
import { type RealServer, runRealServer, signInForReal, steadyPort } from './realServer.ts';
import { rawMultipart, sha256 } from './support.ts';

const [BODY, TYPE] = rawMultipart([{ disposition: 'name="file"; filename="lente.pdf"', content: makePdf('lente', 400_000) }]);
const HALF = 200_000;
const DEPOSIT = 'mutation ($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id } }';
const READ = 'query ($id: ID!) { evidence(id: $id) { title versions { id sha256 } } }';

let dataDir: string;
let port: string;
let server: RealServer;
let cookie: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'garant-real-'));
  await chmod(dataDir, 0o755);
  port = String(await steadyPort());
});
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<ApiClient> {
  server = runRealServer({ PORT: port, DATA_DIR: dataDir });
  await server.ready();
  cookie ??= await signInForReal(server.url, 'demo-camille.roux');
  return new ApiClient(server.url, cookie);
}

/** Sends the first half of a file and leaves it there. */
async function beginUpload(): Promise<{ client: ClientRequest; answer: Promise<{ status: number; body: string }> }> {
  const headers = { 'content-type': TYPE, 'content-length': BODY.length, 'x-garant-request': '1', cookie };
  const client = request(`${server.url}/uploads`, { method: 'POST', headers });
  const answer = new Promise<{ status: number; body: string }>((resolve, reject) => {
    client.on('response', (response) => {
      text(response).then((body) => resolve({ status: response.statusCode!, body }), reject);
    });
    client.on('error', reject);
  });
  answer.catch(() => undefined);
  await new Promise<void>((sent) => client.write(BODY.subarray(0, HALF), () => sent()));
  await until(isReceiving);
  return { client, answer };
}

const staged = () => readdir(path.join(dataDir, 'files', 'staging')).catch((): string[] => []);

/** Whether a file is being received, and stays: the program also tries the folder, with a file that it removes at once. */
async function isReceiving(): Promise<boolean> {
  const before = await staged();
  await delay(200);
  const after = await staged();
  return before.some((name) => after.includes(name));
}

/** PostgreSQL removes this file when it ends well, and only then. */
async function isPostgresStopped(): Promise<boolean> {
  const place = await existingPlace(dataDir);
  return readFile(path.join(place!.cluster, 'postmaster.pid')).then(
    () => false,
    () => true,
  );
}

/** Keeps every writer of an obligation waiting until released. */
async function holdObligation(id: string): Promise<{ isAwaited(): Promise<boolean>; release(): Promise<void> }> {
  const place = await existingPlace(dataDir);
  const [, , , databasePort] = (await readFile(path.join(place!.cluster, 'postmaster.pid'), 'utf8')).split('\n');
  const password = (await readFile(path.join(dataDir, 'postgres.password'), 'utf8')).trim();
  const client = new Client(`postgresql://garant:${password}@127.0.0.1:${databasePort}/postgres`);
  await client.connect();
  await client.query('begin');
  await client.query('select from obligation where id = $1 for update', [id]);
  return {
    isAwaited: async () => (await client.query('select from pg_locks where not granted')).rowCount! > 0,
    async release() {
      await client.query('commit');
      await client.end();
    },
  };
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 3_000; attempt += 1, await delay(20)) if (await isTrue()) return;
  throw new Error('It did not come true in a minute');
}

let depositedId: string;
const content = makePdf('Procédure de notification', 50_000);

test('a deposit and a slow upload in flight are finished when the program is told to end', async () => {
  const api = await start();
  const { body } = await api.upload(content, 'procedure.pdf');
  const { obligations } = await api.get(
    '{ obligations(filter: { partyCodes: ["DNUM"], trackings: [PROVE, OCCUR, OBSERVE] }, page: { limit: 1 }) { items { id } } }',
  );
  const [{ id }] = obligations.items;
  const held = await holdObligation(id);
  const input = { obligationIds: [id], kind: 'FILE', title: 'Procédure', content: { uploadId: body.id } };
  const deposit = api.get(DEPOSIT, { input });
  const slow = await beginUpload();
  await until(held.isAwaited);
  const end = server.end('SIGTERM');
  await delay(500);
  slow.client.end(BODY.subarray(HALF));
  expect(await slow.answer).toMatchObject({ status: 201 });
  await held.release();
  depositedId = (await deposit).depositEvidence.id;
  expect(await end).toMatchObject({ code: 0 });
  expect(await isPostgresStopped()).toBe(true);
}, 60_000);

test('a second start finds what was deposited before', async () => {
  const api = await start();
  const { evidence } = await api.get(READ, { id: depositedId });
  expect(evidence).toMatchObject({ title: 'Procédure', versions: [{ sha256: sha256(content) }] });
  const file = await api.fetch(`/files/${evidence.versions[0].id}`);
  expect(sha256(Buffer.from(await file.arrayBuffer()))).toBe(sha256(content));
}, 60_000);

test('an upload that does not advance is refused in words when the program ends, leaves nothing and does not hold it back', async () => {
  const stalled = await beginUpload();
  const ended = await server.end('SIGTERM');
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.milliseconds).toBeLessThan(12_000);
  const { status, body } = await stalled.answer;
  expect(status).toBe(503);
  expect(JSON.parse(body).errors[0].extensions).toMatchObject({ code: 'PROGRAM_STOPPING', category: 'UNAVAILABLE' });
  expect(await staged()).toEqual([]);
  expect(await isPostgresStopped()).toBe(true);
  expect(server.output()).not.toContain('abandonnées');
}, 60_000);

test('a data folder that cannot be written to is told at the start, also beside a given database', async () => {
  const { url, drop } = await createTestDatabase();
  const file = path.join(dataDir, 'postgres.log');
  const refused = runRealServer({ PORT: port, DATA_DIR: path.join(file, 'data'), DATABASE_URL: url });
  expect(await refused.ended()).toMatchObject({ code: 1 });
  expect(refused.output()).toContain('cannot be written to (ENOTDIR): correct DATA_DIR');
  expect(refused.output().trim().split('\n')).toHaveLength(2);
  await drop();
}, 60_000);
