import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entities } from '../../server/entities.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createOrm, type Orm } from '../../server/platform/db/orm.ts';
import { Browser } from '../auth/support/browser.ts';
import { type RealServer, runRealServer, steadyPort } from '../files/realServer.ts';
import { sha256 } from '../files/support.ts';
import { backOfficeQuery } from '../graphql/backOffice.ts';
import { ApiClient } from '../support/client.ts';
import type { TestDatabase } from '../support/database.ts';
import { createDemoDatabase } from '../support/demoDatabase.ts';
import { makePdf } from '../support/files.ts';
import { openTestSession, personaEmail } from '../support/personas.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { type IdentityProvider, startIdentityProvider } from './identityProvider.ts';

const DEPOSIT = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id versions { id sha256 } } }';
const DECLARE = 'mutation($input: DeclareObligationInput!) { declareObligation(input: $input) { id } }';
const ALL =
  '{ conventions { items { id } } obligations(filter: { partyCodes: ["DNUM", "EQUIPE"] }, page: { limit: 100 }) { items { id code assurance isOverdue allowedActions } } }';

let database: TestDatabase;
let orm: Orm;
let dataDir: string;
let provider: IdentityProvider;
let balancer: Balancer;
let servers: RealServer[];
let metricsPorts: number[];
let cookie: string;
let conventionId: string;
/** Obligations of Camille's that nobody declared. */
let untouched: string[];

async function startTwo(): Promise<void> {
  const [providerPort, publicPort, ...ports] = await Promise.all(Array.from({ length: 6 }, steadyPort));
  metricsPorts = ports.slice(2);
  const publicUrl = `http://localhost:${publicPort}`;
  provider = await startIdentityProvider(providerPort!, publicUrl);
  const settings = {
    DEMO: '0',
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PUBLIC_URL: publicUrl,
    ...provider.settings,
  };
  servers = [0, 1].map((index) => runRealServer({ ...settings, PORT: String(ports[index]), METRICS_PORT: String(metricsPorts[index]) }));
  await Promise.all(servers.map((server) => server.ready()));
  balancer = await startBalancer(
    publicPort!,
    ports.slice(0, 2).map((port) => `http://127.0.0.1:${port}`),
  );
}

beforeAll(async () => {
  database = await createDemoDatabase();
  orm = await createOrm(database.url, entities);
  dataDir = await mkdtemp(path.join(tmpdir(), 'garant-two-'));
  await startTwo();
  cookie = await openTestSession(orm, systemClock, personaEmail('team'));
  await readAgreement();
});
afterAll(async () => {
  await Promise.all((servers ?? []).map((server) => server.end('SIGTERM')));
  await Promise.all([balancer?.close(), provider?.close(), orm?.close(true)]);
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const on = (index: number, who = cookie) => new ApiClient(servers[index]!.url, who);
const both = (): [ApiClient, ApiClient] => [on(0), on(1)];

/** Annex 1: those are taken last, so that the tests of the matrix find one. */
const isInMatrix = ({ code }: { code: string }): boolean => code.startsWith('A1-');

async function readAgreement(): Promise<void> {
  const { conventions, obligations } = await on(0).get(ALL);
  conventionId = conventions.items[0].id;
  const items = obligations.items as { id: string; code: string; assurance: string; isOverdue: boolean; allowedActions: string[] }[];
  untouched = items
    .filter(
      ({ assurance, isOverdue, allowedActions }) =>
        ['MISSING', 'DORMANT'].includes(assurance) && !isOverdue && allowedActions.includes('DECLARE'),
    )
    .toSorted((one, other) => Number(isInMatrix(one)) - Number(isInMatrix(other)))
    .map(({ id }) => id);
  expect(untouched.length).toBeGreaterThan(45);
}

describe('behind a load balancer, each request at another process', () => {
  let browser: Browser;

  test('a person signs in: begun at one, ended at the other', async () => {
    browser = new Browser();
    const choice = await browser.follow(`${balancer.url}/auth/sign-in`);
    await browser.follow(await browser.submit(choice.url, { sub: 'demo-camille.roux' }), (next) => next.pathname === '/');
    const steps = balancer.served.filter(({ path: asked }) => asked.startsWith('/auth/'));
    expect(steps.map(({ path: asked }) => asked)).toEqual(['/auth/sign-in', '/auth/callback']);
    expect(new Set(steps.map(({ target }) => target)).size).toBe(2);
  });

  test('the session holds at both, and ends at both', async () => {
    const session = `garant_session=${browser.cookies.get('garant_session')!.value}`;
    const whoAmI = async (index: number) => (await on(index, session).ask('{ me { fullName } }')).data?.me?.fullName;
    expect([await whoAmI(0), await whoAmI(1)]).toEqual(['Camille Roux', 'Camille Roux']);
    const signedOut = await on(1, session).fetch('/auth/sign-out', { method: 'POST', headers: { origin: balancer.url } });
    expect(signedOut.status).toBe(200);
    expect([await whoAmI(0), await whoAmI(1)]).toEqual([undefined, undefined]);
  });
});

test('a file is received by one, deposited at the other, and read at both', async () => {
  const [one, other] = both();
  const content = makePdf('partagée', 50_000);
  const { body } = await one.upload(content, 'partagee.pdf');
  const id = untouched.pop()!;
  const input = { obligationIds: [id], kind: 'FILE', title: 'Partagée', content: { uploadId: body.id } };
  const { depositEvidence } = await other.get(DEPOSIT, { input });
  const [version] = depositEvidence.versions;
  for (const client of [one, other]) {
    const file = await client.fetch(`/files/${version.id}`);
    expect(sha256(Buffer.from(await file.arrayBuffer()))).toBe(sha256(content));
  }
  expect((await other.fetch(`/files/${version.id}`, { headers: { 'if-none-match': `"${version.sha256}"` } })).status).toBe(304);
  expect((await one.refusal(DEPOSIT, { input })).extensions.code).toBe('UPLOAD_NOT_FOUND');
});

test('what is declared at one is in the matrix of the other at once, however often they take turns', async () => {
  const clients = both();
  const stateAt = async (index: number, id: string) => {
    const { responsibilityMatrix } = await clients[index]!.get(backOfficeQuery('Matrix'), { conventionId });
    const cells = responsibilityMatrix.cells as { obligations: { id: string; assurance: string }[] }[];
    return cells.flatMap(({ obligations }) => obligations).find((each) => each.id === id)!.assurance;
  };
  const id = untouched.pop()!;
  const turns: [status: string, state: string][] = [
    ['MET', 'DECLARED'],
    ['NOT_MET', 'NOT_MET'],
    ['IN_PROGRESS', 'IN_PROGRESS'],
    ['MET', 'DECLARED'],
  ];
  for (const [turn, [status, state]] of turns.entries()) {
    await clients[turn % 2]!.get(DECLARE, { input: { obligationId: id, status } });
    expect([await stateAt((turn + 1) % 2, id), await stateAt(turn % 2, id)]).toEqual([state, state]);
  }
});

test('forty writers over both leave one unbroken chain, every write in it once', async () => {
  const clients = both();
  const entries = async () =>
    orm.em.execute<{ sequence: string }[]>('select sequence from journal_entry where chain = ? order by sequence', [conventionId]);
  const before = (await entries()).length;
  const writes = untouched
    .splice(0, 40)
    .map((id, index) =>
      clients[index % 2]!.get(DECLARE, { input: { obligationId: id, status: 'MET', comment: `Écrite en même temps, ${index}` } }),
    );
  await Promise.all(writes);
  const after = await entries();
  expect(after.length - before).toBe(40);
  expect(after.map(({ sequence }) => Number(sequence))).toEqual(after.map((_, index) => index + 1));
  expect(await orm.em.execute('select * from verify_journal(?)', [conventionId])).toEqual([]);
});

test('two who declare the same obligation from what they saw: one is heard, the other is told, whichever process they reached', async () => {
  const clients = both();
  const id = untouched.pop()!;
  const { obligation } = await clients[0].get('query($id: ID!) { obligation(id: $id) { declarations { id } } }', { id });
  const lastDeclarationId = obligation.declarations[0]?.id ?? null;
  const answers = await Promise.all(
    clients.map((client) => client.ask(DECLARE, { input: { obligationId: id, status: 'IN_PROGRESS', lastDeclarationId } })),
  );
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.category ?? 'ok').sort()).toEqual(['CONFLICT', 'ok']);
});

test('both sweep, and neither fails nor takes what is in use', async () => {
  for (const port of metricsPorts) {
    const figures = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    await expect.poll(figures).toContain('garant_job_runs_total{job="sweep-files",outcome="ok"} 1');
    expect(await figures()).not.toMatch(/garant_job_runs_total\{.*failed/);
  }
  expect(servers.map((server) => /error|fatal/i.test(server.output()))).toEqual([false, false]);
});
