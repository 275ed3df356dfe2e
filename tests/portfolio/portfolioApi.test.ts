import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshStands } from '../../server/portfolio/keepStands.ts';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import { countStatements } from '../support/statements.ts';

const TALLY = 'code label held waiting toDo trouble overdue';
const PORTFOLIO = `query($filter: PortfolioFilter, $sort: PortfolioSort, $page: Page) { portfolio(filter: $filter, sort: $sort, page: $page) { total items {
  conventionId title isOver lastInForceOn countedCount heldCount waitingCount toDoCount troubleCount breachedCount contestedCount overdueCount lapsedCount
  inReviewCount waitingForMeCount openIncidentCount worstLevel nextDueOn movedAt groupTallies { ${TALLY} } themeTallies { ${TALLY} } soughtAnswer soughtDuties { partyCode assurance } } } }`;
const TOTALS = `query($filter: PortfolioFilter) { portfolioTotals(filter: $filter) {
  conventionCount endedOpenCount breachedCount contestedCount overdueCount lapsedCount inReviewCount } }`;
const ACROSS = `query($filter: CommitmentAcrossFilter, $page: Page) { commitmentsAcross(filter: $filter, page: $page) { total items {
  code text groupLabel conventionCount provenCount unprovenCount toConfirmCount notAskedCount } } }`;
const COUNT = 'query($filter: ObligationFilter) { obligations(filter: $filter, page: { limit: 1 }) { total } }';
const ANSWER = 'mutation($input: AnswerProfileInput!) { answerProfile(input: $input) { id } }';
const CREATE = 'mutation($input: CreateConventionInput!) { createConvention(input: $input) { id } }';

const FRANCE_CONNECT = 'ART2-BP-DNUM-2';
const AUTHENTICATES = 'service.authenticatesUsers';

let world: World;
/** Ended on 23/05/2021, as the demonstration's. */
let ended: World;
/** Without an end. */
let running: World;
let reviewer: ApiClient;
let team: ApiClient;

async function endless(): Promise<World> {
  const admin = await world.app.as('administrator');
  const { convention } = await admin.get(
    'query($id: ID!) { convention(id: $id) { catalogue { id } parties { code organisation { id } } } }',
    { id: world.conventionId },
  );
  const parties = convention.parties.map(({ code, organisation }: { code: string; organisation: { id: string } }) => ({
    code,
    organisationId: organisation.id,
  }));
  const input = { catalogueId: convention.catalogue.id, slug: 'sans-fin', title: 'Convention sans fin', serviceName: 'Service' };
  const { createConvention } = await admin.get(CREATE, { input: { ...input, signedOn: '2026-01-05', endsOn: null, parties } });
  return Object.assign(Object.create(Object.getPrototypeOf(world)), { app: world.app, conventionId: createConvention.id });
}

beforeAll(async () => {
  world = await World.open();
  ended = await world.secondConvention();
  running = await endless();
  [reviewer, team] = (await Promise.all((['reviewer', 'team'] as const).map((who) => world.app.as(who)))) as [ApiClient, ApiClient];
});
afterAll(() => world?.stop());

const rowsOf = async (client: ApiClient, filter: object = {}, sort?: object) =>
  (await client.get(PORTFOLIO, { filter, sort })).portfolio.items;
const rowOf = async (client: ApiClient, { conventionId }: World, filter: object = {}) =>
  (await rowsOf(client, { ids: [conventionId], ...filter }))[0];
const count = async (filter: object): Promise<number> => (await reviewer.get(COUNT, { filter })).obligations.total;

describe('The portfolio', () => {
  test('counts of each convention what the lists of its duties count', async () => {
    const kept = await world.deposit(team, [world.obligation('A1-VIO-DNUM-1')]);
    await world.declare(team, kept.obligation);
    await world.accept(await world.app.as('dpoDinum'), kept);
    await world.deposit(team, [world.obligation('ART2-BP-DNUM-1')]);
    const rows = await rowsOf(reviewer);
    expect(rows.map(({ title }: { title: string }) => title).sort()).toHaveLength(3);
    for (const row of rows) {
      const of = { conventionIds: [row.conventionId], trackings: ['PROVE', 'OCCUR', 'OBSERVE'] };
      expect(row.heldCount).toBe(await count({ ...of, standings: ['HELD'] }));
      expect(row.waitingCount).toBe(await count({ ...of, standings: ['WAITING'] }));
      expect(row.toDoCount).toBe(await count({ ...of, standings: ['TO_DO'] }));
      expect(row.troubleCount).toBe(await count({ ...of, standings: ['TROUBLE'] }));
      expect(row.overdueCount).toBe(await count({ conventionIds: [row.conventionId], isOverdue: true }));
      expect(row.waitingForMeCount).toBe(await count({ conventionIds: [row.conventionId], workKinds: ['TO_REVIEW'] }));
      const sum = (name: string) => row.groupTallies.reduce((total: number, group: Record<string, number>) => total + group[name]!, 0);
      expect([sum('held'), sum('waiting'), sum('toDo'), sum('trouble')]).toEqual([
        row.heldCount,
        row.waitingCount,
        row.toDoCount,
        row.troubleCount,
      ]);
      expect(row.themeTallies).toHaveLength(12);
    }
    const first = await rowOf(reviewer, world);
    expect(first).toMatchObject({ heldCount: 1, inReviewCount: 1, waitingForMeCount: 1 });
    expect(first.movedAt).not.toBeNull();
    expect((await rowOf(reviewer, running)).movedAt).toBeNull();
  });

  test('tells the same once it is kept as when it was told anew, and what changed since is seen at once', async () => {
    const anew = await rowsOf(reviewer);
    expect(await refreshStands(world.app.orm)).toBe(3);
    expect(await world.rows('select convention_id from convention_stand')).toHaveLength(3);
    expect(await rowsOf(reviewer)).toEqual(anew);
    expect(await refreshStands(world.app.orm)).toBe(0);
    const [{ stale }] = (await world.rows<{ stale: number }>(
      `select count(*)::integer as stale from convention_stand k cross join lateral stand_of_convention(k.convention_id, now()) s
        where to_jsonb(k) - 'holds_from' - 'holds_until' is distinct from to_jsonb(s) - 'holds_from' - 'holds_until'`,
    )) as [{ stale: number }];
    expect(stale).toBe(0);
    const [{ wrong }] = (await world.rows<{ wrong: number }>(
      `select count(*)::integer as wrong from commitment_answer k full join (select cv.id as convention_id, s.* from convention cv
          cross join lateral answers_of_convention(cv.id, now()) s) s on (k.convention_id, k.commitment_id) = (s.convention_id, s.commitment_id)
        where k.answer is distinct from s.answer`,
    )) as [{ wrong: number }];
    expect(wrong).toBe(0);
    const before = await rowOf(reviewer, world);
    await world.deposit(team, [world.obligation('A1-DRO-DNUM-2')]);
    expect((await rowOf(reviewer, world)).inReviewCount).toBe(before.inReviewCount + 1);
  });

  test('is right at any instant, kept or not: a proof that waits becomes one that waits long after 30 days', async () => {
    await refreshStands(world.app.orm);
    const long = async (days: number) => {
      const [row] = await world.rows<{ count: number }>(
        `select k.long_in_review_count as count from convention_stands(now() + ${days} * interval '1 day', array[?]::uuid[]) k`,
        [world.conventionId],
      );
      return row!.count;
    };
    expect(await long(0)).toBe(0);
    expect(await long(29)).toBe(0);
    expect(await long(31)).toBe(2);
  });

  test('puts conventions that are over last, and counts no late duty of theirs, but tells that points are open', async () => {
    const rows = await rowsOf(reviewer);
    expect(rows[0].conventionId).toBe(running.conventionId);
    const over = await rowOf(reviewer, ended);
    expect(over).toMatchObject({ isOver: true, lastInForceOn: '2021-05-23' });
    expect(over.overdueCount).toBeGreaterThan(0);
    const { portfolioTotals } = await reviewer.get(TOTALS, {});
    expect(portfolioTotals).toMatchObject({ conventionCount: 3, endedOpenCount: 2 });
    expect(portfolioTotals.overdueCount).toBe((await rowOf(reviewer, running)).overdueCount);
    expect((await rowsOf(reviewer, { lives: ['ENDED_OPEN'] })).map(({ isOver }: { isOver: boolean }) => isOver)).toEqual([true, true]);
    expect((await rowsOf(reviewer, { lives: ['CURRENT'] })).map(({ title }: { title: string }) => title)).toEqual(['Convention sans fin']);
    expect(await rowsOf(reviewer, { lives: ['ENDED'] })).toEqual([]);
  });
});

test('A convention is in its place by the name it is given as soon as it is', async () => {
  await refreshStands(world.app.orm);
  const admin = await world.app.as('administrator');
  const rename = async (title: string) => {
    const { convention } = await admin.get('query($id: ID!) { convention(id: $id) { version } }', { id: running.conventionId });
    const input = { title, version: convention.version };
    await admin.get('mutation($id: ID!, $input: UpdateConventionInput!) { updateConvention(id: $id, input: $input) { id } }', {
      ...{ id: running.conventionId, input },
    });
  };
  const first = async () => (await rowsOf(reviewer, {}, { field: 'TITLE' }))[0].title;
  await rename('Aa, la première');
  expect(await first()).toBe('Aa, la première');
  await refreshStands(world.app.orm);
  expect(await first()).toBe('Aa, la première');
  await rename('Convention sans fin');
});

describe('One commitment across conventions', () => {
  const unproven = () => rowsOf(reviewer, { code: FRANCE_CONNECT, answers: ['UNPROVEN'] });

  test('leaves out conventions in which it does not apply, or in which that is not known', async () => {
    expect(await unproven()).toEqual([]);
    const unknown = await rowsOf(reviewer, { code: FRANCE_CONNECT, answers: ['TO_CONFIRM'] });
    expect(unknown).toHaveLength(3);
    expect(unknown[0]).toMatchObject({ soughtAnswer: 'TO_CONFIRM', soughtDuties: [{ partyCode: 'DNUM', assurance: 'TO_CONFIRM' }] });
    await team.get(ANSWER, { input: { conventionId: world.conventionId, key: AUTHENTICATES, value: true } });
    expect((await unproven()).map(({ conventionId }: { conventionId: string }) => conventionId)).toEqual([world.conventionId]);
    await team.get(ANSWER, { input: { conventionId: world.conventionId, key: AUTHENTICATES, value: false } });
    expect(await unproven()).toEqual([]);
    expect(await rowsOf(reviewer, { code: FRANCE_CONNECT, answers: ['NOT_ASKED'] })).toHaveLength(1);
    await team.get(ANSWER, { input: { conventionId: world.conventionId, key: AUTHENTICATES, value: true } });
  });

  test('loses one when its proof is accepted', async () => {
    const offered = await world.deposit(team, [world.obligation(FRANCE_CONNECT)]);
    await world.declare(team, offered.obligation);
    expect(await unproven()).toHaveLength(1);
    await world.accept(reviewer, offered);
    expect(await unproven()).toEqual([]);
    expect(await rowsOf(reviewer, { code: FRANCE_CONNECT, answers: ['PROVEN'] })).toHaveLength(1);
  });

  test('tells the same once it is kept as when it was told anew', async () => {
    const across = async () => (await reviewer.get(ACROSS, { page: { limit: 100 } })).commitmentsAcross;
    const anew = await across();
    await refreshStands(world.app.orm);
    expect(await across()).toEqual(anew);
    expect(await rowsOf(reviewer, { code: FRANCE_CONNECT, answers: ['PROVEN'] })).toHaveLength(1);
  });

  test('is counted in the conventions that are not over', async () => {
    const { commitmentsAcross } = await reviewer.get(ACROSS, { filter: { text: FRANCE_CONNECT, isOver: false } });
    expect(commitmentsAcross.items).toMatchObject([
      { code: FRANCE_CONNECT, conventionCount: 1, provenCount: 0, unprovenCount: 0, toConfirmCount: 1, notAskedCount: 0 },
    ]);
    const all = (await reviewer.get(ACROSS, { page: { limit: 100 } })).commitmentsAcross;
    for (const row of all.items) {
      expect(row.provenCount + row.unprovenCount + row.toConfirmCount + row.notAskedCount).toBe(row.conventionCount);
    }
  });

  test('is asked for by its code', async () => {
    const error = await world.refused(reviewer, PORTFOLIO, { filter: { answers: ['UNPROVEN'] } });
    expect(error.extensions.fieldErrors).toMatchObject([{ field: 'filter.answers', code: 'COMMITMENT_NOT_GIVEN' }]);
  });
});

describe('Who reads the portfolio', () => {
  test('sees the conventions they may read, and their own reviews', async () => {
    expect((await rowsOf(team)).map(({ conventionId }: { conventionId: string }) => conventionId)).toEqual([world.conventionId]);
    expect((await rowsOf(team))[0].waitingForMeCount).toBe(0);
    expect((await team.get(TOTALS, {})).portfolioTotals.conventionCount).toBe(1);
    expect(await rowOf(team, running)).toBeUndefined();
  });

  test('asks one statement for a page, whatever it holds, and one for the sums', async () => {
    await refreshStands(world.app.orm);
    for (const limit of [1, 100]) {
      const { statements } = await countStatements(() => reviewer.get(PORTFOLIO, { page: { limit } }));
      expect(statements).toHaveLength(1);
    }
    expect((await countStatements(() => reviewer.get(TOTALS, {}))).statements).toHaveLength(1);
    expect((await countStatements(() => reviewer.get(ACROSS, {}))).statements).toHaveLength(1);
  });
});

describe('What worries most', () => {
  test('is a duty contested for 31 days, before late ones', async () => {
    const contest = 'mutation($input: ContestObligationInput!) { contestObligation(input: $input) { id } }';
    const dpo = await world.app.as('dpoDinum');
    const reason = 'La pièce déposée ne dit rien de la durée de conservation.';
    await dpo.get(contest, { input: { obligationId: world.obligation('A1-VIO-DNUM-1'), reason } });
    const order = async () =>
      (await rowsOf(reviewer, { lives: ['ENDED_OPEN'] })).map(({ conventionId }: { conventionId: string }) => conventionId);
    expect((await rowOf(reviewer, world)).contestedCount).toBe(1);
    world.app.clock.moveTo(new Date(Date.now() + 31 * 86_400_000));
    reviewer = await world.app.as('reviewer');
    expect((await order())[0]).toBe(world.conventionId);
    expect((await rowsOf(reviewer, { concerns: ['CONTESTED'] })).map((row: { conventionId: string }) => row.conventionId)).toEqual([
      world.conventionId,
    ]);
  });
});
