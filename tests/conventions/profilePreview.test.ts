import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { threeParties } from '../catalogues/support.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { type Agreement, agreementOf, insideAgreement, invite } from '../support/outside.ts';

const ANSWER = 'mutation ($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }';
const PREVIEW = `query ($conventionId: ID!, $key: String!, $value: JSON) { profilePreview(conventionId: $conventionId, key: $key, value: $value) {
  supposed { obligationId assuranceNow assuranceThen obligation { code assurance } } becoming { assurance count } } }`;
const STATES = `query ($id: ID!, $asOf: Date) { obligations(filter: { conventionIds: [$id] }, asOf: $asOf, page: { limit: 100 }) { items { obligationId code assurance } } }`;
const AUTHENTICATES = 'service.authenticatesUsers';

interface Stated {
  obligationId: string;
  code: string;
  assurance: string;
}

let app: TestApp;
let administrator: ApiClient;
let team: ApiClient;
let inside: Agreement;
/** The agreement of three parties, with a rule that reads a date. */
let dated: Agreement;
let datedTeam: ApiClient;

const DATED = threeParties
  .replace('key: eau-metropole-2026', 'key: dates')
  .replace('\nregisters:\n', '\n  - { key: service.openedOn, question: Ouvert quand ?, type: date }\n\nregisters:\n')
  .replace('appliesIf: service.handlesHealthData\n', "appliesIf: service.openedOn >= '2026-01-01'\n")
  .replace(/\n\n( {2}- \{ key)/, '\n$1');

async function openDated(): Promise<Agreement> {
  const { importCatalogue } = await administrator.get(
    'mutation ($input: ImportCatalogueInput!) { importCatalogue(input: $input) { catalogue { id catalogueParties { code } } } }',
    { input: { source: DATED, fileName: 'dates.yaml', isDryRun: false } },
  );
  const parties = importCatalogue.catalogue.catalogueParties.map(({ code }: { code: string }) => ({
    code,
    organisationId: inside.bodies.DNUM,
  }));
  const input = {
    catalogueId: importCatalogue.catalogue.id,
    slug: 'dates',
    title: 'Dates',
    serviceName: 'Service',
    signedOn: '2026-01-15',
    parties,
  };
  const { createConvention } = await administrator.get(
    'mutation ($input: CreateConventionInput!) { createConvention(input: $input) { id } }',
    {
      input,
    },
  );
  return agreementOf(administrator, createConvention.id);
}

/** Sessions end when the clock leaps. */
async function signIn(): Promise<void> {
  administrator = await app.as('administrator');
  team = await app.as('team');
}

beforeAll(async () => {
  app = await startTestApp({}, { startsAt: new Date('2026-11-24T10:00:00+01:00') });
  await signIn();
  inside = await insideAgreement(administrator);
  dated = await openDated();
  const memberships = [{ role: 'TEAM_MEMBER', conventionId: dated.conventionId, partyId: dated.parties.REGION! }];
  await invite(administrator, { fullName: 'Région', email: 'region@dates.invalid', organisationId: inside.bodies.DNUM!, memberships });
});
afterAll(() => app?.stop());

async function stateOf(code: string, { conventionId }: Agreement, asOf?: string): Promise<string> {
  const variables = { filter: { conventionIds: [conventionId], codes: [code] }, asOf };
  const { obligations } = await administrator.get(
    'query ($filter: ObligationFilter, $asOf: Date) { obligations(filter: $filter, asOf: $asOf) { items { assurance } } }',
    variables,
  );
  return obligations.items[0].assurance;
}

const statesOf = async ({ conventionId }: Agreement): Promise<Map<string, string>> =>
  new Map(
    (await administrator.get(STATES, { id: conventionId })).obligations.items.map((one: Stated) => [one.obligationId, one.assurance]),
  );

const preview = async (client: ApiClient, { conventionId }: Agreement, key: string, value: unknown) =>
  (await client.get(PREVIEW, { conventionId, key, value })).profilePreview;
const answer = (client: ApiClient, { conventionId }: Agreement, key: string, value: unknown) =>
  client.get(ANSWER, { input: { conventionId, key, value } });

describe('an answer about the service', () => {
  test('given on 26 November 2026 makes the obligation without object from that instant only: on 25 November it was still to be confirmed', async () => {
    expect(await stateOf('ART2-BP-DNUM-2', inside)).toBe('TO_CONFIRM');
    app.clock.moveTo('2026-11-26T11:00:00+01:00');
    await signIn();
    expect(await preview(team, inside, AUTHENTICATES, false)).toMatchObject({
      supposed: [
        { assuranceNow: 'TO_CONFIRM', assuranceThen: 'NOT_APPLICABLE', obligation: { code: 'ART2-BP-DNUM-2', assurance: 'TO_CONFIRM' } },
      ],
      becoming: [{ assurance: 'NOT_APPLICABLE', count: 1 }],
    });
    await answer(team, inside, AUTHENTICATES, false);
    expect(await stateOf('ART2-BP-DNUM-2', inside)).toBe('NOT_APPLICABLE');
    expect(await stateOf('ART2-BP-DNUM-2', inside, '2026-11-25')).toBe('TO_CONFIRM');
    expect(await stateOf('ART2-BP-DNUM-2', inside, '2026-11-26')).toBe('NOT_APPLICABLE');
  });

  test('may be contested in what comes of it by the other side: it then shows as contested, not as without object', async () => {
    const dpo = await app.as('dpoDinum');
    const { obligations } = await dpo.get(
      `{ obligations(filter: { codes: ["ART2-BP-DNUM-2"] }) { items { id assurance allowedActions } } }`,
    );
    const [{ id, assurance, allowedActions }] = obligations.items;
    expect([assurance, allowedActions.includes('CONTEST')]).toEqual(['NOT_APPLICABLE', true]);
    const input = { obligationId: id, reason: 'Le service a un espace personnel pour le public.' };
    await dpo.get('mutation ($input: ContestObligationInput!) { contestObligation(input: $input) { id } }', { input });
    expect(await stateOf('ART2-BP-DNUM-2', inside)).toBe('CONTESTED');
  });

  test('is given by a member of a party that it binds: not by an administrator, the other party nor a reviewer, who preview nothing either', async () => {
    for (const who of ['administrator', 'dpoDinum', 'partner', 'reviewer', 'reader'] as const) {
      const client = await app.as(who);
      const asked = { conventionId: inside.conventionId, key: AUTHENTICATES, value: true };
      expect([who, (await client.refusal(ANSWER, { input: asked })).extensions.code]).toEqual([who, 'NOT_YOUR_QUESTION']);
      expect([who, (await client.refusal(PREVIEW, asked)).extensions.code]).toEqual([who, 'NOT_YOUR_QUESTION']);
    }
  });
});

describe('the preview of an answer', () => {
  beforeAll(async () => {
    datedTeam = await app.as({ email: 'region@dates.invalid' });
  });

  test.each<[string, unknown]>([
    ['service.handlesHealthData', true],
    ['service.openedOn', '2025-12-31'],
    ['service.openedOn', '2026-01-01'],
    ['service.openedOn', null],
  ])('of %s by %j tells what answering then makes, and writes nothing', async (key, value) => {
    const client = key === 'service.openedOn' ? datedTeam : await metro();
    const before = await statesOf(dated);
    const length = () => app.orm.em.fork().execute('select count(*)::int as n from journal_entry');
    const entries = await length();
    const { supposed, becoming } = await preview(client, dated, key, value);
    expect([await statesOf(dated), await length()]).toEqual([before, entries]);
    await answer(client, dated, key, value);
    const after = await statesOf(dated);
    const changed = [...before].filter(([id, state]) => after.get(id) !== state).map(([id, state]) => [id, state, after.get(id)]);
    expect(supposed.map((one: Record<string, string>) => [one.obligationId, one.assuranceNow, one.assuranceThen]).sort()).toEqual(
      changed.sort(),
    );
    const total = becoming.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(total).toBe(changed.length);
    expect((await preview(client, dated, key, value)).supposed).toEqual([]);
  });

  test('of a date compares days, the day itself included', async () => {
    await answer(datedTeam, dated, 'service.openedOn', '2026-01-01');
    expect(await stateOf('EAU-A-04', dated)).not.toMatch(/NOT_APPLICABLE|TO_CONFIRM/);
    await answer(datedTeam, dated, 'service.openedOn', '2025-12-31');
    expect(await stateOf('EAU-A-04', dated)).toBe('NOT_APPLICABLE');
  });

  test('refuses a question that nobody asks and an answer of another kind, as answering does', async () => {
    const asked = { conventionId: dated.conventionId, key: 'service.openedOn', value: '2026-13-01' };
    const wrong = await datedTeam.refusal(PREVIEW, asked);
    expect(wrong.extensions).toMatchObject({ code: 'ANSWER_TYPE', fieldErrors: [{ field: 'value' }] });
    expect([wrong.extensions.text.fr, wrong.extensions.text.en]).toEqual([
      expect.stringContaining('une date AAAA-MM-JJ'),
      expect.stringContaining('a date YYYY-MM-DD'),
    ]);
    const unknown = await datedTeam.refusal(PREVIEW, { ...asked, key: 'service.autre' });
    expect(unknown.extensions).toMatchObject({ code: 'QUESTION_UNKNOWN', fieldErrors: [{ field: 'key' }] });
    expect((await team.refusal(PREVIEW, asked)).extensions.code).toBe('NOT_FOUND');
  });

  test('waits for nobody: five at once tell the same', async () => {
    const told = await Promise.all([1, 2, 3, 4, 5].map(() => preview(datedTeam, dated, 'service.openedOn', '2027-01-01')));
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0].supposed).toHaveLength(1);
  });
});

async function metro(): Promise<ApiClient> {
  const email = 'metro@dates.invalid';
  const { people } = await administrator.get('query ($text: String) { people(filter: { text: $text }) { total } }', { text: email });
  const memberships = [{ role: 'DPO', conventionId: dated.conventionId, partyId: dated.parties.METRO! }];
  if (people.total === 0) await invite(administrator, { fullName: 'Métropole', email, organisationId: inside.bodies.DNUM!, memberships });
  return app.as({ email });
}
