import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, insideAgreement, openEauConvention, programmeNamed } from '../support/outside.ts';

const NOTICES = '{ notices { items { id kind personName role partyCode conventionTitle programmeName body } } }';
const GIVE = 'mutation($input: CreateMembershipInput!) { createMembership(input: $input) { id } }';

let app: TestApp;
let administrator: ApiClient;
let inside: Agreement;
let myId: string;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
  inside = await insideAgreement(administrator);
  myId = (await administrator.get('{ me { id } }')).me.id;
});
afterAll(async () => app?.stop());

const noticesOf = async (client: ApiClient) => (await client.get(NOTICES)).notices.items;
const take = (role: string, scope: Record<string, unknown> = {}) =>
  administrator.get(GIVE, { input: { personId: myId, role, validFrom: '2024-01-01', ...scope } });

it('an administrator who gives themself a role in a convention is told to its DPOs, in its journal too, and not to others', async () => {
  await take('READER', { conventionId: inside.conventionId });
  const told = {
    kind: 'ADMINISTRATOR_TOOK_ROLE',
    personName: 'Noor Lambert',
    role: 'READER',
    conventionTitle: expect.stringContaining('DomiFa'),
  };
  for (const dpo of ['dpoDnum', 'dpoDinum'] as const) expect(await noticesOf(await app.as(dpo))).toMatchObject([told]);
  for (const other of ['team', 'reviewer', 'reader', 'administrator'] as const) expect(await noticesOf(await app.as(other))).toEqual([]);
  const { journal } = await (await app.as('dpoDnum')).get(
    'query($id: ID!) { journal(conventionId: $id, filter: { actions: [MEMBERSHIP_CREATED] }) { items { actor { name } changes } } }',
    { id: inside.conventionId },
  );
  expect(journal.items[0]).toMatchObject({ actor: { name: 'Noor Lambert' } });
});

it('a role over a programme is told to the DPOs of its conventions, and another body to all DPOs', async () => {
  await take('REVIEWER', { programmeId: await programmeNamed(administrator) });
  const { person } = await administrator.get('query($id: ID!) { person(id: $id) { version } }', { id: myId });
  await administrator.get('mutation($id: ID!, $input: UpdatePersonInput!) { updatePerson(id: $id, input: $input) { id } }', {
    id: myId,
    input: { organisationId: inside.bodies.DNUM, version: person.version },
  });
  const notices = await noticesOf(await app.as('dpoDinum'));
  expect(notices[0]).toMatchObject({ kind: 'ADMINISTRATOR_CHANGED_BODY', body: 'FABNUM', conventionTitle: null });
  expect(notices[1]).toMatchObject({
    kind: 'ADMINISTRATOR_TOOK_ROLE',
    role: 'REVIEWER',
    conventionTitle: null,
    programmeName: 'beta.gouv.fr',
  });
});

it('a role over a programme that reaches no convention here is not told here, until it does', async () => {
  const before = await noticesOf(await app.as('dpoDnum'));
  const CREATE = 'mutation($input: CreateProgrammeInput!) { createProgramme(input: $input) { id version } }';
  const { createProgramme } = await administrator.get(CREATE, { input: { name: 'Programme d’ailleurs' } });
  await take('REVIEWER', { programmeId: createProgramme.id });
  expect(await noticesOf(await app.as('dpoDnum'))).toEqual(before);
  const UPDATE = 'mutation($id: ID!, $input: UpdateProgrammeInput!) { updateProgramme(id: $id, input: $input) { id } }';
  const input = { conventionIds: [inside.conventionId], version: createProgramme.version };
  await administrator.get(UPDATE, { id: createProgramme.id, input });
  const [told] = await noticesOf(await app.as('dpoDnum'));
  expect(told).toMatchObject({ role: 'REVIEWER', conventionTitle: null, programmeName: 'Programme d’ailleurs' });
});

it('a role in another convention is not told here, nor one given to somebody else', async () => {
  const before = await noticesOf(await app.as('dpoDnum'));
  const other = await openEauConvention(administrator, 'eau-annonces');
  await take('READER', { conventionId: other.conventionId });
  const { people } = await administrator.get('{ people(filter: { text: "Sacha Moreau" }) { items { id } } }');
  await administrator.get(GIVE, {
    input: { personId: people.items[0].id, role: 'READER', conventionId: inside.conventionId, validFrom: '2019-01-01' },
  });
  expect(await noticesOf(await app.as('dpoDnum'))).toEqual(before);
});

it('a notice is shown until each person has read it', async () => {
  const [dpo, colleague] = [await app.as('dpoDnum'), await app.as('dpoDinum')];
  const [first, ...others] = await noticesOf(dpo);
  const before = await noticesOf(colleague);
  const dismiss = 'mutation($id: ID!) { dismissNotice(input: { noticeId: $id }) { id } }';
  await dpo.get(dismiss, { id: first.id });
  await dpo.get(dismiss, { id: first.id });
  expect(await noticesOf(dpo)).toEqual(others);
  expect(await noticesOf(colleague)).toEqual(before);
  expect((await (await app.as('team')).refusal(dismiss, { id: first.id })).extensions.code).toBe('NOT_FOUND');
});
