import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { type Ids, World } from './world.ts';

const CLAIM = 'mutation($input: ClaimReviewInput!) { claimReview(input: $input) { id } }';
const SKIP = 'mutation($input: SkipReviewInput!) { skipReview(input: $input) { id } }';
const SHOW = 'query($id: ID!) { evidence(id: $id) { links { claim { isMine } skips { author { name } reason skippedAt isMine } } } }';
const LEFT = '{ obligations(filter: { workKinds: [TO_REVIEW] }) { total } }';
const REASON = 'J’attends le rapport annoncé au comité.';

let world: World;
let team: ApiClient;
let dpo: ApiClient;
let reviewer: ApiClient;
let ids: Ids;

beforeAll(async () => {
  world = await World.open();
  [team, dpo, reviewer] = (await Promise.all((['team', 'dpoDinum', 'reviewer'] as const).map((who) => world.app.as(who)))) as [
    ApiClient,
    ApiClient,
    ApiClient,
  ];
  ids = await world.deposit(team, [world.obligation('A1-VIO-DNUM-1')]);
});
afterAll(() => world?.stop());

const skip = (reason: string) => ({ input: { obligationId: ids.obligation, evidenceVersionId: ids.version, reason } });
/** What is told of it; nothing to who may not read the proof at all. */
const seenBy = async (client: ApiClient) => (await client.ask(SHOW, { id: ids.evidence })).data?.evidence?.links[0] ?? { skips: [] };

describe('A review that somebody leaves for later', () => {
  test('is told to their own side, with the reason, and to nobody else; their claim is given back', async () => {
    await reviewer.get(CLAIM, { input: { obligationId: ids.obligation, evidenceVersionId: ids.version } });
    await reviewer.get(SKIP, skip(REASON));
    expect(await seenBy(reviewer)).toMatchObject({
      claim: null,
      skips: [{ author: { name: 'Alix Bernard' }, reason: REASON, isMine: true }],
    });
    expect((await seenBy(dpo)).skips).toMatchObject([{ reason: REASON, isMine: false }]);
    for (const who of ['team', 'dpoDnum', 'administrator', 'reader'] as const) {
      expect((await seenBy(await world.app.as(who))).skips, who).toEqual([]);
    }
  });

  test('is not told to another body that may judge it too', async () => {
    await world.rows(
      `insert into review_skip (id, obligation_id, evidence_version_id, organisation_id, reason, skipped_at, author_name, author_role)
        select gen_random_uuid(), ?, ?, o.id, 'Raison d’un autre organisme.', now(), 'Autre', 'DPO' from organisation o
        where o.id not in (select y.organisation_id from party y where y.code = 'DINUM') limit 1 returning id`,
      [ids.obligation, ids.version],
    );
    for (const who of [reviewer, dpo]) expect((await seenBy(who)).skips).toMatchObject([{ reason: REASON }]);
  });

  test('waits as before, and may be judged by whoever left it', async () => {
    const { obligations } = await reviewer.get(LEFT);
    expect(obligations.total).toBe(1);
    await world.accept(reviewer, ids);
    expect((await reviewer.get(LEFT)).obligations.total).toBe(0);
  });

  test('asks for a reason that says something, in words that name the field', async () => {
    const { extensions } = await world.refused(reviewer, SKIP, skip('Plus tard'));
    expect(extensions.fieldErrors).toMatchObject([{ field: 'reason' }]);
  });

  test('is told of the version that was left, and of no other', async () => {
    const add = 'mutation($input: AddEvidenceVersionInput!) { addEvidenceVersion(input: $input) { id } }';
    const content = { statement: 'La procédure est écrite, relue et connue de toute l’équipe.' };
    await team.get(add, { input: { evidenceId: ids.evidence, lastVersionId: ids.version, content } });
    expect((await seenBy(reviewer)).skips).toEqual([]);
  });
});
