import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RealServer, runRealServer, signInForReal, steadyPort } from '../files/realServer.ts';
import { ApiClient } from '../support/client.ts';
import { quickest } from '../support/measures.ts';

const FIRST_START_MS = 15_000;
const QUEUE = `{ myWork { toReview { items { code } } }
  evidences(page: { limit: 100 }) { items { title confidentiality versions { id fileName } } } }`;
const RESTRICTED = 'Analyse de risques et plan de traitement';

let dataDir: string | undefined;
let port: string;
let server: RealServer | undefined;

async function begin(settings: Record<string, string> = {}): Promise<void> {
  dataDir = await mkdtemp(path.join(tmpdir(), 'garant-first-'));
  await chmod(dataDir, 0o755);
  await start(settings);
}

async function start(settings: Record<string, string> = {}): Promise<void> {
  server = runRealServer({ PORT: port, DATA_DIR: dataDir!, DEMO_EMPTY: '0', ...settings });
  await server.ready();
}

async function leave(): Promise<void> {
  await server?.end('SIGTERM');
  if (dataDir) await rm(dataDir, { recursive: true, force: true });
}

const as = async (sub: string) => new ApiClient(server!.url, await signInForReal(server!.url, sub));

beforeAll(async () => {
  port = String(await steadyPort());
});
afterAll(leave);

test('from an empty folder, the program and fourteen months of work are there within fifteen seconds', async () => {
  const firstStart = async () => {
    if (server) await leave();
    await begin();
  };
  expect(await quickest(FIRST_START_MS, firstStart)).toBeLessThan(FIRST_START_MS);
});

test('whoever signs in finds their queue, the files behind it, and nothing that is kept from them', async () => {
  const other = await as('demo-claude.martin');
  const { myWork, evidences } = await other.get(QUEUE);
  expect(myWork.toReview.items.map(({ code }: { code: string }) => code)).toContain('A1-DOC-DNUM-1');
  expect(evidences.items.map(({ title }: { title: string }) => title)).not.toContain(RESTRICTED);
  const own = await (await as('demo-camille.roux')).get(QUEUE);
  const kept = own.evidences.items.find(({ title }: { title: string }) => title === RESTRICTED);
  expect(kept.confidentiality).toBe('RESTRICTED');
  const [version] = evidences.items
    .flatMap(({ versions }: { versions: { id: string; fileName: string | null }[] }) => versions)
    .filter(({ fileName }: { fileName: string | null }) => fileName?.endsWith('.pdf'));
  const file = await other.fetch(`/files/${version.id}`);
  expect([
    file.status,
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ]).toEqual([200, '%PDF-']);
});

test('a second start finds it as it was left', async () => {
  const before = await (await as('demo-claude.martin')).get(QUEUE);
  await server!.end('SIGTERM');
  await start();
  expect(await (await as('demo-claude.martin')).get(QUEUE)).toEqual(before);
});

test('sixty conventions arrive beside it: its reviewer reads them once they are all there, and a later start adds none', async () => {
  await leave();
  const withMany = { DEMO_PORTFOLIO: '1', LOG_LEVEL: 'info' };
  await begin(withMany);
  await vi.waitFor(() => expect(server!.output()).toContain('Soixante conventions de démonstration sont posées'), 60_000);
  const read = async (name: string) =>
    (await (await as(`demo-${name}`)).get('{ conventions(page: { limit: 1 }) { total } }')).conventions.total;
  const totals = () => Promise.all(['alix.bernard', 'dany.vasseur', 'camille.roux', 'noor.lambert'].map(read));
  expect(await totals()).toEqual([61, 5, 1, 61]);
  await server!.end('SIGTERM');
  await start(withMany);
  expect(await totals()).toEqual([61, 5, 1, 61]);
}, 180_000);
