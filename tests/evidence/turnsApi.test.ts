import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { type Ids, REVIEW, SENTENCE, WITHDRAW, World } from './world.ts';

const SHOW =
  'query($id: ID!) { evidence(id: $id) { versions { createdAt reviews { reviewedAt } } links { turn { act isYours waitsFor turnedAt } } } }';
const FOUND = `query($acts: [TurnAct!]) { evidences(filter: { myTurns: $acts }) { items { id } }
  obligations(filter: { myTurns: $acts }) { items { id } } }`;

let world: World;
let team: ApiClient;
let dpo: ApiClient;
let reader: ApiClient;
let duty: string;

beforeAll(async () => {
  world = await World.open();
  [team, dpo, reader] = (await Promise.all((['team', 'dpoDinum', 'reader'] as const).map((who) => world.app.as(who)))) as [
    ApiClient,
    ApiClient,
    ApiClient,
  ];
  duty = world.obligation('A1-VIO-DNUM-1');
});
afterAll(() => world?.stop());

const show = async (client: ApiClient, { evidence }: Ids) => (await client.get(SHOW, { id: evidence })).evidence;
const turnOf = async (client: ApiClient, ids: Ids) => (await show(client, ids)).links[0].turn;
const sendBack = (client: ApiClient, { obligation, version }: Ids) =>
  client.get(REVIEW, {
    input: {
      obligationId: obligation,
      evidenceVersionId: version,
      verdict: 'CHANGES_REQUESTED',
      changeKind: 'INCOMPLETE',
      comment: SENTENCE,
    },
  });

/** Whether the lists of proofs and of obligations find it among what waits for the person to do that. */
async function isFound(client: ApiClient, ids: Ids, acts: string[]): Promise<boolean[]> {
  const { evidences, obligations } = await client.get(FOUND, { acts });
  const has = (items: { id: string }[], id: string) => items.some((item) => item.id === id);
  return [has(evidences.items, ids.evidence), has(obligations.items, ids.obligation)];
}

describe('whose turn it is on a proof', () => {
  test('who reviews, then who deposited it once it is sent back, then who reviews again once it is corrected', async () => {
    const ids = await world.deposit(team, [duty]);
    const offered = await show(dpo, ids);
    expect(offered.links[0].turn).toEqual({ act: 'REVIEW', isYours: true, waitsFor: null, turnedAt: offered.versions[0].createdAt });
    expect(await turnOf(team, ids)).toMatchObject({ act: 'REVIEW', isYours: false, waitsFor: null });
    expect([await isFound(dpo, ids, ['REVIEW']), await isFound(team, ids, ['REVIEW'])]).toEqual([
      [true, true],
      [false, false],
    ]);
    await sendBack(dpo, ids);
    const returned = await show(team, ids);
    const since = returned.versions[0].reviews[0].reviewedAt;
    expect(returned.links[0].turn).toEqual({ act: 'CORRECT', isYours: true, waitsFor: 'DNUM', turnedAt: since });
    expect(await turnOf(dpo, ids)).toEqual({ act: 'CORRECT', isYours: false, waitsFor: 'DNUM', turnedAt: since });
    expect(await isFound(team, ids, ['CORRECT', 'ANSWER'])).toEqual([true, true]);
    expect(await isFound(dpo, ids, ['CORRECT', 'REVIEW'])).toEqual([false, false]);
    await world.addVersion(team, ids);
    expect(await turnOf(dpo, ids)).toMatchObject({ act: 'REVIEW', isYours: true, waitsFor: null });
    expect(await isFound(dpo, ids, ['REVIEW'])).toEqual([true, true]);
    expect(await isFound(team, ids, ['CORRECT'])).toEqual([false, false]);
  });

  test('the bound party’s once it is accepted and not declared, then nobody’s', async () => {
    const silent = world.obligation('A1-VIO-DNUM-3');
    const ids = await world.deposit(team, [silent]);
    await world.accept(dpo, ids);
    const accepted = await show(team, ids);
    const turnedAt = accepted.versions[0].reviews[0].reviewedAt;
    expect(accepted.links[0].turn).toEqual({ act: 'DECLARE', isYours: true, waitsFor: 'DNUM', turnedAt });
    expect((await turnOf(dpo, ids)).isYours).toBe(false);
    expect([await isFound(team, ids, ['DECLARE']), await isFound(dpo, ids, ['DECLARE'])]).toEqual([
      [true, true],
      [false, false],
    ]);
    await world.declare(team, silent);
    expect(await turnOf(team, ids)).toBeNull();
    expect(await isFound(team, ids, ['DECLARE'])).toEqual([false, false]);
  });

  test('nobody’s once it is withdrawn, and never a reader’s', async () => {
    const ids = await world.deposit(team, [duty]);
    expect((await turnOf(reader, ids)).isYours).toBe(false);
    await team.get(WITHDRAW, { input: { evidenceId: ids.evidence, reason: 'Déposée par erreur, une autre la remplace.' } });
    expect(await turnOf(dpo, ids)).toBeNull();
    expect((await isFound(dpo, ids, ['REVIEW']))[0]).toBe(false);
  });

  test('of two obligations that one proof serves, each has its own', async () => {
    const other = world.obligation('A1-VIO-DNUM-2');
    const ids = await world.deposit(team, [duty, other]);
    await sendBack(dpo, ids);
    const { links } = await show(team, ids);
    expect(links.map(({ turn }: { turn: { act: string } }) => turn.act).sort()).toEqual(['CORRECT', 'REVIEW']);
  });
});
