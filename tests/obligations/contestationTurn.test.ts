import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTEST, RESOLVE, SENTENCE, World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

const REPLY = 'mutation ($input: ReplyToContestationInput!) { replyToContestation(input: $input) { id } }';
const TURNS = 'query ($id: ID!) { obligation(id: $id) { contestations { id openedAt turn waitsFor turnedAt messages { writtenAt } } } }';
const CONTESTED = '{ myWork { contested { items { id contestations { turn } } } } }';

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
const turn = async (who: PersonaName, id: string) => (await as(who).get(TURNS, { id })).obligation.contestations[0];
const inWork = async (who: PersonaName, id: string): Promise<string | undefined> => {
  const { myWork } = await as(who).get(CONTESTED);
  return myWork.contested.items.find((item: { id: string }) => item.id === id)?.contestations[0].turn;
};

describe('whose turn it is in a contestation', () => {
  test('the bound party’s once contested, the other side’s once answered, and so on until it is resolved', async () => {
    const id = world.obligation('A1-VIO-DNUM-1');
    const contestation = await open('dpoDinum', id);
    expect(await turn('team', id)).toMatchObject({ turn: 'YOURS', waitsFor: 'DNUM' });
    expect(await turn('dpoDinum', id)).toMatchObject({ turn: 'OTHERS', waitsFor: 'DNUM' });
    const asked = await turn('team', id);
    expect(asked.turnedAt).toBe(asked.openedAt);
    await reply('team', contestation, 'La procédure est au dossier.');
    await reply('dpoDnum', contestation, 'Elle est signée.');
    const answered = await turn('dpoDinum', id);
    expect(answered).toMatchObject({ turn: 'YOURS', waitsFor: 'DINUM', turnedAt: answered.messages[0].writtenAt });
    expect(await turn('team', id)).toMatchObject({ turn: 'OTHERS', waitsFor: 'DINUM' });
    await reply('reviewer', contestation, 'Laquelle est en vigueur ?');
    expect(await turn('dpoDnum', id)).toMatchObject({ turn: 'YOURS', waitsFor: 'DNUM' });
    await as('dpoDinum').get(RESOLVE, { input: { contestationId: contestation, resolution: SENTENCE } });
    expect(await turn('team', id)).toMatchObject({ turn: null, waitsFor: null, turnedAt: null });
  });

  test('what a reviewer opened comes back to the reviewers, never to the other party', async () => {
    const id = world.obligation('A1-VIO-DNUM-2');
    const contestation = await open('reviewer', id);
    await reply('team', contestation, 'La procédure est au dossier.');
    expect((await turn('reviewer', id)).turn).toBe('YOURS');
    expect((await turn('dpoDinum', id)).turn).toBe('OTHERS');
    await as('reviewer').get(RESOLVE, { input: { contestationId: contestation, resolution: SENTENCE } });
  });

  test('both sides find it in their work, a reader in none', async () => {
    const id = world.obligation('A1-VIO-DNUM-3');
    const contestation = await open('dpoDinum', id);
    expect([await inWork('team', id), await inWork('dpoDinum', id), await inWork('reader', id)]).toEqual(['YOURS', 'OTHERS', undefined]);
    await reply('team', contestation, 'La procédure est au dossier.');
    expect([await inWork('team', id), await inWork('dpoDinum', id), await inWork('reader', id)]).toEqual(['OTHERS', 'YOURS', undefined]);
    await as('dpoDinum').get(RESOLVE, { input: { contestationId: contestation, resolution: SENTENCE } });
    expect([await inWork('team', id), await inWork('dpoDinum', id)]).toEqual([undefined, undefined]);
  });
});
