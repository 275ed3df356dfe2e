import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jointControllers } from '../catalogues/support.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { invite } from '../support/outside.ts';
import { CREATE } from './acts.ts';

const OBLIGATIONS = `query($filter: ObligationFilter) { obligations(filter: $filter, page: { limit: 100 }) { total items {
  code text party { code } tracking assurance standing dueOn isOverdue } } }`;
const BODIES = { UNIV: 'UHT', OFFICE: 'OLE', VILLE: 'VHT' };
const VARIABLES = [
  { code: 'service', wording: 'Toit étudiant' },
  { code: 'contact', wording: 'droits@toit.example' },
];

interface Told {
  code: string;
  text: string;
  party: { code: string };
  tracking: string;
  assurance: string;
  dueOn: string | null;
  isOverdue: boolean;
}

let app: TestApp;
let administrator: ApiClient;
let reader: ApiClient;
let catalogueId: string;
let conventionId: string;
let parties: { code: string; organisationId: string }[];

const act = (slug: string, over: Record<string, unknown> = {}) => ({
  input: {
    ...{ catalogueId, slug, title: 'Toit étudiant', serviceName: 'Toit étudiant', signedOn: '2026-03-02', noticePeriod: 'P6M' },
    ...{ parties, variables: VARIABLES, ...over },
  },
});
const told = async (filter: Record<string, unknown> = {}): Promise<Told[]> =>
  (await reader.get(OBLIGATIONS, { filter: { conventionIds: [conventionId], ...filter } })).obligations.items;

beforeAll(async () => {
  app = await startTestApp({}, { startsAt: new Date('2026-11-26T09:00:00Z') });
  administrator = await app.as('administrator');
  const { importCatalogue } = await administrator.get(
    'mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) { catalogue { id } } }',
    { input: { source: jointControllers, fileName: 'logement-etudiant.yaml', isDryRun: false } },
  );
  catalogueId = importCatalogue.catalogue.id;
  parties = [];
  for (const [code, shortName] of Object.entries(BODIES)) {
    const { createOrganisation } = await administrator.get(
      'mutation($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }',
      { input: { name: `Organisme ${shortName}`, shortName } },
    );
    parties.push({ code, organisationId: createOrganisation.id });
  }
  conventionId = (await administrator.get(CREATE, act('toit-etudiant'))).createConvention.id;
  const email = 'lectrice@toit.example';
  const memberships = [{ role: 'READER', conventionId }];
  await invite(administrator, { fullName: 'Lectrice Toit', email, organisationId: parties[0]!.organisationId, memberships });
  reader = await app.as({ email });
});
afterAll(async () => app?.stop());

describe('an agreement between three joint controllers, opened without a change in the program', () => {
  it('lays 32 obligations on three parties, tracked as its catalogue says', async () => {
    const all = await told();
    expect(all).toHaveLength(32);
    const tally: Record<string, number> = {};
    for (const { tracking } of all) tally[tracking] = (tally[tracking] ?? 0) + 1;
    expect(tally).toEqual({ PROVE: 7, OCCUR: 16, USE: 3, OBSERVE: 3, NOTE: 3 });
  });

  it('has no end and no credits', async () => {
    const { convention } = await reader.get('query($id: ID!) { convention(id: $id) { endsOn lastInForceOn credits { year } } }', {
      id: conventionId,
    });
    expect(convention).toEqual({ endsOn: null, lastInForceOn: null, credits: [] });
  });

  it('says its own words where the catalogue leaves them open', async () => {
    const [contact] = await told({ text: 'LOG-DRO-1' });
    expect(contact!.text).toBe(
      "L'université est le point de contact des étudiants, qui exercent leurs droits à l'adresse droits@toit.example.",
    );
    const [informing] = await told({ text: 'LOG-INF-1' });
    expect(informing!.text).toMatch(/^Chaque partie dit aux étudiants que Toit étudiant relève/);
    const { responsibilityMatrix, dossier } = await reader.get(
      `query($id: ID!) { responsibilityMatrix(conventionId: $id) { cells { obligations { text } } } dossier(conventionId: $id) { obligations { text } } }`,
      { id: conventionId },
    );
    for (const shown of [responsibilityMatrix, dossier].map((said) => JSON.stringify(said))) {
      expect(shown).toContain('droits@toit.example');
      expect(shown).not.toMatch(/\{(service|contact)\}/);
    }
  });

  it('is due every two weeks and every year from its signature on, as its text says', async () => {
    const [fortnightly] = await told({ text: 'LOG-SEC-2' });
    expect(fortnightly).toMatchObject({ assurance: 'MISSING', dueOn: '2026-03-16', isOverdue: true });
    const yearly = await told({ text: 'LOG-SEC-1' });
    expect(yearly.map(({ dueOn, isOverdue }) => [dueOn, isOverdue])).toEqual(Array(3).fill(['2027-03-02', false]));
    const [page] = await told({ text: 'LOG-INF-2' });
    expect(page).toMatchObject({ dueOn: '2026-05-02', isOverdue: true });
  });

  it('sleeps where nothing has opened it, and asks nothing of rights nor of what is for memory', async () => {
    const states = new Map((await told()).map(({ code, assurance }) => [code, assurance]));
    const asleep = ['LOG-DRO-2', 'LOG-SEC-3', 'LOG-TIE-2', 'LOG-VIE-3'].map((code) => states.get(code));
    expect(asleep).toEqual(Array(4).fill('DORMANT'));
    expect([states.get('LOG-VIE-2'), states.get('LOG-POR-1')]).toEqual(['UNUSED', 'NOTED']);
  });
});
