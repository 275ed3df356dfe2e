import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import { insideAgreement, invite } from '../support/outside.ts';
import type { PersonaName } from '../support/personas.ts';

const OBSERVE = 'mutation($input: ObserveInput!) { observe(input: $input) { id obligation { assurance } } }';
const RETRACT = 'mutation($input: RetractObservationInput!) { retractObservation(input: $input) { id } }';
const PARTS = `isOpen beganAt endedAt turn { act isYours waitsFor turnedAt } sideMessages { side body writtenAt author { name partyCode } } allowedActions`;
const REPLY = `mutation($input: ReplyToDisagreementInput!) { replyToDisagreement(input: $input) { id disagreement { ${PARTS} } } }`;
const SHOWN = `query($id: ID!) { obligation(id: $id) { assurance observesAs sideViews { side observed } disagreement { ${PARTS} } history { action } } }`;
const MINE = '{ obligations(filter: { myTurns: [ANSWER] }, page: { limit: 100 }) { items { id } } }';
const WORK = `{ myWork {
  disagreeing { total items { id disagreement { turn { isYours waitsFor } } } }
  toObserve { total items { id observesAs sideViews { side observedOn } } }
  toProve { items { tracking assurance } } } }`;
const CREATE = 'mutation ($input: CreateConventionInput!) { createConvention(input: $input) { id parties { id code } } }';
const WORDS = 'L’équipe a choisi sa feuille de route sans que personne la lui dicte.';
const REASON = 'Nous avions confondu deux comités : rien de tel n’a été dit.';
const WHO: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'financeDnum', 'partner', 'reviewer', 'reader', 'administrator'];

/** Clocks of tests go on: what is told of an instant is told to the minute. */
const toTheMinute = <T>(told: T): T =>
  JSON.parse(JSON.stringify(told), (_key, value) => (/^\d{4}-.*Z$/.test(value) ? value.slice(0, 16) : value));

let world: World;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

async function setClock(instant: string): Promise<void> {
  world.app.clock.moveTo(instant);
  for (const name of WHO) clients.set(name, await world.app.as(name));
}

beforeAll(async () => {
  world = await World.open();
  await setClock('2027-04-01T10:00:00+02:00');
});
afterAll(() => world?.stop());

const idOf = (code: string) => world.obligation(code, 'PARTENAIRE');
const observe = async (who: PersonaName, code: string, value: string, observedOn = '2027-03-15') =>
  (await as(who).get(OBSERVE, { input: { obligationId: idOf(code), observed: value, observedOn, words: WORDS } })).observe;
const reply = async (who: PersonaName, code: string, body: string) =>
  toTheMinute((await as(who).get(REPLY, { input: { obligationId: idOf(code), body } })).replyToDisagreement.disagreement);
const refusal = async (who: PersonaName, code: string, body = 'Parlons-en mardi.') =>
  toTheMinute((await world.refused(as(who), REPLY, { input: { obligationId: idOf(code), body } })).extensions);
/** What is told of it; the filter by turn finds the obligation exactly where it is the person’s. */
async function shown(who: PersonaName, code: string) {
  const { obligation } = await as(who).get(SHOWN, { id: idOf(code) });
  const { obligations } = await as(who).get(MINE);
  const isFound = obligations.items.some(({ id }: { id: string }) => id === idOf(code));
  expect([who, isFound]).toEqual([who, obligation.disagreement?.turn?.isYours ?? false]);
  return toTheMinute(obligation);
}
const listed = async (who: PersonaName, list: 'disagreeing' | 'toObserve', code: string) =>
  (await as(who).get(WORK)).myWork[list].items.find(({ id }: { id: string }) => id === idOf(code));

describe('a commitment that the sides see differently', () => {
  const code = 'A2-P1-PART-2';

  test('waits for the side that did not speak last; each is told whose turn it is and since when', async () => {
    await observe('partner', code, 'KEPT');
    expect((await shown('partner', code)).disagreement).toBeNull();
    await setClock('2027-04-02T10:00:00+02:00');
    await observe('team', code, 'AT_RISK', '2027-04-01');
    const { disagreement, observesAs } = await shown('partner', code);
    expect(observesAs).toBe('PARTNER');
    expect(disagreement).toEqual({
      isOpen: true,
      beganAt: '2027-04-02T08:00',
      endedAt: null,
      turn: { act: 'ANSWER', isYours: true, waitsFor: 'PARTENAIRE', turnedAt: '2027-04-02T08:00' },
      sideMessages: [],
      allowedActions: ['REPLY_TO_DISAGREEMENT'],
    });
    expect((await shown('team', code)).disagreement.turn).toMatchObject({ isYours: false, waitsFor: 'PARTENAIRE' });
    for (const who of ['dpoDinum', 'financeDnum', 'reader', 'administrator'] as const) {
      expect((await shown(who, code)).disagreement).toMatchObject({ isOpen: true, turn: { isYours: false }, allowedActions: [] });
      expect(await listed(who, 'disagreeing', code)).toBeUndefined();
    }
  });

  test('a reply hands it over; a reviewer who saw nothing asks both', async () => {
    await setClock('2027-04-05T10:00:00+02:00');
    expect(await reply('partner', code, 'Nous avons passé ces demandes au comité.')).toMatchObject({
      turn: { isYours: false, waitsFor: 'EQUIPE', turnedAt: '2027-04-05T08:00' },
      sideMessages: [{ side: 'PARTNER', body: 'Nous avons passé ces demandes au comité.', author: { partyCode: 'PARTENAIRE' } }],
    });
    expect(await listed('team', 'disagreeing', code)).toMatchObject({ disagreement: { turn: { isYours: true, waitsFor: 'EQUIPE' } } });
    expect((await shown('team', code)).history[0].action).toBe('OBLIGATION_DISAGREEMENT_ANSWERED');
    await setClock('2027-04-06T10:00:00+02:00');
    await reply('reviewer', code, 'De quelles demandes parlez-vous ?');
    expect((await shown('partner', code)).disagreement.turn).toMatchObject({ isYours: true, waitsFor: 'PARTENAIRE, EQUIPE' });
    expect((await shown('team', code)).disagreement.turn).toMatchObject({ isYours: true, turnedAt: '2027-04-06T08:00' });
    expect((await shown('reviewer', code)).disagreement.turn.isYours).toBe(false);
    expect(await listed('reviewer', 'disagreeing', code)).toMatchObject({ disagreement: { turn: { isYours: false } } });
  });

  test('nobody answers from no side, nor the same twice in a row, nor for two sides', async () => {
    for (const who of ['dpoDinum', 'financeDnum', 'reader', 'administrator'] as const) {
      expect((await refusal(who, code)).code).toBe('NOT_A_SIDE');
    }
    expect((await refusal('reviewer', code, 'De quelles demandes parlez-vous ?')).code).toBe('ALREADY_WRITTEN');
    expect(await refusal('team', code, ' ')).toMatchObject({ fieldErrors: [{ field: 'body' }] });
    expect(await refusal('team', 'A2-P1-PART-3')).toMatchObject({ code: 'NO_DISAGREEMENT' });
  });

  test('ends with an observation that says the same; what was said stays, and another begins anew', async () => {
    await setClock('2027-05-03T10:00:00+02:00');
    expect((await observe('team', code, 'KEPT', '2027-05-02')).obligation.assurance).toBe('KEPT');
    const { disagreement } = await shown('partner', code);
    expect(disagreement).toMatchObject({ isOpen: false, endedAt: '2027-05-03T08:00', turn: null, allowedActions: [] });
    expect(disagreement.sideMessages).toHaveLength(2);
    expect(await refusal('partner', code)).toMatchObject({ code: 'NO_DISAGREEMENT', current: { endedAt: '2027-05-03T08:00' } });
    expect(await listed('partner', 'disagreeing', code)).toBeUndefined();
    await setClock('2027-05-04T10:00:00+02:00');
    const { id } = await observe('partner', code, 'BROKEN', '2027-05-04');
    expect((await shown('team', code)).disagreement).toMatchObject({
      isOpen: true,
      beganAt: '2027-05-04T08:00',
      turn: { isYours: true, waitsFor: 'EQUIPE', turnedAt: '2027-05-04T08:00' },
    });
    await setClock('2027-05-05T10:00:00+02:00');
    await as('partner').get(RETRACT, { input: { observationId: id, reason: REASON } });
    expect((await shown('team', code)).disagreement).toMatchObject({ isOpen: false, endedAt: '2027-05-05T08:00' });
  });

  test('ends by itself once what was seen is over twelve months old', async () => {
    const old = 'A2-P2-PART-1';
    await observe('partner', old, 'KEPT', '2027-05-01');
    await observe('team', old, 'BROKEN', '2027-03-20');
    expect((await shown('partner', old)).disagreement.isOpen).toBe(true);
    await setClock('2028-03-21T10:00:00+01:00');
    const { disagreement, assurance } = await shown('partner', old);
    expect([assurance, disagreement.isOpen, disagreement.endedAt]).toEqual(['ONE_SIDED', false, '2028-03-20T23:00']);
    await setClock('2027-05-05T10:00:00+02:00');
  });
});

describe('what a side has not observed for twelve months', () => {
  /** A convention in force, and somebody on each side of it. */
  async function inForce() {
    const { parties, bodies } = await insideAgreement(as('administrator'));
    const { catalogueId } = (await world.rows<{ catalogueId: string }>('select catalogue_id as "catalogueId" from convention'))[0]!;
    const input = {
      catalogueId,
      slug: 'neuve',
      title: 'Convention neuve',
      serviceName: 'Neuf',
      signedOn: '2027-01-04',
      endsOn: '2030-01-04',
    };
    const sides = Object.keys(parties).map((code) => ({ code, organisationId: bodies[code] }));
    const { createConvention } = await as('administrator').get(CREATE, { input: { ...input, parties: sides } });
    const { id: conventionId, parties: made } = createConvention;
    const member = async (code: string) => {
      const partyId = made.find((party: { code: string }) => party.code === code).id;
      const email = `${code.toLowerCase()}-neuve@exemple.fr`;
      const memberships = [{ role: 'TEAM_MEMBER', conventionId, partyId }] as never;
      await invite(as('administrator'), { fullName: email, email, organisationId: bodies[code]!, memberships });
      return email;
    };
    const [{ id }] = (await world.rows<{ id: string }>(
      "select o.id from obligation o join commitment c on c.id = o.commitment_id where o.convention_id = ? and c.code = 'A2-P1-PART-3'",
      [conventionId],
    )) as [{ id: string }];
    return { partner: await member('PARTENAIRE'), team: await member('EQUIPE'), obligationId: id };
  }

  test('is on its list as long as the convention lasts, with its last day, and is no proof that is missing', async () => {
    const { partner, team, obligationId } = await inForce();
    const work = async (email: string) => (await (await world.app.as({ email })).get(WORK)).myWork;
    const due = async (email: string) => (await work(email)).toObserve.items.find(({ id }: { id: string }) => id === obligationId);
    expect(await due(partner)).toEqual({ id: obligationId, observesAs: 'PARTNER', sideViews: [] });
    expect((await work(partner)).toProve.items.filter(({ assurance }: { assurance: string }) => assurance === 'UNOBSERVED')).toEqual([]);
    const { total } = (await work(partner)).toObserve;
    const input = { obligationId, observed: 'NOT_OBSERVED', observedOn: '2027-04-20', words: WORDS };
    await (await world.app.as({ email: partner })).get(OBSERVE, { input });
    expect(await due(partner)).toBeUndefined();
    expect((await work(partner)).toObserve.total).toBe(total - 1);
    expect(await due(team)).toMatchObject({ observesAs: 'TEAM', sideViews: [{ side: 'PARTNER', observedOn: '2027-04-20' }] });
    await setClock('2028-04-21T10:00:00+02:00');
    expect(await due(partner)).toMatchObject({ sideViews: [{ side: 'PARTNER', observedOn: '2027-04-20' }] });
    for (const who of ['partner', 'team', 'reviewer', 'dpoDinum', 'reader', 'administrator'] as const) {
      expect([who, (await as(who).get(WORK)).myWork.toObserve.total]).toEqual([who, 0]);
    }
    await setClock('2030-01-05T10:00:00+01:00');
    expect((await work(partner)).toObserve.total).toBe(0);
  });
});
