import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SENTENCE, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const REQUEST = `id reference kind status about { code label } fromParty { code } toParty { code } words madeAt establishedAt answer answeredAt
  answerer { partyCode } acknowledger { partyCode } evidenceId evidence { id title kind } version allowedActions
  occurrences { moment status isIndicative lateMinutes obligation { id code assurance standing party { code } } }`;
const ASK = `mutation($input: AskPartyInput!) { askParty(input: $input) { ${REQUEST} } }`;
const INFORM = `mutation($input: InformPartyInput!) { informParty(input: $input) { ${REQUEST} } }`;
const ANSWER = `mutation($input: AnswerRequestInput!) { answerRequest(input: $input) { ${REQUEST} } }`;
const ACKNOWLEDGE = `mutation($input: AcknowledgeRequestInput!) { acknowledgeRequest(input: $input) { ${REQUEST} } }`;
const LIST = `query($filter: PartyRequestFilter, $sort: PartyRequestSort) { partyRequests(filter: $filter, sort: $sort) { total items { id reference } } }`;
const STATE = `query($id: ID!, $asOf: Date) { obligation(id: $id, asOf: $asOf) { assurance attestation { reviewedAt } } }`;
const DESK = `query($id: ID!) { convention(id: $id) { catalogue { requests { code label } } spokenParties { code } } }`;

const NEED = 'La liste des traitements en cours, avec leurs finalités.';
const SENT = 'La liste a été envoyée par courriel le jour même.';

interface Opened {
  moment: string;
  status: string;
  isIndicative: boolean;
  obligation: { code: string };
}

let world: World;
let parties: Record<string, string>;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;
const code = async (who: PersonaName, query: string, input: object) => (await world.refused(as(who), query, { input })).extensions;

/** It is that instant, at which everybody signs in again. */
async function setClock(instant: string): Promise<void> {
  world.app.clock.moveTo(instant);
  const names: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'partner', 'reviewer', 'reader', 'administrator'];
  for (const name of names) clients.set(name, await world.app.as(name));
}

beforeAll(async () => {
  world = await World.open();
  await setClock('2021-03-01T10:00:00+01:00');
  const rows = await world.rows<{ id: string; code: string }>('select id, code from party where convention_id = ?', [world.conventionId]);
  parties = Object.fromEntries(rows.map((row) => [row.code, row.id]));
});
afterAll(() => world?.stop());

const asking = (over: object = {}) => ({
  fromPartyId: parties.DNUM,
  toPartyId: parties.DINUM,
  aboutCode: 'documentation_information',
  words: NEED,
  ...over,
});
const ask = async (who: PersonaName, over: object = {}) => (await as(who).get(ASK, { input: asking(over) })).askParty;
const stateOf = async (id: string, asOf?: string) => (await as('team').get(STATE, { id, asOf })).obligation.assurance;

describe('a request of one party to another', () => {
  test('opens what the other owes; its answer performs it, and the acknowledgement proves it', async () => {
    const id = world.obligation('A1-DOC-DINUM-1');
    expect(await stateOf(id)).toBe('DORMANT');
    const asked = await ask('team');
    expect(asked).toMatchObject({
      reference: 'DEM-2021-001',
      kind: 'ASKED',
      status: 'TO_ANSWER',
      about: { code: 'documentation_information' },
      fromParty: { code: 'DNUM' },
      toParty: { code: 'DINUM' },
      allowedActions: [],
    });
    const opened = asked.occurrences.map(({ moment, status, isIndicative, obligation }: Opened) => ({
      moment,
      status,
      isIndicative,
      code: obligation.code,
    }));
    expect(opened).toEqual([{ moment: 'request.asked', status: 'OPEN', isIndicative: true, code: 'A1-DOC-DINUM-1' }]);
    expect(await stateOf(id)).toBe('MISSING');

    await setClock('2021-03-04T10:00:00+01:00');
    const answering = { requestId: asked.id, answer: SENT, version: asked.version, answeredAt: '2021-03-03T09:00:00Z' };
    const { answerRequest } = await as('dpoDinum').get(ANSWER, { input: answering });
    expect(answerRequest).toMatchObject({ status: 'TO_ACKNOWLEDGE', answer: SENT, answerer: { partyCode: 'DINUM' }, allowedActions: [] });
    expect(answerRequest.evidence).toMatchObject({ kind: 'REGISTER', title: expect.stringContaining('DEM-2021-001') });
    expect(answerRequest.occurrences[0]).toMatchObject({ status: 'DONE', lateMinutes: null });
    expect(await stateOf(id)).toBe('EVIDENCED');

    await setClock('2021-03-05T10:00:00+01:00');
    const acknowledging = { requestId: asked.id, version: answerRequest.version };
    const { acknowledgeRequest } = await as('team').get(ACKNOWLEDGE, { input: acknowledging });
    expect(acknowledgeRequest).toMatchObject({ status: 'ACKNOWLEDGED', acknowledger: { partyCode: 'DNUM' }, allowedActions: [] });
    expect(await stateOf(id)).toBe('ATTESTED');
    expect([await stateOf(id, '2021-03-02'), await stateOf(id, '2021-03-04')]).toEqual(['MISSING', 'EVIDENCED']);
  });

  test('of two answers at once keeps one, and tells the other of it', async () => {
    const asked = await ask('team', { words: `${NEED} Deux fois.` });
    const input = { requestId: asked.id, answer: SENT, version: asked.version };
    const sent = await Promise.all([as('dpoDinum').ask(ANSWER, { input }), as('dpoDinum').ask(ANSWER, { input })]);
    const [refused] = sent.flatMap(({ errors }) => errors ?? []);
    expect(sent.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(refused!.extensions).toMatchObject({ category: 'CONFLICT', code: 'REQUEST_ANSWERED', current: { answer: SENT } });
    expect(await code('team', ACKNOWLEDGE, { requestId: asked.id, version: asked.version })).toMatchObject({ code: 'REQUEST_CHANGED' });
  });

  test('is answered and acknowledged by nobody else, nor in another order', async () => {
    const { id: requestId, version } = await ask('dpoDnum', { words: `${NEED} Encore.` });
    for (const who of ['team', 'reviewer', 'reader', 'administrator', 'partner'] as const) {
      expect(await code(who, ANSWER, { requestId, version, answer: SENT })).toMatchObject({ code: 'NOT_ASKED' });
    }
    expect(await code('team', ACKNOWLEDGE, { requestId, version })).toMatchObject({ code: 'REQUEST_UNANSWERED' });
    await as('dpoDinum').get(ANSWER, { input: { requestId, version, answer: SENT } });
    for (const who of ['dpoDinum', 'reviewer', 'reader', 'administrator', 'partner'] as const) {
      expect(await code(who, ACKNOWLEDGE, { requestId, version: version + 1 })).toMatchObject({ code: 'NOT_THE_RECEIVER' });
    }
  });

  test.each([
    ['in the future', { madeAt: '2021-03-06T00:00:00Z' }, 'madeAt', 'IN_FUTURE'],
    ['before the signature', { madeAt: '2020-11-20T00:00:00Z' }, 'madeAt', 'BEFORE_SIGNATURE'],
    ['in few words', { words: 'La liste.' }, 'words', 'TOO_SHORT'],
    ['about what the catalogue does not know', { aboutCode: 'inconnu' }, 'aboutCode', 'UNKNOWN_SUBJECT'],
    ['to a party of nowhere', { toPartyId: '00000000-0000-7000-8000-000000000000' }, 'toPartyId', 'NOT_FOUND'],
  ])('is refused %s', async (_what, over, field, refusal) => {
    expect((await code('team', ASK, asking(over))).fieldErrors).toMatchObject([{ field, code: refusal }]);
  });

  test('is refused to a party that the same body holds', async () => {
    expect((await code('team', ASK, asking({ toPartyId: parties.EQUIPE }))).fieldErrors).toMatchObject([{ code: 'SAME_SIDE' }]);
  });

  test('cannot be answered before it was asked, nor in the future', async () => {
    const { id: requestId, version, madeAt } = await ask('team', { words: `${NEED} Enfin.`, madeAt: '2021-03-02T10:00:00Z' });
    expect(madeAt).toBe('2021-03-02T10:00:00.000Z');
    const answered = async (answeredAt: string) =>
      (await code('dpoDinum', ANSWER, { requestId, version, answer: SENT, answeredAt })).fieldErrors;
    expect(await answered('2021-03-02T09:59:00Z')).toMatchObject([{ field: 'answeredAt', code: 'BEFORE_REQUEST' }]);
    expect(await answered('2021-04-01T00:00:00Z')).toMatchObject([{ field: 'answeredAt', code: 'IN_FUTURE' }]);
  });

  test.each(['dpoDinum', 'partner', 'reviewer', 'reader', 'administrator'] as const)(
    'is never made in the name of DNUM by %s',
    async (who) => {
      expect(await code(who, ASK, asking())).toMatchObject({ code: 'NOT_YOUR_VOICE' });
    },
  );
});

describe('information that one party gives another', () => {
  test('opens what the party owes from when it knew, performs it, and is proven once the other acknowledges it', async () => {
    await setClock('2021-03-17T10:00:00+01:00');
    const id = world.obligation('ART2-FIN-DNUM-10');
    const input = asking({ aboutCode: 'credit_underspend', words: SENTENCE, establishedAt: '2021-03-16T08:00:00Z' });
    const { informParty } = await as('team').get(INFORM, { input });
    expect(informParty).toMatchObject({
      reference: 'INF-2021-005',
      kind: 'INFORMED',
      status: 'TO_ACKNOWLEDGE',
      answer: null,
      allowedActions: [],
    });
    expect(informParty.occurrences[0]).toMatchObject({
      moment: 'request.informed',
      status: 'DONE',
      obligation: { code: 'ART2-FIN-DNUM-10' },
    });
    expect(await stateOf(id)).toBe('EVIDENCED');
    const acknowledging = { requestId: informParty.id, version: informParty.version, acknowledgement: 'Bien reçu.' };
    expect(await code('team', ACKNOWLEDGE, acknowledging)).toMatchObject({ code: 'NOT_THE_RECEIVER' });
    await as('dpoDinum').get(ACKNOWLEDGE, { input: acknowledging });
    expect(await stateOf(id)).toBe('ATTESTED');
    expect(await code('dpoDinum', ACKNOWLEDGE, acknowledging)).toMatchObject({ code: 'REQUEST_ACKNOWLEDGED', category: 'CONFLICT' });
  });

  test('is not given before it is known', async () => {
    const over = { aboutCode: 'credit_underspend', madeAt: '2021-03-15T08:00:00Z', establishedAt: '2021-03-16T08:00:00Z' };
    expect((await code('team', INFORM, asking(over))).fieldErrors).toMatchObject([{ field: 'establishedAt', code: 'ESTABLISHED_LATER' }]);
  });
});

test('the list tells requests by what they wait for, by party and by subject', async () => {
  const found = async (filter: object) =>
    (await as('reader').get(LIST, { filter: { conventionIds: [world.conventionId], ...filter } })).partyRequests;
  const all = await found({});
  expect(all.total).toBe(5);
  const [open, told, done] = await Promise.all(
    ['TO_ANSWER', 'TO_ACKNOWLEDGE', 'ACKNOWLEDGED'].map((status) => found({ statuses: [status] })),
  );
  expect([open.total, told.total, done.total]).toEqual([1, 2, 2]);
  expect((await found({ partyIds: [parties.PARTENAIRE] })).total).toBe(0);
  expect((await found({ aboutCodes: ['credit_underspend'], kinds: ['INFORMED'], madeOn: { from: '2021-03-17' } })).total).toBe(1);
});

test('a convention tells what its parties may ask each other, and in whose name one may', async () => {
  const desk = async (who: PersonaName) => (await as(who).get(DESK, { id: world.conventionId })).convention;
  const { catalogue, spokenParties } = await desk('team');
  expect(catalogue.requests).toContainEqual({ code: 'credit_underspend', label: 'Crédits qui ne seront pas entièrement consommés' });
  expect(spokenParties.map((party: { code: string }) => party.code).sort()).toEqual(['DNUM', 'EQUIPE']);
  expect((await desk('reader')).spokenParties).toEqual([]);
});

test('after the last day of the convention, a request is kept and opens nothing', async () => {
  await setClock('2021-06-10T10:00:00+02:00');
  expect((await ask('team', { words: `${NEED} Après la fin.` })).occurrences).toEqual([]);
});

test('kept states agree with the rule after all of it', async () => {
  expect(await world.rows('select * from kept_state_disagreements(?)', [world.app.clock.now().toISOString()])).toEqual([]);
});
