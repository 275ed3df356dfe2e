import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recognisePerson } from '../../server/people/identities/recognisePerson.ts';
import type { Identity } from '../../server/platform/auth/identity.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, insideAgreement, invite } from '../support/outside.ts';

const CHANGES =
  '{ identityChanges(filter: { statuses: [PENDING] }) { total items { id personName personEmail certifiedName certifiedSiret issuer } } }';
const CONFIRM = 'mutation($id: ID!) { confirmIdentityChange(input: { identityChangeId: $id }) { status decidedByName } }';
const REFUSE = 'mutation($id: ID!) { refuseIdentityChange(input: { identityChangeId: $id }) { status } }';
const PERSON =
  'query($id: ID!) { person(id: $id) { fullName certifiedSiret isFromElsewhere organisation { id shortName sirets version } } }';
const UPDATE_BODY =
  'mutation($id: ID!, $input: UpdateOrganisationInput!) { updateOrganisation(id: $id, input: $input) { sirets version } }';

let app: TestApp;
let administrator: ApiClient;
let inside: Agreement;
let count = 0;
let email: string;
let id: string;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
  inside = await insideAgreement(administrator);
});
afterAll(async () => app?.stop());

beforeEach(async () => {
  count += 1;
  email = `invitee-${count}@exemple.fr`;
  const input = { name: `Organisme ${count}`, shortName: `ORG-${count}` };
  const made = await administrator.get('mutation($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }', {
    input,
  });
  const memberships = [{ role: 'DPO', conventionId: inside.conventionId, partyId: inside.parties.DNUM! }];
  id = await invite(administrator, { fullName: `Invitée ${count}`, email, organisationId: made.createOrganisation.id, memberships });
});

const siretNumber = (number: number) => String(10_000_000_000_000 + number);
const identity = (values: Partial<Identity> = {}): Identity => ({
  issuer: 'https://idp.example',
  subject: `sub-${count}`,
  email,
  isEmailVerified: true,
  givenName: 'Jeanne',
  usualName: 'Essai',
  ...values,
});
const signIn = (values: Partial<Identity> = {}) => recognisePerson(app.orm.em, app.clock, identity(values));
const identities = async () => app.orm.em.fork().execute<unknown[]>('select subject from person_identity where person_id = ?', [id]);
const person = async () => (await administrator.get(PERSON, { id })).person;

describe('an invitation', () => {
  it('is claimed once by the verified address, and the identity is what counts from then on', async () => {
    expect(await signIn()).toEqual({ kind: 'known', personId: id });
    expect(await signIn({ email: 'autre@exemple.fr' })).toEqual({ kind: 'known', personId: id });
  });

  it('is not claimed by an address the provider does not verify', async () => {
    expect(await signIn({ isEmailVerified: false })).toEqual({ kind: 'email-not-verified' });
    expect(await identities()).toEqual([]);
  });

  it('claimed by twenty at once with one identity is claimed once, and all are let in', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => signIn()));
    expect(all).toEqual(all.map(() => ({ kind: 'known', personId: id })));
    expect(await identities()).toHaveLength(1);
  });

  it('claimed by two identities at once is claimed by one of them', async () => {
    const all = await Promise.all([signIn({ subject: `a-${count}` }), signIn({ subject: `b-${count}` })]);
    expect(all.map(({ kind }) => kind).sort()).toEqual(['identity-changed', 'known']);
    expect(await identities()).toHaveLength(1);
  });
});

describe('the name that the provider certifies', () => {
  it('replaces the one that was typed, on one line', async () => {
    await signIn({ givenName: 'Jeanne\nMarie', usualName: 'D\u202eEssai\t ' });
    expect((await person()).fullName).toBe('Jeanne Marie DEssai');
  });

  it('is at most 200 characters long, and changes nothing when a part is missing', async () => {
    await signIn({ givenName: 'x'.repeat(500) });
    expect((await person()).fullName).toHaveLength(200);
    await signIn({ givenName: '\u0000\u200e' });
    expect((await person()).fullName).toHaveLength(200);
  });

  it('is kept up to date, with one entry of the journal when it changes and none when it does not', async () => {
    const entries = async () =>
      (await app.orm.em.fork().execute<[{ n: number }]>('select count(*)::int as n from journal_entry where subject_id = ?', [id]))[0].n;
    await signIn();
    const before = await entries();
    await signIn();
    expect(await entries()).toBe(before);
    await signIn({ usualName: 'Épouse-Essai' });
    expect([await entries(), (await person()).fullName]).toEqual([before + 1, 'Jeanne Épouse-Essai']);
  });
});

describe('the establishment that the provider certifies', () => {
  it('becomes that of a body that has none', async () => {
    await signIn({ siret: siretNumber(count) });
    expect(await person()).toMatchObject({ isFromElsewhere: false, organisation: { sirets: [siretNumber(count)] } });
  });

  it('that is another one is shown to administrators, who may say that the body has several', async () => {
    await signIn({ siret: siretNumber(count) });
    await signIn({ siret: siretNumber(900 + count) });
    const told = await person();
    expect(told).toMatchObject({ certifiedSiret: siretNumber(900 + count), isFromElsewhere: true });
    const { people } = await administrator.get('{ people(filter: { isFromElsewhere: true }) { items { id } } }');
    expect(people.items.map((one: { id: string }) => one.id)).toContain(id);
    const { id: bodyId, version, sirets } = told.organisation;
    const refused = await administrator.refusal(UPDATE_BODY, { id: bodyId, input: { sirets: ['123'], version } });
    expect(refused.extensions.fieldErrors[0]).toMatchObject({ field: 'sirets', code: 'SIRET_INVALID' });
    await administrator.get(UPDATE_BODY, { id: bodyId, input: { sirets: [...sirets, siretNumber(900 + count)], version } });
    expect((await person()).isFromElsewhere).toBe(false);
    const stale = await administrator.refusal(UPDATE_BODY, { id: bodyId, input: { sirets: [], version } });
    expect(stale.extensions.code).toBe('ORGANISATION_CHANGED');
  });

  it('that is another body’s is never taken by this one', async () => {
    const siret = siretNumber(500 + count);
    const other = (await administrator.get('{ organisations(filter: { text: "DINUM" }) { items { id version sirets } } }')).organisations
      .items[0];
    await administrator.get(UPDATE_BODY, { id: other.id, input: { sirets: [...other.sirets, siret], version: other.version } });
    await signIn({ siret });
    const told = await person();
    expect(told).toMatchObject({ isFromElsewhere: true, organisation: { sirets: [] } });
    const taken = await administrator.refusal(UPDATE_BODY, {
      id: told.organisation.id,
      input: { sirets: [siret], version: told.organisation.version },
    });
    expect(taken.extensions.code).toBe('SIRET_TAKEN');
  });
});

describe('another identity with the address of a known person', () => {
  it('is refused and asks an administrator once; confirmed, it signs in and the former one does no more', async () => {
    await signIn();
    const session = await app.as({ email });
    const asked = { subject: `nouveau-${count}`, siret: siretNumber(count) };
    expect(await signIn(asked)).toEqual({ kind: 'identity-changed' });
    expect(await signIn(asked)).toEqual({ kind: 'identity-changed' });
    const { identityChanges } = await administrator.get(CHANGES);
    const mine = identityChanges.items.filter((one: { personEmail: string }) => one.personEmail === email);
    expect(mine).toEqual([
      expect.objectContaining({ certifiedName: 'Jeanne Essai', certifiedSiret: siretNumber(count), issuer: 'https://idp.example' }),
    ]);
    const confirmed = await administrator.get(CONFIRM, { id: mine[0].id });
    expect(confirmed.confirmIdentityChange).toEqual({ status: 'CONFIRMED', decidedByName: 'Noor Lambert' });
    expect((await session.get('{ me { id } }')).me).toBeNull();
    expect(await signIn(asked)).toEqual({ kind: 'known', personId: id });
    expect(await signIn()).toEqual({ kind: 'identity-changed' });
    expect((await administrator.refusal(CONFIRM, { id: mine[0].id })).extensions.code).toBe('IDENTITY_CHANGE_DECIDED');
  });

  it('refused, stays refused without asking again, until an administrator changes their mind', async () => {
    await signIn();
    const asked = { subject: `autre-${count}` };
    await signIn(asked);
    const pending = (await administrator.get(CHANGES)).identityChanges.items.find(
      (one: { personEmail: string }) => one.personEmail === email,
    );
    await administrator.get(REFUSE, { id: pending.id });
    expect(await signIn(asked)).toEqual({ kind: 'identity-changed' });
    const { items } = (await administrator.get(CHANGES)).identityChanges;
    expect(items.map((one: { personEmail: string }) => one.personEmail)).not.toContain(email);
    expect(await signIn()).toEqual({ kind: 'known', personId: id });
    await administrator.get(CONFIRM, { id: pending.id });
    expect(await signIn(asked)).toEqual({ kind: 'known', personId: id });
  });

  it('asks nothing when the address is not verified, or the person is deactivated', async () => {
    await signIn();
    expect(await signIn({ subject: `faux-${count}`, isEmailVerified: false })).toEqual({ kind: 'email-not-verified' });
    await administrator.get('mutation($id: ID!) { deactivatePerson(input: { personId: $id }) { id } }', { id });
    expect(await signIn({ subject: `faux-${count}` })).toEqual({ kind: 'deactivated' });
    const { items } = (await administrator.get(CHANGES)).identityChanges;
    expect(items.map((one: { personEmail: string }) => one.personEmail)).not.toContain(email);
  });
});
