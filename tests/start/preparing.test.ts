import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { entities } from '../../server/entities.ts';
import { createOrm } from '../../server/platform/db/orm.ts';
import { type RealServer, runRealServer, steadyPort } from '../files/realServer.ts';
import { axeViolations } from '../quality/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { hold } from '../support/heldLocks.ts';

const LAYS = 'Garant pose sa démonstration / Garant lays its demonstration: http://localhost:';
const READY = 'Garant est prêt / Garant is ready: http://localhost:';
const AGAIN = '<meta http-equiv="refresh" content="0">';

let database: TestDatabase;
let dataDir: string;
let servers: RealServer[];
let held: { release(): Promise<void> } | undefined;

beforeEach(async () => {
  servers = [];
  database = await createTestDatabase();
  dataDir = await mkdtemp(path.join(tmpdir(), 'garant-preparing-'));
});
afterEach(async () => {
  await Promise.all([held?.release(), ...servers.map((server) => server.end('SIGKILL'))]);
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<RealServer> {
  const server = runRealServer({ PORT: String(await steadyPort()), DATABASE_URL: database.url, DATA_DIR: dataDir, DEMO_EMPTY: '0' });
  servers.push(server);
  return server;
}

const says = (server: RealServer, words: string) => expect.poll(() => server.output(), { timeout: 60_000, interval: 5 }).toContain(words);

async function startLaying(): Promise<RealServer> {
  const server = await start();
  await says(server, LAYS);
  return server;
}

/** The same, and it gets no further than the first review before it is let go on. */
async function startHeld(): Promise<RealServer> {
  held = await hold(database.url, 'lock table review in exclusive mode');
  return startLaying();
}

async function goOn(): Promise<void> {
  await held?.release();
  held = undefined;
}

interface Laid {
  people: number;
  conventions: number;
  reviews: number;
  entries: number;
}

async function laid(): Promise<Laid> {
  const orm = await createOrm(database.url, entities);
  try {
    const [found] = await orm.em.execute<Laid[]>(`select (select count(*)::int from person) as people,
      (select count(*)::int from convention) as conventions, (select count(*)::int from review) as reviews,
      (select count(*)::int from journal_entry) as entries`);
    return found!;
  } finally {
    await orm.close(true);
  }
}
const NOTHING = { people: 0, conventions: 0, reviews: 0, entries: 0 };

test('while the demonstration is laid, probes and programs are told so, each in its way, and asked to come back', async () => {
  const server = await startHeld();
  const ask = (page: string, init?: RequestInit) => fetch(`${server.url}${page}`, init);
  const operation = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: '{"query":"{ me { id } }"}',
  };
  const [lives, ready, asked, offered, page] = await Promise.all([
    ask('/healthz'),
    ask('/readyz'),
    ask('/graphql', operation),
    ask('/uploads', { method: 'POST', body: 'x' }),
    ask('/', { method: 'POST', headers: { accept: 'text/html' } }),
  ]);
  expect([lives, ready, asked, offered, page].map(({ status }) => status)).toEqual([200, 503, 503, 503, 503]);
  expect([ready, asked, offered, page].map(({ headers }) => headers.get('retry-after'))).toEqual(['5', '5', '5', '5']);
  expect(await ready.json()).toEqual({ status: 'starting' });
  const [refusal] = (await asked.json()).errors;
  expect(refusal).toMatchObject({ message: expect.stringContaining('getting ready'), extensions: { code: 'PROGRAM_STARTING' } });
  expect((await offered.json()).errors[0].message).toContain('se prépare');
  await goOn();
  await server.ready();
  expect((await ask('/readyz')).status).toBe(200);
  expect((await ask('/graphql', operation)).status).toBe(200);
  expect(server.output().indexOf(LAYS)).toBeLessThan(server.output().indexOf(READY));
});

test('the page of whoever comes meanwhile says so in both languages, how far it is, and leads on by itself, without a script', async () => {
  const server = await startHeld();
  const [page, other] = await Promise.all(
    ['fr', 'en'].map((language) =>
      fetch(`${server.url}/conventions?page=2`, { headers: { accept: 'text/html', 'accept-language': language } }),
    ),
  );
  expect([page!.status, page!.headers.get('cache-control')]).toEqual([503, 'no-store']);
  expect(page!.headers.get('content-security-policy')).toContain("default-src 'none'");
  await goOn();
  const [text, inEnglish] = await Promise.all([page!.text(), other!.text()]);
  expect(text).toContain('<h1>Garant pose sa démonstration…</h1>');
  expect(text).toMatch(/<p lang="fr">Au premier démarrage.*\n<p lang="en">At its first start/);
  expect(inEnglish).toContain('<html lang="en">');
  expect(inEnglish).toContain('<h1>Garant lays its demonstration…</h1>');
  expect(inEnglish).toMatch(/<p lang="en">At its first start.*\n<p lang="fr">/);
  const shares = [...text.matchAll(/<progress aria-label="Fait" max="100" value="(\d+)">/g)].map(([, share]) => Number(share));
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((one, next) => one - next));
  expect(text.split(AGAIN)).toHaveLength(2);
  expect(text).toMatch(/<\/html>\n$/);
});

test('a browser that came meanwhile ends where it asked to go, and the page it waits on has no fault that axe knows', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ locale: 'fr-FR' });
    const server = await startHeld();
    await page.goto(`${server.url}/login`, { waitUntil: 'commit' });
    await page.getByRole('heading', { name: 'Garant pose sa démonstration…' }).waitFor();
    await page.getByRole('progressbar', { name: 'Fait' }).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    await goOn();
    await page
      .getByRole('link', { name: 'Se connecter' })
      .or(page.getByRole('button', { name: 'Se connecter' }))
      .first()
      .waitFor();
    expect(new URL(page.url()).pathname).toBe('/login');
  } finally {
    await browser.close();
  }
});

test('killed while it lays the demonstration, it leaves nothing, and the next start lays it all', async () => {
  const killed = await startHeld();
  await killed.end('SIGKILL');
  await goOn();
  expect(await laid()).toEqual(NOTHING);
  const next = await startLaying();
  await next.ready();
  const { people, conventions, reviews, entries } = await laid();
  expect([people > 5, conventions, reviews > 50, entries > 200]).toEqual([true, 1, true, true]);
});

test('asked to end while it lays the demonstration, it does so at once and well, and tells those who wait on the page', async () => {
  const server = await startLaying();
  const page = await fetch(server.url, { headers: { accept: 'text/html' } });
  expect(await server.end('SIGTERM')).toMatchObject({ code: 0, signal: null });
  const text = await page.text();
  expect(text).toContain('Garant s’est arrêté avant la fin');
  expect(text).not.toContain(AGAIN);
  expect(server.output()).not.toContain(READY);
  expect(await laid()).toEqual(NOTHING);
});

test('of two that start on one empty database, one lays the demonstration and both find it', async () => {
  const both = await Promise.all([start(), start()]);
  await Promise.all(both.map((server) => server.ready()));
  expect(both.filter((server) => server.output().includes(LAYS))).toHaveLength(1);
  const { conventions, entries } = await laid();
  expect(conventions).toBe(1);
  for (const server of both) await server.end('SIGTERM');
  const again = await start();
  await again.ready();
  expect(again.output()).not.toContain(LAYS);
  expect((await laid()).entries).toBe(entries);
});
