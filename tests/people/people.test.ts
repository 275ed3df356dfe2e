import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, insideAgreement, invite, programmeNamed } from '../support/outside.ts';

const CREATE_PERSON = 'mutation($input: CreatePersonInput!) { createPerson(input: $input) { id email } }';
const UPDATE_PERSON = 'mutation($id: ID!, $input: UpdatePersonInput!) { updatePerson(id: $id, input: $input) { fullName version } }';
const DEACTIVATE = 'mutation($id: ID!) { deactivatePerson(input: { personId: $id }) { deactivatedAt } }';
const CREATE_MEMBERSHIP = 'mutation($input: CreateMembershipInput!) { createMembership(input: $input) { id } }';
const END_MEMBERSHIP = 'mutation($id: ID!, $day: Date!) { endMembership(input: { membershipId: $id, validUntil: $day }) { validUntil } }';
const NOBODY = '00000000-0000-4000-8000-000000000000';

let app: TestApp;
let administrator: ApiClient;
let inside: Agreement;
let programmeId: string;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
  inside = await insideAgreement(administrator);
  programmeId = await programmeNamed(administrator);
});
afterAll(async () => app?.stop());

async function newPerson(memberships: Parameters<typeof invite>[1]['memberships'] = []): Promise<{ id: string; email: string }> {
  count += 1;
  const email = `personne-${count}@exemple.fr`;
  const organisationId = inside.bodies.DNUM!;
  return { id: await invite(administrator, { fullName: `Personne ${count}`, email, organisationId, memberships }), email };
}

describe('inviting a person', () => {
  const person = (values: Record<string, unknown>) => ({
    input: { fullName: 'Jeanne Essai', email: 'jeanne@exemple.fr', organisationId: inside.bodies.DNUM, ...values },
  });

  it.each([
    ['no name', { fullName: '  ' }, 'fullName', 'REQUIRED'],
    ['a name of 201 characters', { fullName: 'x'.repeat(201) }, 'fullName', 'TOO_LONG'],
    ['a name read backwards', { fullName: 'Jeanne\u202eaissE' }, 'fullName', 'CONTROL_CHARACTERS'],
    ['no address', { email: '' }, 'email', 'REQUIRED'],
    ['an address without a domain', { email: 'jeanne' }, 'email', 'EMAIL_INVALID'],
    ['two addresses', { email: 'a@exemple.fr, b@exemple.fr' }, 'email', 'EMAIL_INVALID'],
    ['an address with a name', { email: 'Jeanne <a@exemple.fr>' }, 'email', 'EMAIL_INVALID'],
    ['an address of 300 characters', { email: `${'x'.repeat(290)}@exemple.fr` }, 'email', 'TOO_LONG'],
    ['an unknown organisation', { organisationId: NOBODY }, 'organisationId', 'NOT_FOUND'],
    ['a malformed organisation', { organisationId: 'DNUM' }, 'organisationId', 'NOT_FOUND'],
  ])('with %s is refused on its field', async (_what, values, field, code) => {
    const { extensions } = await administrator.refusal(CREATE_PERSON, person(values));
    expect(extensions.fieldErrors).toContainEqual(expect.objectContaining({ field, code }));
  });

  it('whose address is known is refused, whatever the case of its letters, without repeating it', async () => {
    await administrator.get(CREATE_PERSON, person({}));
    const refusal = await administrator.refusal(CREATE_PERSON, person({ email: '  JEANNE@Exemple.fr ' }));
    expect(refusal.extensions).toMatchObject({ code: 'EMAIL_TAKEN', category: 'CONFLICT' });
    expect(JSON.stringify(refusal).toLowerCase()).not.toContain('jeanne@');
  });
});

describe('editing a person', () => {
  it('that somebody edited meanwhile is refused with what the record is now, who wrote it and when', async () => {
    const { id } = await newPerson();
    await administrator.get(UPDATE_PERSON, { id, input: { fullName: 'Première main', version: 1 } });
    const { extensions } = await administrator.refusal(UPDATE_PERSON, { id, input: { fullName: 'Seconde main', version: 1 } });
    const written = { authorName: 'Noor Lambert', changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) };
    expect(extensions).toMatchObject({ code: 'PERSON_CHANGED', current: { fullName: 'Première main', version: 2, ...written } });
  });

  it('at the very same moment serves one and tells the other', async () => {
    const { id } = await newPerson();
    const both = ['Une main', 'Autre main'].map((fullName) => administrator.ask(UPDATE_PERSON, { id, input: { fullName, version: 1 } }));
    const codes = (await Promise.all(both)).map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort();
    expect(codes).toEqual(['OK', 'PERSON_CHANGED']);
  });

  it('who does not exist, or into an unknown organisation, is not found', async () => {
    const { id } = await newPerson();
    const unknown = await administrator.refusal(UPDATE_PERSON, { id: NOBODY, input: { version: 1 } });
    const elsewhere = await administrator.refusal(UPDATE_PERSON, { id, input: { organisationId: NOBODY, version: 1 } });
    expect([unknown.extensions.code, elsewhere.extensions.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});

describe('ending a person’s access', () => {
  it('holds for the sessions already open, and for downloads and uploads', async () => {
    const { id, email } = await newPerson([{ role: 'DPO', conventionId: inside.conventionId, partyId: inside.parties.DNUM! }]);
    const client = await app.as({ email });
    expect((await client.get('{ me { hasAccess } }')).me).toEqual({ hasAccess: true });
    await administrator.get(DEACTIVATE, { id });
    expect((await client.get('{ me { hasAccess } }')).me).toBeNull();
    expect((await client.refusal('{ obligations { total } }')).extensions.code).toBe('UNAUTHENTICATED');
    expect((await client.upload(Buffer.from('x'), 'x.txt')).status).toBe(401);
    expect((await client.fetch(`/files/${NOBODY}`)).status).toBe(401);
    const open = await app.orm.em.fork().execute('select 1 from session where person_id = ? and revoked_at is null', [id]);
    expect(open).toEqual([]);
  });

  it('twice keeps the first date, and of nobody is not found', async () => {
    const { id } = await newPerson();
    const { deactivatePerson: first } = await administrator.get(DEACTIVATE, { id });
    const { deactivatePerson: second } = await administrator.get(DEACTIVATE, { id });
    expect(second).toEqual(first);
    expect((await administrator.refusal(DEACTIVATE, { id: NOBODY })).extensions.code).toBe('NOT_FOUND');
  });
});

describe('giving a role', () => {
  const scope = (names: string[]) => ({
    ...(names.includes('convention') ? { conventionId: inside.conventionId } : {}),
    ...(names.includes('party') ? { partyId: inside.parties.DNUM } : {}),
    ...(names.includes('programme') ? { programmeId } : {}),
  });

  it.each([
    ['DPO', []],
    ['DPO', ['convention']],
    ['TEAM_MEMBER', ['convention']],
    ['FINANCE', ['convention']],
    ['FINANCE', ['programme']],
    ['READER', []],
    ['READER', ['convention', 'party']],
    ['DPO', ['convention', 'party', 'programme']],
    ['READER', ['programme']],
    ['REVIEWER', []],
    ['REVIEWER', ['convention']],
    ['REVIEWER', ['convention', 'party']],
    ['REVIEWER', ['convention', 'programme']],
    ['ADMINISTRATOR', ['convention']],
    ['ADMINISTRATOR', ['programme']],
  ])('of %s on %j is refused: the scope does not fit the role', async (role, names) => {
    const { id } = await newPerson();
    const input = { personId: id, role, validFrom: '2024-01-01', ...scope(names) };
    const { extensions } = await administrator.refusal(CREATE_MEMBERSHIP, { input });
    expect(extensions.fieldErrors.every(({ code }) => code === 'SCOPE_MISMATCH')).toBe(true);
  });

  it('that ends before it starts is refused', async () => {
    const { id } = await newPerson();
    const input = { personId: id, role: 'REVIEWER', programmeId, validFrom: '2024-02-01', validUntil: '2024-01-31' };
    expect((await administrator.refusal(CREATE_MEMBERSHIP, { input })).extensions.code).toBe('DATES_REVERSED');
  });

  it('of a programme that does not exist is refused', async () => {
    const { id } = await newPerson();
    const input = { personId: id, role: 'REVIEWER', programmeId: NOBODY, validFrom: '2024-01-01' };
    const { extensions } = await administrator.refusal(CREATE_MEMBERSHIP, { input });
    expect([extensions.code, extensions.fieldErrors[0]!.field]).toEqual(['NOT_FOUND', 'programmeId']);
  });

  it('to nobody, in no convention, or for a party of another convention is refused', async () => {
    const { id } = await newPerson();
    const dpo = { personId: id, role: 'DPO', validFrom: '2024-01-01', ...scope(['convention', 'party']) };
    const codes = [{ personId: NOBODY }, { conventionId: NOBODY }, { partyId: NOBODY }].map(async (values) => {
      const { extensions } = await administrator.refusal(CREATE_MEMBERSHIP, { input: { ...dpo, ...values } });
      return extensions.code;
    });
    expect(await Promise.all(codes)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'OTHER_CONVENTION']);
  });

  it('and ending it before it started, or one that does not exist, is refused', async () => {
    const { id } = await newPerson();
    const input = { personId: id, role: 'REVIEWER', programmeId, validFrom: '2024-02-01' };
    const { createMembership } = await administrator.get(CREATE_MEMBERSHIP, { input });
    const early = await administrator.refusal(END_MEMBERSHIP, { id: createMembership.id, day: '2024-01-31' });
    const unknown = await administrator.refusal(END_MEMBERSHIP, { id: NOBODY, day: '2024-01-31' });
    expect([early.extensions.code, unknown.extensions.code]).toEqual(['DATES_REVERSED', 'NOT_FOUND']);
  });
});
