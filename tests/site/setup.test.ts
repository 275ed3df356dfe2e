import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { openEauConvention } from '../support/outside.ts';

const SETUP = '{ setup { steps { kind isDone presentCount neededCount lacks } } }';
const EMAIL = 'noor.lambert@exemple.fr';
const OIDC = { OIDC_ISSUER: 'https://exemple.fr', OIDC_CLIENT_ID: 'garant', OIDC_CLIENT_SECRET: 's' };

interface Step {
  kind: string;
  isDone: boolean;
  presentCount: number;
  neededCount: number;
  lacks: string[];
}

let app: TestApp;
let administrator: ApiClient;

const steps = async (): Promise<Step[]> => (await administrator.get(SETUP)).setup.steps;
const step = async (kind: string) => (await steps()).find((one) => one.kind === kind)!;
const left = async () => (await steps()).filter(({ isDone }) => !isDone).map(({ kind }) => kind);

async function invite(
  name: string,
  organisationId: string,
  role: string,
  place: { conventionId: string; partyId: string },
): Promise<string> {
  const input = { fullName: name, email: `${name}@exemple.fr`, organisationId };
  const { createPerson: person } = await administrator.get('mutation($input: CreatePersonInput!) { createPerson(input: $input) { id } }', {
    input,
  });
  await administrator.get('mutation($input: CreateMembershipInput!) { createMembership(input: $input) { id } }', {
    input: { personId: person.id, role, ...place, validFrom: '2026-01-15' },
  });
  return person.id;
}

beforeAll(async () => {
  app = await startTestApp({ DEMO: '0', ADMINISTRATOR_EMAIL: EMAIL, ...OIDC });
  administrator = await app.as({ email: EMAIL });
});
afterAll(async () => app?.stop());

describe('What remains to put in place', () => {
  it('is everything but one body in an instance where nothing was done, in the order in which one step allows the next', async () => {
    expect(await left()).toEqual(['ORGANISATIONS', 'CATALOGUES', 'CONVENTIONS', 'MEMBERS', 'REVIEWERS', 'LEGAL_PAGES', 'FIRST_PROOF']);
    expect(await step('ORGANISATIONS')).toMatchObject({ presentCount: 1, neededCount: 2 });
    expect(await step('MEMBERS')).toMatchObject({ isDone: false, neededCount: 0 });
    expect((await step('LEGAL_PAGES')).lacks).toEqual(['accessibilite', 'mentions-legales', 'politique-confidentialite']);
  });

  it('names the bound sides that nobody acts for, and those that nobody else judges', async () => {
    const { conventionId, parties, bodies } = await openEauConvention(administrator, 'eau');
    expect(await left()).toEqual(['MEMBERS', 'REVIEWERS', 'LEGAL_PAGES', 'FIRST_PROOF']);
    expect(await step('MEMBERS')).toMatchObject({ presentCount: 0, lacks: expect.arrayContaining([expect.stringMatching(/^METRO · /)]) });
    const { neededCount } = await step('MEMBERS');
    const id = await invite('agence', bodies.AGENCE!, 'DPO', { conventionId, partyId: parties.AGENCE! });
    expect(await step('MEMBERS')).toMatchObject({ presentCount: 1, neededCount });
    const { presentCount, lacks } = await step('REVIEWERS');
    expect(presentCount).toBe(neededCount - 1);
    expect(lacks).toEqual([expect.stringMatching(/^AGENCE · /)]);
    await administrator.get('mutation($id: ID!) { deactivatePerson(input: { personId: $id }) { id } }', { id });
    expect((await step('MEMBERS')).presentCount).toBe(0);
  });

  it('counts a page once it is written', async () => {
    const input = { bodyFr: 'Éditeur : la métropole.', version: 0 };
    await administrator.get('mutation($input: UpdateSitePageInput!) { updateSitePage(id: "mentions-legales", input: $input) { id } }', {
      input,
    });
    expect(await step('LEGAL_PAGES')).toMatchObject({ presentCount: 1, lacks: ['accessibilite', 'politique-confidentialite'] });
  });
});
