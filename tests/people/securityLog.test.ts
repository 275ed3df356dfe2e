import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Browser } from '../auth/support/browser.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { makePdf } from '../support/files.ts';
import { type Agreement, insideAgreement, invite } from '../support/outside.ts';

interface SecurityLine {
  security: true;
  event: string;
  address: string | null;
  personId: string | null;
  subject?: string;
  code?: string;
}

let app: TestApp;
let administrator: ApiClient;
let inside: Agreement;
let written = '';
const cookies: string[] = [];

beforeAll(async () => {
  const write = process.stdout.write.bind(process.stdout);
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest) => {
    written += String(chunk);
    return write('', ...(rest as []));
  });
  app = await startTestApp({ LOG_LEVEL: 'warn' });
  administrator = await app.as('administrator');
  inside = await insideAgreement(administrator);
});
afterAll(async () => {
  await app?.stop();
  vi.restoreAllMocks();
});

/** The lines of security written while `what` was done. */
async function linesOf(what: () => Promise<unknown>): Promise<SecurityLine[]> {
  const before = written.length;
  await what();
  const lines = written.slice(before).split('\n');
  return lines.filter((line) => line.includes('"security":true')).map((line) => JSON.parse(line.slice(line.indexOf('{'))) as SecurityLine);
}
const eventsOf = async (what: () => Promise<unknown>) => (await linesOf(what)).map(({ event }) => event);

async function signIn(sub: string): Promise<Browser> {
  const browser = new Browser();
  const choice = await browser.follow(`${app.url}/auth/sign-in`);
  const end = await browser.follow(await browser.submit(choice.url, { sub }));
  await end.response?.text();
  cookies.push(...[...browser.cookies.values()].map(({ value }) => value));
  return browser;
}

it('tells who signs in and out, from where, and who is refused', async () => {
  let browser: Browser | undefined;
  const [first, second] = await linesOf(async () => {
    browser = await signIn('demo-camille.roux');
  });
  expect(first).toMatchObject({ event: 'IDENTITY_CHANGED', subject: expect.stringMatching(/^Person:/) });
  expect(second).toMatchObject({
    event: 'SIGN_IN',
    address: expect.stringMatching(/127\.0\.0\.1|::1/),
    personId: first!.subject!.slice('Person:'.length),
  });
  const out = await linesOf(() => browser!.request(`${app.url}/auth/sign-out`, { method: 'POST', headers: { origin: app.url } }));
  expect(out).toMatchObject([{ event: 'SIGN_OUT', personId: second!.personId }]);
  expect(await linesOf(() => signIn('demo-ines.garnier'))).toMatchObject([
    { event: 'SIGN_IN_REFUSED', code: 'UNKNOWN_PERSON', personId: null },
  ]);
});

it('tells who changes rights and accounts', async () => {
  const memberships = [{ role: 'DPO', conventionId: inside.conventionId, partyId: inside.parties.DNUM! }];
  let id = '';
  const invited = await linesOf(async () => {
    const person = { fullName: 'Jeanne Secret', email: 'jeanne.secret@exemple.fr', organisationId: inside.bodies.DNUM!, memberships };
    id = await invite(administrator, person);
  });
  expect(invited.map(({ event }) => event)).toEqual(['ACCOUNT_CHANGED', 'ROLE_GIVEN']);
  expect(invited[0]).toMatchObject({ personId: expect.stringMatching(/^[0-9a-f-]{36}$/), subject: `Person:${id}` });
  const { person } = await administrator.get('query($id: ID!) { person(id: $id) { memberships { id } } }', { id });
  const end = 'mutation($id: ID!) { endMembership(input: { membershipId: $id, validUntil: "2190-01-01" }) { id } }';
  expect(await eventsOf(() => administrator.get(end, { id: person.memberships[0].id }))).toEqual(['ROLE_ENDED']);
  for (const [verb, event] of [
    ['deactivatePerson', 'ACCOUNT_DEACTIVATED'],
    ['reactivatePerson', 'ACCOUNT_REACTIVATED'],
  ] as const) {
    const act = () => administrator.get(`mutation($id: ID!) { ${verb}(input: { personId: $id }) { id } }`, { id });
    expect(await eventsOf(act)).toEqual([event]);
    expect(await eventsOf(act)).toEqual([]);
  }
});

it('tells what somebody asks for without the right, what restricted file leaves, what is exported and what is withdrawn', async () => {
  const [team, reviewer, partner] = [await app.as('team'), await app.as('reviewer'), await app.as('partner')];
  const create = 'mutation { createOrganisation(input: { name: "X", shortName: "X" }) { id } }';
  expect(await linesOf(() => team.ask(create))).toMatchObject([{ event: 'ACTION_REFUSED', code: 'ADMINISTRATORS_ONLY' }]);
  const { obligations } = await team.get('{ obligations(filter: { text: "A1-VIO-DNUM-1" }) { items { id } } }');
  const upload = await team.upload(makePdf('Secret'), 'nom-secret.pdf');
  const { depositEvidence } = await team.get(
    'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id versions { id } } }',
    {
      input: {
        obligationIds: [obligations.items[0].id],
        kind: 'FILE',
        title: 'Secret',
        confidentiality: 'RESTRICTED',
        content: { uploadId: upload.body.id },
      },
    },
  );
  const path = `/files/${depositEvidence.versions[0].id}`;
  const subject = `EvidenceVersion:${depositEvidence.versions[0].id}`;
  expect(await linesOf(async () => (await reviewer.fetch(path)).arrayBuffer())).toMatchObject([{ event: 'RESTRICTED_FILE_SENT', subject }]);
  expect(await linesOf(async () => (await partner.fetch(path)).text())).toMatchObject([
    { event: 'ACTION_REFUSED', code: 'NOT_FOUND', subject },
  ]);
  const dossier = 'query($id: ID!) { dossier(conventionId: $id) { __typename } }';
  expect(await linesOf(() => team.get(dossier, { id: inside.conventionId }))).toMatchObject([
    { event: 'EXPORT', subject: `Convention:${inside.conventionId}` },
  ]);
  const withdraw = 'mutation($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { id } }';
  const input = { evidenceId: depositEvidence.id, reason: 'Déposée par erreur, une autre la remplace.' };
  expect(await eventsOf(() => team.get(withdraw, { input }))).toEqual(['DELETION']);
});

it('never holds a name, an address, a file’s name or a token', () => {
  const lines = written.split('\n').filter((line) => line.includes('"security":true'));
  expect(lines.length).toBeGreaterThan(10);
  for (const secret of ['@', 'Camille', 'Roux', 'Noor', 'Lambert', 'Jeanne', 'Secret', 'nom-secret', 'eyJ', ...cookies]) {
    expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  }
  const known = ['time', 'level', 'security', 'event', 'address', 'personId', 'subject', 'code', 'incidentId', 'msg'];
  const told = lines.flatMap((line) => Object.keys(JSON.parse(line.slice(line.indexOf('{')))));
  expect([...new Set(told)].filter((key) => !known.includes(key))).toEqual([]);
});
