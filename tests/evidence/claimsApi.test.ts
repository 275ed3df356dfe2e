import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { type Ids, World } from './world.ts';

const CLAIM = 'mutation($input: ClaimReviewInput!) { claimReview(input: $input) { id } }';
const RELEASE = 'mutation($input: ReleaseReviewInput!) { releaseReview(input: $input) { id } }';
const SHOW = 'query($id: ID!) { evidence(id: $id) { links { claim { author { name } claimedAt endsAt isMine } } } }';
const QUEUE = '{ myWork { toReview { items { id evidence { id links { claim { isMine } } } } } } }';
const UNKNOWN = '01a21a30-3ed3-71ea-ab05-fda11affe175';
const MINUTE = 60_000;

let world: World;
let team: ApiClient;
let dpo: ApiClient;
let reviewer: ApiClient;
let duty: string;

beforeAll(async () => {
  world = await World.open();
  [team, dpo, reviewer] = (await Promise.all((['team', 'dpoDinum', 'reviewer'] as const).map((who) => world.app.as(who)))) as [
    ApiClient,
    ApiClient,
    ApiClient,
  ];
  duty = world.obligation('A1-VIO-DNUM-1');
});
afterAll(() => world?.stop());

const of = ({ obligation, version }: Ids) => ({ input: { obligationId: obligation, evidenceVersionId: version } });
const claimSeen = async (client: ApiClient, { evidence }: Ids) => (await client.get(SHOW, { id: evidence })).evidence.links[0].claim;

describe('A review that somebody takes upon themselves', () => {
  test('is told to the other reviewers for thirty minutes, and to nobody else', async () => {
    const ids = await world.deposit(team, [duty]);
    await dpo.get(CLAIM, of(ids));
    const seen = await claimSeen(reviewer, ids);
    expect(seen).toMatchObject({ author: { name: 'Claude Martin' }, isMine: false });
    expect(Date.parse(seen.endsAt) - Date.parse(seen.claimedAt)).toBe(30 * MINUTE);
    expect(await claimSeen(dpo, ids)).toMatchObject({ isMine: true });
    expect(await claimSeen(team, ids)).toBeNull();
  });

  test('is told in the queue of each reviewer', async () => {
    const ids = await world.deposit(team, [duty]);
    await dpo.get(CLAIM, of(ids));
    const { myWork } = await reviewer.get(QUEUE);
    const links = myWork.toReview.items.flatMap((item: { evidence: { id: string; links: unknown[] }[] }) =>
      item.evidence.filter(({ id }) => id === ids.evidence).flatMap(({ links: of }) => of),
    );
    expect(links).toEqual([{ claim: { isMine: false } }]);
  });

  test('is refused to a second one, who is told by whom and until when, and may judge all the same', async () => {
    const ids = await world.deposit(team, [duty]);
    await dpo.get(CLAIM, of(ids));
    const { extensions, message } = await world.refused(reviewer, CLAIM, of(ids));
    expect(extensions).toMatchObject({ code: 'REVIEW_CLAIMED', category: 'CONFLICT', current: { authorName: 'Claude Martin' } });
    expect(message).toContain('donner tout de même votre avis');
    expect(extensions.text.en).toContain('give your verdict all the same');
    await world.accept(reviewer, ids);
  });

  test('is taken by one only of two who ask at once', async () => {
    const ids = await world.deposit(team, [duty]);
    const answers = await Promise.all([dpo, reviewer].map((client) => client.ask(CLAIM, of(ids))));
    expect(answers.filter(({ errors }) => !errors?.length)).toHaveLength(1);
  });

  test('is given back, or taken again by the same for as long anew', async () => {
    const ids = await world.deposit(team, [duty]);
    await dpo.get(CLAIM, of(ids));
    await dpo.get(CLAIM, of(ids));
    await reviewer.get(RELEASE, of(ids));
    expect(await claimSeen(reviewer, ids)).toMatchObject({ author: { name: 'Claude Martin' } });
    await dpo.get(RELEASE, of(ids));
    expect(await claimSeen(reviewer, ids)).toBeNull();
    await reviewer.get(CLAIM, of(ids));
  });

  test('ends with the verdict, whoever gives it', async () => {
    const ids = await world.deposit(team, [duty]);
    await dpo.get(CLAIM, of(ids));
    await world.accept(reviewer, ids);
    expect(await claimSeen(reviewer, ids)).toBeNull();
    expect(await claimSeen(dpo, ids)).toBeNull();
  });

  test('is not taken of a version that is unknown, in words that name the field', async () => {
    const { extensions } = await world.refused(dpo, CLAIM, { input: { obligationId: duty, evidenceVersionId: UNKNOWN } });
    expect(extensions.code).toBe('NOT_FOUND');
    expect(extensions.fieldErrors.map(({ field }: { field: string }) => field)).toEqual(['evidenceVersionId']);
  });

  test('ends by itself', async () => {
    const ids = await world.deposit(team, [duty]);
    await dpo.get(CLAIM, of(ids));
    world.app.clock.moveTo(new Date(world.app.clock.now().getTime() + 31 * MINUTE));
    expect(await claimSeen(reviewer, ids)).toBeNull();
  });

  test('is lost by whoever leaves, at once', async () => {
    const ids = await world.deposit(team, [duty]);
    await dpo.get(CLAIM, of(ids));
    const { me } = await dpo.get('{ me { id } }');
    const LEAVE = 'mutation($input: DeactivatePersonInput!) { deactivatePerson(input: $input) { id } }';
    await (await world.app.as('administrator')).get(LEAVE, { input: { personId: me.id } });
    expect(await claimSeen(reviewer, ids)).toBeNull();
    await reviewer.get(CLAIM, of(ids));
  });
});
