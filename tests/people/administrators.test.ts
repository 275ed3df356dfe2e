import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inviteAdministrator } from '../../server/people/administrators/inviteAdministrator.ts';
import { recognisePerson } from '../../server/people/identities/recognisePerson.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { AS_BUILT } from '../support/buildServer.ts';
import type { ApiClient } from '../support/client.ts';
import { invite } from '../support/outside.ts';

const DEACTIVATE = 'mutation($id: ID!) { deactivatePerson(input: { personId: $id }) { id } }';
const REACTIVATE = 'mutation($id: ID!) { reactivatePerson(input: { personId: $id }) { deactivatedAt } }';
const END = 'mutation($id: ID!, $day: Date!) { endMembership(input: { membershipId: $id, validUntil: $day }) { id } }';
const UPDATE = 'mutation($id: ID!, $input: UpdatePersonInput!) { updatePerson(id: $id, input: $input) { email version } }';
const PERSON = 'query($id: ID!) { person(id: $id) { email deactivatedAt version memberships { id role } } }';

let app: TestApp;
let administrator: ApiClient;
let me: { id: string; membershipId: string };
let organisationId: string;

beforeEach(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
  const told = await administrator.get('{ me { id organisation { id } memberships { id } } }');
  me = { id: told.me.id, membershipId: told.me.memberships[0].id };
  organisationId = told.me.organisation.id;
});
afterEach(async () => app?.stop());

async function another(name: string, membership: { validFrom?: string; validUntil?: string } = {}) {
  const email = `${name}@exemple.fr`;
  const memberships = [{ role: 'ADMINISTRATOR', ...membership }];
  const id = await invite(administrator, { fullName: name, email, organisationId, memberships });
  const { person } = await administrator.get(PERSON, { id });
  return { id, email, membershipId: person.memberships[0].id as string, client: await app.as({ email }) };
}
const codeOf = async (asked: Promise<{ errors?: { extensions: { code: string } }[] }>) =>
  (await asked).errors?.[0]?.extensions.code ?? 'OK';
const administrators = async () =>
  (
    await app.orm.em.fork().execute<[{ n: number }]>(
      `select count(*)::int as n from membership m join person p on p.id = m.person_id
       where m.role = 'ADMINISTRATOR' and p.deactivated_at is null and m.valid_until is null`,
    )
  )[0].n;

describe('the last administrator', () => {
  it('cannot deactivate themself, nor end their role, today or later', async () => {
    expect(await codeOf(administrator.ask(DEACTIVATE, { id: me.id }))).toBe('LAST_ADMINISTRATOR');
    for (const day of ['2020-12-31', '2199-12-31']) {
      expect(await codeOf(administrator.ask(END, { id: me.membershipId, day }))).toBe('LAST_ADMINISTRATOR');
    }
    expect((await administrator.get('{ me { hasAccess } }')).me.hasAccess).toBe(true);
  });

  it.each([
    ['has an end', { validUntil: '2199-12-31' }],
    ['has ended', { validFrom: '2020-01-01', validUntil: '2020-12-31' }],
    ['has not begun', { validFrom: '2190-01-01' }],
  ])('is still the last one when the role of the other %s', async (_what, membership) => {
    const other = await another('autre', membership);
    expect(await codeOf(administrator.ask(DEACTIVATE, { id: me.id }))).toBe('LAST_ADMINISTRATOR');
    expect(await codeOf(administrator.ask(END, { id: me.membershipId, day: '2198-01-01' }))).toBe('LAST_ADMINISTRATOR');
    await administrator.get(DEACTIVATE, { id: other.id });
  });

  it('is still the last one when the other is deactivated, and no more once they are reactivated', async () => {
    const other = await another('autre');
    await administrator.get(DEACTIVATE, { id: other.id });
    expect(await codeOf(administrator.ask(DEACTIVATE, { id: me.id }))).toBe('LAST_ADMINISTRATOR');
    expect((await administrator.get(REACTIVATE, { id: other.id })).reactivatePerson).toEqual({ deactivatedAt: null });
    await administrator.get(DEACTIVATE, { id: me.id });
    expect((await other.client.ask('{ me { id } }')).data?.me).toBeNull();
  });

  it('remains when two deactivate each other, or themselves, at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const other = await another(`autre-${round}`);
      const each = round % 2 ? [me.id, other.id] : [other.id, me.id];
      const codes = await Promise.all([
        codeOf(administrator.ask(DEACTIVATE, { id: each[0]! })),
        codeOf(other.client.ask(DEACTIVATE, { id: each[1]! })),
      ]);
      expect(await administrators()).toBe(1);
      expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
      expect(codes.every((code) => ['OK', 'LAST_ADMINISTRATOR', 'UNAUTHENTICATED'].includes(code))).toBe(true);
      if ((await administrator.get('{ me { id } }')).me) continue;
      await other.client.get(REACTIVATE, { id: me.id });
      administrator = await app.as('administrator');
      await administrator.get(DEACTIVATE, { id: other.id });
    }
  });

  it('remains when two end each other’s role at the same moment', async () => {
    const other = await another('autre');
    const codes = await Promise.all([
      codeOf(administrator.ask(END, { id: other.membershipId, day: '2198-01-01' })),
      codeOf(other.client.ask(END, { id: me.membershipId, day: '2198-01-01' })),
    ]);
    expect([codes.sort(), await administrators()]).toEqual([['LAST_ADMINISTRATOR', 'OK'], 1]);
  });
});

describe('an e-mail address', () => {
  it('is corrected, in lower case, with its trace in the journal, and the session goes on', async () => {
    const { updatePerson } = await administrator.get(UPDATE, { id: me.id, input: { email: ' Noor.LAMBERT@exemple.fr ', version: 1 } });
    expect(updatePerson).toEqual({ email: 'noor.lambert@exemple.fr', version: 2 });
    expect((await administrator.get('{ me { email } }')).me.email).toBe('noor.lambert@exemple.fr');
    const { journal } = await administrator.get('{ journal(filter: { actions: [PERSON_UPDATED] }) { items { changes actor { name } } } }');
    expect(JSON.stringify(journal.items[0])).toContain('noor.lambert@exemple.fr');
  });

  it('that is somebody else’s, or none, is refused on its field', async () => {
    const other = await another('autre');
    const taken = await administrator.refusal(UPDATE, { id: me.id, input: { email: other.email.toUpperCase(), version: 1 } });
    expect(taken.extensions.code).toBe('EMAIL_TAKEN');
    const none = await administrator.refusal(UPDATE, { id: me.id, input: { email: 'noor', version: 1 } });
    expect(none.extensions.fieldErrors[0]).toMatchObject({ field: 'email', code: 'EMAIL_INVALID' });
  });
});

describe('the way back in, from the command line', () => {
  const recover = async (...options: string[]): Promise<{ code: number; out: string; err: string }> => {
    const args = [...AS_BUILT, 'server/commands/recoverAdministrator.cli.ts', ...options];
    const env = { ...process.env, NODE_ENV: 'test', DATABASE_URL: app.databaseUrl, DATA_DIR: app.dataDir };
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    }
  };
  const deactivateAll = () =>
    app.orm.em.fork().transactional(async (tx) => {
      await tx.execute('set local session_replication_role = replica');
      await tx.execute('update person set deactivated_at = now()');
    });

  it('gives the role back to whoever lost it, journals it, tells it, and says what it did', async () => {
    await deactivateAll();
    const { out, err } = await recover('--email', 'NOOR.lambert@demo.invalid');
    expect(out).toContain('Compte réactivé.');
    expect(err).toMatch(/"security":true.*"event":"ADMINISTRATOR_RECOVERED"/);
    expect(err).not.toContain('noor');
    administrator = await app.as('administrator');
    const { journal } = await administrator.get(
      '{ journal(filter: { actions: [ADMINISTRATOR_RECOVERED] }) { items { actor { name capacity } } } }',
    );
    expect(journal.items).toEqual([{ actor: { name: 'Ligne de commande', capacity: 'PROGRAM' } }]);
    const other = await another('autre');
    expect((await other.client.get('{ notices { items { kind personName } } }')).notices.items[0]).toEqual({
      kind: 'ADMINISTRATOR_RECOVERED',
      personName: 'Noor Lambert',
    });
  });

  it('invites an unknown address, does nothing the second time, and refuses what is no address', async () => {
    expect((await recover('--email', 'secours@exemple.fr', '--language', 'en')).out).toContain('Person invited');
    expect((await recover('--email', 'secours@exemple.fr')).out).toContain('Rien à faire');
    expect(await recover('--email', 'secours')).toMatchObject({ code: 1, out: '' });
    expect(await recover()).toMatchObject({ code: 2 });
  });

  it('confirms the identity with which the last administrator cannot sign in any more', async () => {
    const identity = { issuer: 'https://idp.example', email: 'noor.lambert@demo.invalid', isEmailVerified: true };
    await recognisePerson(app.orm.em, app.clock, { ...identity, subject: 'ancien' });
    expect(await recognisePerson(app.orm.em, app.clock, { ...identity, subject: 'nouveau' })).toEqual({ kind: 'identity-changed' });
    expect((await recover('--email', 'noor.lambert@demo.invalid')).out).toContain('Changement d’identité confirmé');
    expect(await recognisePerson(app.orm.em, app.clock, { ...identity, subject: 'nouveau' })).toEqual({ kind: 'known', personId: me.id });
  });

  it('is not needed at the start when the settings name an administrator and nobody is one', async () => {
    await inviteAdministrator(app.orm.em, app.clock, 'secours@exemple.fr');
    expect(await administrators()).toBe(1);
    await deactivateAll();
    await Promise.all([1, 2, 3].map(() => inviteAdministrator(app.orm.em, app.clock, 'Secours@exemple.fr')));
    expect(await administrators()).toBe(1);
  });
});
