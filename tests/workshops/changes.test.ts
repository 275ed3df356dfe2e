import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayAfter, daysBefore, monthsBefore } from '../../server/clocks/days.ts';
import { dayOf } from '../../server/platform/asOf.ts';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const CHANGE = `id whatChanged changedOn words changeState dueOn isOverdue withdrawalReason withdrawer { partyCode } allowedActions party { code }
  author { partyCode } asks { code } answeringWorkshops { id reference }`;
const ANNOUNCE = `mutation($input: AnnounceChangeInput!) { announceChange(input: $input) { ${CHANGE} } }`;
const WITHDRAW = `mutation($input: WithdrawChangeInput!) { withdrawChange(input: $input) { ${CHANGE} } }`;
const ANSWER = `mutation($input: AnswerChangeInput!) { answerChange(input: $input) { ${CHANGE} } }`;
const LIST = `query($filter: ServiceChangeFilter) { serviceChanges(filter: $filter) { total items { ${CHANGE} } } }`;
const RECORD = 'mutation($input: RecordWorkshopInput!) { recordWorkshop(input: $input) { id version } }';
const UPDATE = 'mutation($id: ID!, $input: UpdateWorkshopInput!) { updateWorkshop(id: $id, input: $input) { id version } }';
const OFFER = 'mutation($input: OfferWorkshopInput!) { offerWorkshop(input: $input) { id } }';
const STATE = `query($id: ID!) { obligation(id: $id) { assurance dueOn isOverdue evidenceCount
  occurrences { moment facetCode dueOn status isIndicative } } }`;
const REVIEW = 'mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }';
const NOTHING = { workshopRoles: [], userStories: [], riskSources: [], fearedEvents: [], riskComponents: [], abuserStories: [] };
const MINUTES = 'Cinq personnes, une heure : le nouveau composant, deux récits d’attaque.';
const WORDS = 'La messagerie transactionnelle passe chez un autre hébergeur.';
const ASKED = ['ART2-BP-DNUM-1', 'A1-ORG-DNUM-1'];

let world: World;
const parties: Record<string, string> = {};
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;
const today = dayOf(new Date());

beforeAll(async () => {
  world = await World.open();
  const { conventionId } = world;
  const ends = { conventionId, kind: 'ENDS', fallsOn: '2099-12-31', reason: 'La date de fin était mal recopiée.' };
  const correct = 'mutation($input: CorrectConventionDateInput!) { correctConventionDate(input: $input) { id } }';
  await (await world.app.as('administrator')).get(correct, { input: ends });
  const found = await world.rows<{ id: string; code: string }>('select id, code from party where convention_id = ?', [conventionId]);
  for (const { id, code } of found) parties[code] = id;
  for (const name of ['team', 'dpoDnum', 'dpoDinum', 'reviewer', 'reader', 'administrator'] as const) {
    clients.set(name, await world.app.as(name));
  }
});
afterAll(() => world?.stop());

const told = (changedOn: string, over: object = {}) => ({
  partyId: parties.DNUM,
  whatChanged: 'COMPONENT',
  changedOn,
  words: WORDS,
  ...over,
});
const announce = async (changedOn: string, over: object = {}, who: PersonaName = 'team') =>
  (await as(who).get(ANNOUNCE, { input: told(changedOn, over) })).announceChange;
const withdraw = async (changeId: string, who: PersonaName = 'team') =>
  (await as(who).get(WITHDRAW, { input: { changeId, reason: 'Rien n’a changé : une erreur de fiche.' } })).withdrawChange;
const refusal = async (query: string, input: object, who: PersonaName = 'team') =>
  (await world.refused(as(who), query, { input })).extensions;
const stateOf = async (code: string, who: PersonaName = 'reader') => (await as(who).get(STATE, { id: world.obligation(code) })).obligation;

async function hold(heldOn: string, confidentiality = 'PARTIES', minutesText: string | null = MINUTES) {
  const input = { partyId: parties.DNUM, heldOn, method: 'AGILE', heldFor: 'COMPONENT', confidentiality };
  const { id, version } = (await as('team').get(RECORD, { input })).recordWorkshop;
  if (minutesText === null) return { workshopId: id as string, version: version as number };
  const written = (await as('team').get(UPDATE, { id, input: { version, ...NOTHING, minutesText } })).updateWorkshop;
  return { workshopId: id as string, version: written.version as number };
}

describe('a notable change of the service', () => {
  test('asks for a workshop three months later, once, of whom the catalogue binds, and is read by every party', async () => {
    const changedOn = daysBefore(today, 20);
    const dueOn = dayAfter(changedOn, 'P3M');
    const made = await announce(changedOn, {}, 'dpoDnum');
    expect(made).toMatchObject({
      ...{ whatChanged: 'COMPONENT', changedOn, words: WORDS, changeState: 'OPEN', dueOn, isOverdue: false },
      ...{ party: { code: 'DNUM' }, author: { partyCode: 'DNUM' }, answeringWorkshops: [], allowedActions: ['WITHDRAW', 'ANSWER'] },
      asks: ASKED.map((code) => ({ code })),
    });
    for (const [code, facetCode] of [
      ['ART2-BP-DNUM-1', 'b'],
      ['A1-ORG-DNUM-1', 'c'],
    ] as const) {
      const occurrence = { moment: 'service.changed', facetCode, dueOn, status: 'OPEN', isIndicative: false };
      expect(await stateOf(code)).toMatchObject({ assurance: 'MISSING', dueOn, isOverdue: false, occurrences: [occurrence] });
    }
    for (const who of ['dpoDinum', 'reader', 'reviewer'] as const) {
      const { items } = (await as(who).get(LIST, { filter: { isOpen: true } })).serviceChanges;
      expect(items).toMatchObject([{ id: made.id, allowedActions: [] }]);
    }
    expect((await as('administrator').get(LIST)).serviceChanges.total).toBe(0);
    expect((await refusal(ANNOUNCE, told(changedOn))).code).toBe('CHANGE_ANNOUNCED');
    await withdraw(made.id);
  });

  test('took place, since the signature, in words, and is announced in the name of a party one keeps a register for', async () => {
    const fields = async (over: object) => (await refusal(ANNOUNCE, { ...told(today), ...over })).fieldErrors;
    expect(await fields({ changedOn: '2099-01-01' })).toMatchObject([{ field: 'changedOn', code: 'FUTURE_DAY' }]);
    expect(await fields({ changedOn: '2020-11-22' })).toMatchObject([{ field: 'changedOn', code: 'BEFORE_SIGNATURE' }]);
    expect(await fields({ words: 'court' })).toMatchObject([{ field: 'words', code: 'TOO_SHORT' }]);
    for (const who of ['dpoDinum', 'reviewer', 'reader', 'administrator'] as const) {
      expect((await refusal(ANNOUNCE, told(today), who)).code).toBe('NOT_YOUR_VOICE');
    }
    expect((await announce(today, { partyId: parties.DINUM }, 'dpoDinum')).allowedActions).toEqual(['WITHDRAW']);
    const [made] = (await as('dpoDinum').get(LIST, { filter: { isOpen: true } })).serviceChanges.items;
    expect((await refusal(WITHDRAW, { changeId: made.id, reason: 'Ce n’était pas le nôtre.' })).code).toBe('NOT_THE_ANNOUNCER');
    await withdraw(made.id, 'dpoDinum');
  });

  test('announced by mistake is withdrawn with a reason, and asks for nothing any more', async () => {
    const made = await announce(daysBefore(today, 3));
    expect((await refusal(WITHDRAW, { changeId: made.id, reason: 'non' })).fieldErrors).toMatchObject([
      { field: 'reason', code: 'TOO_SHORT' },
    ]);
    expect(await withdraw(made.id)).toMatchObject({
      ...{ changeState: 'WITHDRAWN', dueOn: null, asks: [], allowedActions: [] },
      ...{ withdrawalReason: 'Rien n’a changé : une erreur de fiche.', withdrawer: { partyCode: 'DNUM' } },
    });
    expect((await stateOf(ASKED[0]!)).occurrences).toEqual([]);
    expect((await refusal(WITHDRAW, { changeId: made.id, reason: 'Rien n’a changé, encore.' })).code).toBe('CHANGE_WITHDRAWN');
    expect((await refusal(ANSWER, { changeId: made.id, ...(await hold(today)) })).code).toBe('CHANGE_WITHDRAWN');
  });

  test('is answered by a workshop held since, shared and with minutes, and by no other', async () => {
    const changedOn = daysBefore(today, 10);
    const { id: changeId } = await announce(changedOn);
    const before = await hold(daysBefore(today, 11));
    expect((await refusal(ANSWER, { changeId, ...before })).fieldErrors).toMatchObject([{ field: 'workshopId', code: 'HELD_BEFORE' }]);
    expect((await refusal(ANSWER, { changeId, ...(await hold(changedOn, 'PARTIES', null)) })).code).toBe('NO_MINUTES');
    expect((await refusal(ANSWER, { changeId, ...(await hold(daysBefore(today, 9), 'RESTRICTED')) })).code).toBe('WORKSHOP_KEPT');
    const held = await hold(daysBefore(today, 8));
    for (const who of ['dpoDinum', 'reviewer', 'reader'] as const) {
      expect((await refusal(ANSWER, { changeId, ...held }, who)).code).toBe('NOT_THE_ASKED_PARTY');
    }
    expect((await refusal(ANSWER, { changeId, ...held, version: held.version - 1 })).code).toBe('WORKSHOP_CHANGED');
    expect((await refusal(ANSWER, { changeId, ...held }, 'administrator')).code).toBe('NOT_FOUND');
    const { answerChange: answered } = await as('team').get(ANSWER, { input: { changeId, ...held } });
    expect(answered).toMatchObject({
      changeState: 'ANSWERED',
      dueOn: null,
      allowedActions: [],
      answeringWorkshops: [{ id: held.workshopId }],
    });
    for (const code of ASKED) {
      const [first] = (await stateOf(code)).occurrences;
      expect(first).toMatchObject({ status: 'DONE', dueOn: dayAfter(changedOn, 'P3M') });
      expect(await stateOf(code)).toMatchObject({ assurance: 'MISSING', evidenceCount: 1 });
    }
    await as('team').get(OFFER, { input: held });
    for (const code of ASKED) expect(await stateOf(code)).toMatchObject({ assurance: 'EVIDENCED', evidenceCount: 2 });
    expect((await refusal(ANSWER, { changeId, ...held })).code).toBe('CHANGE_ANSWERED');
    expect((await refusal(WITHDRAW, { changeId, reason: 'Rien n’a changé, finalement.' })).code).toBe('CHANGE_ANSWERED');
  });

  test('asks for its own workshop, whatever was answered before; one workshop may answer two', async () => {
    const [one, other] = [await announce(daysBefore(today, 6)), await announce(daysBefore(today, 5), { whatChanged: 'DATA_KIND' })];
    const held = await hold(daysBefore(today, 4));
    for (const { id: changeId } of [one, other]) {
      expect((await as('team').get(ANSWER, { input: { changeId, ...held } })).answerChange.changeState).toBe('ANSWERED');
    }
    const versions = await world.rows<{ id: string }>('select id from evidence_version where entry_id = ? order by created_at', [
      held.workshopId,
    ]);
    expect(versions).toHaveLength(2);
    for (const obligationId of ASKED.map((code) => world.obligation(code))) {
      for (const { id: evidenceVersionId } of versions) {
        await as('reviewer').get(REVIEW, { input: { evidenceVersionId, obligationId, verdict: 'ACCEPTED' } });
      }
    }
    expect((await stateOf(ASKED[0]!)).occurrences.map(({ status }: { status: string }) => status)).toEqual(['DONE', 'DONE', 'DONE']);
    const later = "select assurance from obligation_state(now() + interval '15 months') where obligation_id = ?";
    for (const code of ASKED) expect(await world.rows(later, [world.obligation(code)])).toEqual([{ assurance: 'EVIDENCED' }]);
  });

  test('announced four months later is late already, and says why when it is answered', async () => {
    const changedOn = monthsBefore(today, 4);
    const { id: changeId, isOverdue, dueOn } = await announce(changedOn, { whatChanged: 'USAGE' });
    expect([isOverdue, dueOn]).toEqual([true, dayAfter(changedOn, 'P3M')]);
    expect(await stateOf(ASKED[0]!)).toMatchObject({ assurance: 'MISSING', isOverdue: true });
    const held = await hold(daysBefore(today, 1));
    expect((await refusal(ANSWER, { changeId, ...held })).fieldErrors).toMatchObject([{ field: 'lateReason', code: 'LATE_REASON' }]);
    const late = { changeId, ...held, lateReason: 'Le changement n’a été connu de la sécurité que la semaine dernière.' };
    expect((await as('team').get(ANSWER, { input: late })).answerChange.changeState).toBe('ANSWERED');
  });
});
