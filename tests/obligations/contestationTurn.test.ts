import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTEST, RESOLVE, SENTENCE, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const REPLY = 'mutation ($input: ReplyToContestationInput!) { replyToContestation(input: $input) { id } }';
const TURNS =
  'query ($id: ID!) { obligation(id: $id) { contestations { id openedAt turn { act isYours waitsFor turnedAt } messages { writtenAt } } } }';
const CONTESTED = '{ myWork { contested { items { id contestations { turn { isYours } } } } } }';
const MINE = '{ obligations(filter: { myTurns: [ANSWER] }) { items { id } } }';

let world: World;
const clients = new Map<PersonaName, ApiClient>();
const as = (who: PersonaName): ApiClient => clients.get(who)!;

beforeAll(async () => {
  world = await World.open();
  for (const name of ['team', 'dpoDnum', 'dpoDinum', 'reviewer', 'reader'] as const) clients.set(name, await world.app.as(name));
});
afterAll(() => world?.stop());

const open = async (who: PersonaName, obligationId: string): Promise<string> =>
  (await as(who).get(CONTEST, { input: { obligationId, reason: SENTENCE } })).contestObligation.contestations[0].id;
const reply = (who: PersonaName, contestationId: string, body: string) => as(who).get(REPLY, { input: { contestationId, body } });
/** What is told of the newest one; the filter by turn finds the obligation exactly where it is the person's. */
const contestationOf = async (who: PersonaName, id: string) => {
  const { contestations } = (await as(who).get(TURNS, { id })).obligation;
  const { obligations } = await as(who).get(MINE);
  const isFound = obligations.items.some((item: { id: string }) => item.id === id);
  expect(isFound).toBe(contestations.some((one: { turn: { isYours: boolean } | null }) => one.turn?.isYours));
  return contestations[0];
};
const turn = async (who: PersonaName, id: string) => (await contestationOf(who, id)).turn;
const inWork = async (who: PersonaName, id: string): Promise<boolean | undefined> => {
  const { myWork } = await as(who).get(CONTESTED);
  return myWork.contested.items.find((item: { id: string }) => item.id === id)?.contestations[0].turn.isYours;
};

describe('whose turn it is in a contestation', () => {
  test('the bound party’s once contested, the other side’s once answered, and so on until it is resolved', async () => {
    const id = world.obligation('A1-VIO-DNUM-1');
    const contestation = await open('dpoDinum', id);
    expect(await turn('team', id)).toMatchObject({ act: 'ANSWER', isYours: true, waitsFor: 'DNUM' });
    expect(await turn('dpoDinum', id)).toMatchObject({ act: 'ANSWER', isYours: false, waitsFor: 'DNUM' });
    const asked = await contestationOf('team', id);
    expect(asked.turn.turnedAt).toBe(asked.openedAt);
    await reply('team', contestation, 'La procédure est au dossier.');
    await reply('dpoDnum', contestation, 'Elle est signée.');
    const answered = await contestationOf('dpoDinum', id);
    expect(answered.turn).toEqual({ act: 'ANSWER', isYours: true, waitsFor: 'DINUM', turnedAt: answered.messages[0].writtenAt });
    expect(await turn('team', id)).toMatchObject({ act: 'ANSWER', isYours: false, waitsFor: 'DINUM' });
    await reply('reviewer', contestation, 'Laquelle est en vigueur ?');
    expect(await turn('dpoDnum', id)).toMatchObject({ act: 'ANSWER', isYours: true, waitsFor: 'DNUM' });
    await as('dpoDinum').get(RESOLVE, { input: { contestationId: contestation, resolution: SENTENCE } });
    expect(await turn('team', id)).toBeNull();
  });

  test('what a reviewer opened comes back to the reviewers, never to the other party', async () => {
    const id = world.obligation('A1-VIO-DNUM-2');
    const contestation = await open('reviewer', id);
    await reply('team', contestation, 'La procédure est au dossier.');
    expect((await turn('reviewer', id)).isYours).toBe(true);
    expect((await turn('dpoDinum', id)).isYours).toBe(false);
    await as('reviewer').get(RESOLVE, { input: { contestationId: contestation, resolution: SENTENCE } });
  });

  test('both sides find it in their work, a reader in none', async () => {
    const id = world.obligation('A1-VIO-DNUM-3');
    const contestation = await open('dpoDinum', id);
    expect([await inWork('team', id), await inWork('dpoDinum', id), await inWork('reader', id)]).toEqual([true, false, undefined]);
    await reply('team', contestation, 'La procédure est au dossier.');
    expect([await inWork('team', id), await inWork('dpoDinum', id), await inWork('reader', id)]).toEqual([false, true, undefined]);
    await as('dpoDinum').get(RESOLVE, { input: { contestationId: contestation, resolution: SENTENCE } });
    expect([await inWork('team', id), await inWork('dpoDinum', id)]).toEqual([undefined, undefined]);
  });
});
