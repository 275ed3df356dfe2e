import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/client.ts';
import { unusualPeople } from './unusualPeople.ts';
import { deposit, type MadeEvidence, type Place, startWorld, type World } from './world.ts';

let world: World;
let people: Record<string, ApiClient>;

const OF_PARTY = 'query($filter: ObligationFilter) { obligations(filter: $filter) { items { id code } } }';

/** One obligation of each group that differs in who reviews it, for one party. */
async function obligationsOf(side: Place, partyCode: string, groups: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const groupCode of groups) {
    const filter = {
      conventionIds: [side.conventionId],
      partyCodes: [partyCode],
      groupCodes: [groupCode],
      trackings: ['PROVE', 'OCCUR', 'OBSERVE'],
    };
    const { obligations } = await world.administrator.get(OF_PARTY, { filter });
    found.push(...obligations.items.slice(0, 1).map(({ id }: { id: string }) => id));
  }
  return found;
}

async function review(client: ApiClient, { obligationId, versionId }: MadeEvidence): Promise<void> {
  await client.get('mutation($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { id } }', {
    input: { obligationId, evidenceVersionId: versionId, verdict: 'ACCEPTED' },
  });
}

const newVersion = (client: ApiClient, { id, versionId }: MadeEvidence): Promise<unknown> =>
  client.get('mutation($input: AddEvidenceVersionInput!) { addEvidenceVersion(input: $input) { id } }', {
    input: {
      evidenceId: id,
      lastVersionId: versionId,
      content: { statement: 'Une autre rédaction de la même procédure.', validUntil: '2021-01-01' },
    },
  });

const withdraw = (client: ApiClient, { id }: MadeEvidence): Promise<unknown> =>
  client.get('mutation($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { id } }', {
    input: { evidenceId: id, reason: 'Déposée par erreur, une autre la remplace.' },
  });

const unlink = (client: ApiClient, { id, obligationId }: MadeEvidence): Promise<unknown> =>
  client.get('mutation($input: UnlinkEvidenceInput!) { unlinkEvidence(input: $input) { id } }', {
    input: { evidenceId: id, obligationId },
  });

/** Every confidentiality × every fate a proof can have, on as many obligations, by several depositors. */
async function depositOfAllKinds(): Promise<void> {
  const { inside, outside } = world.places;
  const depositors = [
    { place: inside, keeper: world.as.team, party: 'DNUM', groups: ['annex1_matrix', 'good_practice', 'manifesto'] },
    { place: inside, keeper: people.memberOfBothSides!, party: 'DNUM', groups: ['data_protection'] },
    { place: inside, keeper: people.reviewerAndDpo!, party: 'DNUM', groups: ['annex1_matrix'] },
    { place: inside, keeper: world.as.dpoOtherSide, party: 'DINUM', groups: ['annex1_matrix', 'good_practice'] },
    { place: inside, keeper: people.administratorAndDpo!, party: 'DINUM', groups: ['data_protection'] },
    { place: outside, keeper: outside.keeper, party: 'METRO', groups: ['partage', 'pilotage', 'finances'] },
    { place: outside, keeper: people.dpoOfTwoConventions!, party: 'AGENCE', groups: ['partage'] },
    { place: inside, keeper: world.as.team, party: 'DNUM', groups: ['financial'] },
  ];
  let turn = 0;
  for (const { place, keeper, party, groups } of depositors) {
    for (const obligationId of await obligationsOf(place, party, groups)) {
      for (const confidentiality of ['PUBLIC', 'PARTIES', 'RESTRICTED']) {
        const proof = await deposit({ ...place, keeper }, { obligationId, confidentiality });
        turn += 1;
        if (turn % 5 === 1) await newVersion(keeper, proof);
        if (turn % 5 === 2) await withdraw(keeper, proof);
        if (turn % 5 === 3) await unlink(keeper, proof);
      }
    }
  }
}

const LINKS = `query($page: Page) { evidences(page: $page) { total items { links { obligationId lastReviewId allowedActions } } } }`;

interface Link {
  obligationId: string;
  lastReviewId: string | null;
  allowedActions: string[];
}

async function reviewableByPolicy(client: ApiClient): Promise<string[]> {
  const { evidences } = await client.get(LINKS, { page: { limit: 100 } });
  expect(evidences.total).toBeLessThan(100);
  const links = evidences.items.flatMap((item: { links: Link[] }) => item.links) as Link[];
  const waiting = links.filter(({ lastReviewId, allowedActions }) => lastReviewId === null && allowedActions.includes('REVIEW'));
  return [...new Set(waiting.map(({ obligationId }) => obligationId))].sort();
}

async function listedToReview(client: ApiClient): Promise<string[]> {
  const { myWork } = await client.get('{ myWork { toReview { total items { id } } } }');
  expect(myWork.toReview.items).toHaveLength(myWork.toReview.total);
  return myWork.toReview.items.map(({ id }: { id: string }) => id).sort();
}

const MY_TURN = 'query($page: Page, $acts: [TurnAct!]) { evidences(filter: { myTurns: $acts }, page: $page) { items { id } } }';
const ALL_TURNS = 'query($page: Page) { evidences(page: $page) { items { id links { turn { act isYours } } } } }';

/** The proofs that the filter by turn finds are those of which a link says that it is the person’s. */
async function compareTurns(name: string, client: ApiClient, act: string): Promise<void> {
  const page = { limit: 100 };
  const { evidences: found } = await client.get(MY_TURN, { page, acts: [act] });
  const { evidences: all } = await client.get(ALL_TURNS, { page });
  const mine = all.items.filter(({ links }: { links: { turn: { act: string; isYours: boolean } | null }[] }) =>
    links.some(({ turn }) => turn?.isYours && turn.act === act),
  );
  const ids = (items: { id: string }[]) => items.map(({ id }) => id).sort();
  expect([name, act, ids(found.items)]).toEqual([name, act, ids(mine)]);
}

async function compareAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [name, client] of Object.entries(people)) {
    const listed = await listedToReview(client);
    expect([name, listed]).toEqual([name, await reviewableByPolicy(client)]);
    for (const act of ['REVIEW', 'CORRECT', 'DECLARE']) await compareTurns(name, client, act);
    counts[name] = listed.length;
  }
  return counts;
}

beforeAll(async () => {
  world = await startWorld();
  const { anonymous: _door, noMembership: _none, expiredReader: _over, ...members } = world.as;
  people = {
    ...members,
    outsideTeam: world.places.outside.keeper,
    outsideDpo: world.places.outside.otherDpo,
    ...(await unusualPeople(world)),
  };
  await depositOfAllKinds();
});
afterAll(async () => world?.app.stop());

it('my work lists to review exactly the obligations with a proof one may review and nobody has yet', async () => {
  const before = await compareAll();
  expect(before).toMatchObject({ team: 0, reader: 0, administrator: 0, administratorAndDpo: 0, administratorAndReviewer: 0 });
  expect(before.reviewer).toBeGreaterThan(2);
  expect(before.reviewerElsewhere).toBeGreaterThan(0);
  expect(before.reviewerOfTwoProgrammes).toBeGreaterThan(before.reviewerElsewhere!);
  expect(before.dpoOtherSide).toBeGreaterThan(0);
  expect([before.financeOtherSide, before.financeEmployedByTheOtherBody]).toEqual([1, 0]);
  expect(before.financeAndDpo).toBeGreaterThan(before.financeOtherSide!);
  expect(before.outsideDpo).toBeGreaterThan(0);
  expect(before.dpoOwnSide).toBeGreaterThan(0);
  expect(new Set(Object.values(before)).size).toBeGreaterThan(4);
});

it('a verdict takes the obligation off the list of everybody, until a newer version comes', async () => {
  const { inside } = world.places;
  const proof = await deposit(inside, { obligationId: inside.obligations[7] });
  const before = await compareAll();
  await review(world.as.reviewer, proof);
  const after = await compareAll();
  expect([after.reviewer, after.dpoOtherSide]).toEqual([before.reviewer! - 1, before.dpoOtherSide! - 1]);
  await newVersion(inside.keeper, proof);
  expect(await compareAll()).toEqual(before);
});
