import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const MADE = 'id version allowedActions occurrences { obligation { id code } }';
const ASK = `mutation($input: AskPartyInput!) { askParty(input: $input) { ${MADE} } }`;
const ANSWER = `mutation($input: AnswerRequestInput!) { answerRequest(input: $input) { ${MADE} } }`;
const MINE = `query($myTurns: [TurnAct!]) { partyRequests(filter: { myTurns: $myTurns }) {
  items { id allowedActions madeAt answeredAt turn { act isYours waitsFor turnedAt } } } }`;
const SHOWN = `query($id: ID!) { obligation(id: $id) { assurance uses { usedOn description author { partyCode } }
  history { action subjectType subjectId } } }`;

const NEED = 'Un avis juridique sur la durée de conservation des dossiers.';
/** The team may call on the experts of the programme. */
const FACULTY = 'ART3-COM-DINUM-4';

let world: World;
let parties: Record<string, string>;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;
const names: PersonaName[] = ['team', 'dpoDnum', 'dpoDinum', 'reader'];

beforeAll(async () => {
  world = await World.open();
  world.app.clock.moveTo('2021-03-01T10:00:00+01:00');
  for (const name of names) clients.set(name, await world.app.as(name));
  const rows = await world.rows<{ id: string; code: string }>('select id, code from party where convention_id = ?', [world.conventionId]);
  parties = Object.fromEntries(rows.map((row) => [row.code, row.id]));
});
afterAll(() => world?.stop());

const ask = async (from: string, words = NEED) => {
  const input = { fromPartyId: parties[from], toPartyId: parties.DINUM, aboutCode: 'expert_help', words };
  return (await as('team').get(ASK, { input })).askParty;
};
const faculty = async () => (await as('team').get(SHOWN, { id: world.obligation(FACULTY) })).obligation;

interface Waiting {
  id: string;
  allowedActions: string[];
  madeAt: string;
  answeredAt: string | null;
  turn: { act: string; isYours: boolean; waitsFor: string; turnedAt: string } | null;
}
const turnOf = async (who: PersonaName, id: string) => {
  const { items } = (await as(who).get(MINE, { myTurns: null })).partyRequests;
  return (items as Waiting[]).find((item) => item.id === id)!;
};

/** Those that wait for each, told by the filter and by the verbs that the whole list offers. */
async function waiting(who: PersonaName) {
  const listed = async (myTurns: string[] | null): Promise<Waiting[]> => (await as(who).get(MINE, { myTurns })).partyRequests.items;
  const offered = (await listed(null)).filter(({ allowedActions }) => allowedActions.length > 0);
  expect(await listed(['ANSWER', 'ACKNOWLEDGE'])).toEqual(offered);
  for (const act of ['ANSWER', 'ACKNOWLEDGE']) expect(await listed([act])).toEqual(offered.filter(({ turn }) => turn?.act === act));
  expect(await listed(['REVIEW'])).toEqual([]);
  expect(offered.every(({ turn }) => turn?.isYours)).toBe(true);
  return offered.map(({ id }) => id);
}

test('asking for what a right lets one ask is a use of that right, told with its request in the history', async () => {
  expect((await faculty()).assurance).toBe('UNUSED');
  const { id } = await ask('EQUIPE');
  const { assurance, uses, history } = await faculty();
  expect(assurance).toBe('USED');
  expect(uses).toEqual([{ usedOn: '2021-03-01', description: NEED, author: { partyCode: 'EQUIPE' } }]);
  expect(history[0]).toMatchObject({ action: 'PARTY_REQUEST_ASKED', subjectId: id });
});

test('a party that does not hold the right asks without using it', async () => {
  await ask('DNUM', `${NEED} Pour la DNUM.`);
  expect((await faculty()).uses).toHaveLength(1);
});

test('what was refused is no use', async () => {
  const input = { fromPartyId: parties.EQUIPE, toPartyId: parties.DINUM, aboutCode: 'expert_help', words: NEED };
  expect((await world.refused(as('team'), ASK, { input })).extensions.code).toBe('REQUEST_RECORDED');
  expect((await faculty()).uses).toHaveLength(1);
});

test('each finds what waits for them: who was asked, then who receives the answer', async () => {
  const asked = await ask('EQUIPE', `${NEED} Pour le mois prochain.`);
  expect(await waiting('dpoDinum')).toContain(asked.id);
  expect(await waiting('team')).not.toContain(asked.id);
  const before = await turnOf('team', asked.id);
  expect(before.turn).toEqual({ act: 'ANSWER', isYours: false, waitsFor: 'DINUM', turnedAt: before.madeAt });
  const input = { requestId: asked.id, version: asked.version, answer: 'Une experte vous appelle la semaine prochaine.' };
  await as('dpoDinum').get(ANSWER, { input });
  expect(await waiting('dpoDinum')).not.toContain(asked.id);
  expect(await waiting('team')).toContain(asked.id);
  const after = await turnOf('team', asked.id);
  expect(after.turn).toEqual({ act: 'ACKNOWLEDGE', isYours: true, waitsFor: 'EQUIPE', turnedAt: after.answeredAt });
  expect(await waiting('reader')).toEqual([]);
});

test('kept states agree with the rule after all of it', async () => {
  expect(await world.rows('select * from kept_state_disagreements(?)', [world.app.clock.now().toISOString()])).toEqual([]);
});
