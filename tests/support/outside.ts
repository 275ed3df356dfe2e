import { readFileSync } from 'node:fs';
import type { TestApp } from './app.ts';
import type { ApiClient } from './client.ts';

export const EAU = readFileSync(new URL('../catalogues/fixtures/eau-metropole-2026.yaml', import.meta.url), 'utf8');
/** What its act says, as the catalogue proposes it. */
const EAU_ACT = {
  signedOn: '2026-01-15',
  endsOn: '2029-01-14',
  noticePeriod: 'P6M',
  credits: [
    { year: 2026, ae: '250000', cp: '90000.50' },
    { year: 2027, ae: '0', cp: null },
  ],
};
const FILE_NAME = 'eau-metropole-2026.yaml';
const BODIES = { METRO: 'VALMONT', AGENCE: 'BASSIN', REGION: 'SOURCES', EXPLOITANT: 'REGIE' };

export interface NewPerson {
  fullName: string;
  email: string;
  organisationId: string;
  memberships: { role: string; conventionId?: string; partyId?: string; programmeId?: string; validFrom?: string; validUntil?: string }[];
}

/** The id of a programme by its name; that of the demonstration unless another is named. */
export async function programmeNamed(administrator: ApiClient, name = 'beta.gouv.fr'): Promise<string> {
  const { programmes } = await administrator.get('query($text: String) { programmes(filter: { text: $text }) { items { id } } }', {
    text: name,
  });
  return programmes.items[0].id;
}

/** Names a convention in the programme of the demonstration, whose reviewers then read and review it. */
export async function bringIntoProgramme(administrator: ApiClient, conventionId: string): Promise<void> {
  const id = await programmeNamed(administrator);
  const { programme } = await administrator.get('query($id: ID!) { programme(id: $id) { version } }', { id });
  await administrator.get('mutation($id: ID!, $input: UpdateProgrammeInput!) { updateProgramme(id: $id, input: $input) { id } }', {
    id,
    input: { conventionIds: [conventionId], version: programme.version },
  });
}

/** Invites a person and gives them their memberships, through the API; a reviewer reviews the demonstration's programme unless told otherwise. Returns the id. */
export async function invite(administrator: ApiClient, { memberships, ...person }: NewPerson): Promise<string> {
  const { createPerson } = await administrator.get('mutation($input: CreatePersonInput!) { createPerson(input: $input) { id } }', {
    input: person,
  });
  for (const membership of memberships) {
    const programme = membership.role === 'REVIEWER' ? { programmeId: await programmeNamed(administrator) } : {};
    await administrator.get('mutation($input: CreateMembershipInput!) { createMembership(input: $input) { id } }', {
      input: { personId: createPerson.id, validFrom: '2020-01-01', ...programme, ...membership },
    });
  }
  return createPerson.id;
}

export interface Agreement {
  conventionId: string;
  catalogueId: string;
  /** Ids of the parties by code. */
  parties: Record<string, string>;
  /** Ids of the bodies that hold the parties, by code of the party. */
  bodies: Record<string, string>;
}

const CONVENTION = `query($id: ID!) { convention(id: $id) { id catalogue { id } parties { id code organisation { id } } } }`;

/** Ids of a convention, as an administrator sees them. */
export async function agreementOf(administrator: ApiClient, conventionId: string): Promise<Agreement> {
  const { convention } = await administrator.get(CONVENTION, { id: conventionId });
  const parties = convention.parties as { id: string; code: string; organisation: { id: string } }[];
  return {
    conventionId,
    catalogueId: convention.catalogue.id,
    parties: Object.fromEntries(parties.map(({ code, id }) => [code, id])),
    bodies: Object.fromEntries(parties.map(({ code, organisation }) => [code, organisation.id])),
  };
}

/** The convention of the demonstration. */
export async function insideAgreement(administrator: ApiClient): Promise<Agreement> {
  const { conventions } = await administrator.get('{ conventions(filter: { text: "DomiFa" }) { items { id } } }');
  return agreementOf(administrator, conventions.items[0].id);
}

async function organisation(administrator: ApiClient, shortName: string): Promise<string> {
  const input = { name: `Organisme ${shortName}`, shortName };
  const { createOrganisation } = await administrator.get(
    'mutation($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }',
    { input },
  );
  return createOrganisation.id;
}

/** One more convention on the catalogue of three parties; its bodies are made when `bodies` does not give them. */
export async function openEauConvention(
  administrator: ApiClient,
  slug: string,
  bodies?: Record<string, string>,
  source = EAU,
): Promise<Agreement> {
  const { importCatalogue } = await administrator.get(
    'mutation($input: ImportCatalogueInput!) { importCatalogue(input: $input) { catalogue { id } } }',
    { input: { source, fileName: FILE_NAME, isDryRun: false } },
  );
  const parties: { code: string; organisationId: string }[] = [];
  for (const [code, shortName] of Object.entries(BODIES)) {
    parties.push({ code, organisationId: bodies?.[code] ?? (await organisation(administrator, shortName)) });
  }
  const { createConvention } = await administrator.get(
    'mutation($input: CreateConventionInput!) { createConvention(input: $input) { id } }',
    {
      input: {
        catalogueId: importCatalogue.catalogue.id,
        slug,
        title: `Qualité de l’eau ${slug}`,
        serviceName: 'Eau',
        ...EAU_ACT,
        parties,
      },
    },
  );
  return agreementOf(administrator, createConvention.id);
}

export interface Outside extends Agreement {
  /** Team member of METRO. */
  team: ApiClient;
  /** DPO of METRO. */
  dpo: ApiClient;
  /** DPO of AGENCE: the other side for METRO's obligations. */
  otherDpo: ApiClient;
  reader: ApiClient;
}

const PEOPLE: [name: string, role: string, code: string][] = [
  ['equipe', 'TEAM_MEMBER', 'METRO'],
  ['dpd', 'DPO', 'METRO'],
  ['dpd-agence', 'DPO', 'AGENCE'],
  ['lecture', 'READER', 'REGION'],
];
const emailOf = (name: string) => `${name}@eau.invalid`;

/** A second convention with its own bodies and people: what lies outside for the people of the demonstration. */
export async function openOutside(administrator: ApiClient, slug = 'eau'): Promise<Agreement> {
  const agreement = await openEauConvention(administrator, slug);
  const { conventionId, parties, bodies } = agreement;
  for (const [name, role, code] of PEOPLE) {
    const membership = { role, conventionId, ...(role === 'READER' ? {} : { partyId: parties[code] }) };
    const person = { fullName: `Personne ${name}`, email: emailOf(name), organisationId: bodies[code]! };
    await invite(administrator, { ...person, memberships: [membership] });
  }
  return agreement;
}

/** The people of a convention that `openOutside` opened. */
export async function enterOutside(app: TestApp, agreement: Agreement): Promise<Outside> {
  const [team, dpo, otherDpo, reader] = await Promise.all(PEOPLE.map(([name]) => app.as({ email: emailOf(name) })));
  return { ...agreement, team: team!, dpo: dpo!, otherDpo: otherDpo!, reader: reader! };
}

export async function makeOutside(app: TestApp): Promise<Outside> {
  return enterOutside(app, await openOutside(await app.as('administrator')));
}
