import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, insideAgreement, invite } from '../support/outside.ts';

const TIMES = 20;
const REASON = 'La preuve ne couvre pas la période demandée.';

let app: TestApp;
let administrator: ApiClient;
let inside: Agreement;
let obligations: string[];

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as('administrator');
  inside = await insideAgreement(administrator);
  const told = await administrator.get(
    '{ obligations(filter: { partyCodes: ["DNUM"], trackings: [PROVE, OCCUR, OBSERVE] }, page: { limit: 10 }) { items { id } } }',
  );
  obligations = told.obligations.items.map(({ id }: { id: string }) => id);
});
afterAll(async () => app?.stop());

/** Sends the same twenty times at once; tells how many were accepted and how the others were refused. */
async function atOnce(client: ApiClient, query: string, input: Record<string, unknown>): Promise<{ accepted: number; codes: string[] }> {
  const answers = await Promise.all(Array.from({ length: TIMES }, () => client.ask(query, { input })));
  const codes = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
  return { accepted: TIMES - codes.length, codes: [...new Set(codes)] };
}

const verb = (name: string) => `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;

describe('the same twenty times at once', () => {
  it.each([
    ['open-ended', {}],
    ['with an end', { validUntil: '2190-01-01' }],
  ])('given as a role, %s, leaves one', async (_what, dates) => {
    const email = `une-${Object.keys(dates).length}@exemple.fr`;
    const personId = await invite(administrator, { fullName: 'Une', email, organisationId: inside.bodies.DNUM!, memberships: [] });
    const input = {
      personId,
      role: 'DPO',
      conventionId: inside.conventionId,
      partyId: inside.parties.DNUM,
      validFrom: '2024-01-01',
      ...dates,
    };
    expect(await atOnce(administrator, verb('createMembership'), input)).toEqual({ accepted: 1, codes: ['MEMBERSHIP_EXISTS'] });
    const longer = { ...input, validFrom: '2023-01-01' };
    await administrator.get(verb('createMembership'), { input: longer });
    expect((await administrator.refusal(verb('createMembership'), { input })).extensions.code).toBe('MEMBERSHIP_EXISTS');
  });

  it('invited leaves one person', async () => {
    const input = { fullName: 'Vingt', email: 'vingt@exemple.fr', organisationId: inside.bodies.DNUM };
    expect(await atOnce(administrator, verb('createPerson'), input)).toEqual({ accepted: 1, codes: ['EMAIL_TAKEN'] });
  });

  it('added leaves one organisation', async () => {
    const input = { name: 'Vingt organismes', shortName: 'VINGT' };
    expect(await atOnce(administrator, verb('createOrganisation'), input)).toEqual({ accepted: 1, codes: ['SHORT_NAME_TAKEN'] });
  });

  it('contested leaves one contestation, and one word in its thread', async () => {
    const dpo = await app.as('dpoDinum');
    const input = { obligationId: obligations[0], reason: REASON };
    expect(await atOnce(dpo, verb('contestObligation'), input)).toEqual({ accepted: 1, codes: ['ALREADY_CONTESTED'] });
    const { obligation } = await dpo.get('query($id: ID!) { obligation(id: $id) { contestations { id } } }', { id: obligations[0] });
    expect(obligation.contestations).toHaveLength(1);
    const reply = { contestationId: obligation.contestations[0].id, body: 'Nous la complétons cette semaine.' };
    expect(await atOnce(dpo, verb('replyToContestation'), reply)).toEqual({ accepted: 1, codes: ['ALREADY_WRITTEN'] });
    const resolution = { contestationId: obligation.contestations[0].id, resolution: 'La preuve a été complétée depuis.' };
    expect(await atOnce(dpo, verb('resolveContestation'), resolution)).toEqual({ accepted: 1, codes: ['CONTESTATION_RESOLVED'] });
    await dpo.get(verb('contestObligation'), { input });
  });

  it('contested for another reason, or by somebody else, is another contestation', async () => {
    const [dpo, reviewer] = [await app.as('dpoDinum'), await app.as('reviewer')];
    const input = { obligationId: obligations[1], reason: REASON };
    await dpo.get(verb('contestObligation'), { input });
    await dpo.get(verb('contestObligation'), { input: { ...input, reason: `${REASON} Ni la suivante.` } });
    await reviewer.get(verb('contestObligation'), { input });
  });
});

describe('a name', () => {
  const LINES = ['Deux\nlignes', 'Deux\r\nlignes', 'Une\u2028autre', 'Ta\tbulation', 'À l’en\u202evers', 'Nul\u0000'];

  it.each(LINES)('of a person or a body, %j, is refused: it stands on one line', async (name) => {
    const person = { fullName: name, email: 'ligne@exemple.fr', organisationId: inside.bodies.DNUM };
    const body = { name, shortName: 'LIGNE' };
    for (const [query, input] of [
      [verb('createPerson'), person],
      [verb('createOrganisation'), body],
      [verb('createOrganisation'), { name: 'Nom', shortName: name }],
    ] as const) {
      const { extensions } = await administrator.refusal(query, { input });
      expect(['SEVERAL_LINES', 'CONTROL_CHARACTERS']).toContain(extensions.fieldErrors[0]?.code);
    }
  });
});
