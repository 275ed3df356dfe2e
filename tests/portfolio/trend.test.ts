import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepQuarters } from '../../server/portfolio/keepQuarters.ts';
import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import { countStatements } from '../support/statements.ts';

const TALLY = 'code label held waiting toDo trouble overdue';
const TREND = `query($filter: PortfolioFilter) { portfolioTrend(filter: $filter) { quarters { day conventionCount awaitedCount groupTallies { ${TALLY} } } } }`;
const GROUPS = `query { portfolio { items { conventionId groupTallies { ${TALLY} } } } }`;
const STATES = 'query($id: ID!, $asOf: Date) { statesByTheme(conventionId: $id, asOf: $asOf) { rows { states { assurance count } } } }';

interface Tally {
  code: string;
  held: number;
  waiting: number;
  toDo: number;
  trouble: number;
}
interface Point {
  day: string;
  conventionCount: number;
  awaitedCount: number;
  groupTallies: Tally[];
}

let world: World;
let reviewer: ApiClient;
let team: ApiClient;

beforeAll(async () => {
  world = await World.open();
  [reviewer, team] = (await Promise.all((['reviewer', 'team'] as const).map((who) => world.app.as(who)))) as [ApiClient, ApiClient];
});
afterAll(() => world?.stop());

const trend = async (client = reviewer, filter: object = {}): Promise<Point[]> =>
  (await client.get(TREND, { filter })).portfolioTrend.quarters;
const keep = () => keepQuarters(world.app.orm, world.app.clock);
const asked = ({ groupTallies }: Point) =>
  groupTallies.reduce((total, { held, waiting, toDo, trouble }) => total + held + waiting + toDo + trouble, 0);
const held = ({ groupTallies }: Point) => groupTallies.reduce((total, tally) => total + tally.held, 0);
/** The last instant of a day in Paris, or the first of the next. */
const moveTo = async (instant: string) => {
  world.app.clock.moveTo(new Date(instant));
  [reviewer, team] = (await Promise.all((['reviewer', 'team'] as const).map((who) => world.app.as(who)))) as [ApiClient, ApiClient];
};

describe('The trend of a portfolio', () => {
  test('tells the ends of the last four quarters and today; those that are not reckoned yet are counted apart', async () => {
    await moveTo('2026-11-27T14:00:00Z');
    const before = await trend();
    expect(before.map(({ day }) => day)).toEqual(['2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30', '2026-11-27']);
    expect(before.map(({ awaitedCount, conventionCount }) => [awaitedCount, conventionCount])).toEqual([...Array(4).fill([1, 0]), [0, 1]]);
    expect(await keep()).toBe(4);
    expect(await keep()).toBe(0);
    const points = await trend();
    expect(points.map(({ awaitedCount, conventionCount }) => [awaitedCount, conventionCount])).toEqual(Array(5).fill([0, 1]));
    const [row] = (await reviewer.get(GROUPS)).portfolio.items;
    expect(points[4]!.groupTallies).toEqual(row.groupTallies);
    for (const point of points) {
      const { statesByTheme } = await reviewer.get(STATES, { id: world.conventionId, asOf: point.day });
      const counts = statesByTheme.rows.flatMap(({ states }: { states: { assurance: string; count: number }[] }) => states);
      const counted = counts.filter(({ assurance }: { assurance: string }) => assurance !== 'NOT_APPLICABLE');
      expect(asked(point), point.day).toBe(counted.reduce((total: number, { count }: { count: number }) => total + count, 0));
    }
    expect((await countStatements(() => trend())).statements).toHaveLength(1);
  });

  test('counts a proof from the quarter in which it was accepted, and what is told later changes no quarter that is over', async () => {
    const [past] = await trend();
    const offered = await world.deposit(team, [world.obligation('A1-VIO-DNUM-1')]);
    await world.declare(team, offered.obligation);
    await world.accept(await world.app.as('dpoDinum'), offered);
    const now = await trend();
    expect(now.slice(0, 4).map(held)).toEqual(Array(4).fill(held(past!)));
    expect(held(now[4]!)).toBe(held(past!) + 1);
    await moveTo('2027-01-04T09:00:00Z');
    expect((await trend()).map(({ day, awaitedCount }) => [day, awaitedCount])[3]).toEqual(['2026-12-31', 1]);
    expect(await keep()).toBe(1);
    const next = await trend();
    expect(next.map(({ day }) => day)).toEqual(['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31', '2027-01-04']);
    expect(next.map(held)).toEqual([...Array(3).fill(held(past!)), held(past!) + 1, held(past!) + 1]);
    expect(await world.rows("select day from part_stand where part_code = '' and day < 'infinity'")).toHaveLength(4);
    await world.rows('select rebuild_convention_quarters()');
    expect(await keep()).toBe(4);
    expect(await trend()).toEqual(next);
  });

  test('is that of the conventions one may read, of those that the filter leaves', async () => {
    expect((await trend(team)).map(({ conventionCount }) => conventionCount)).toEqual(Array(5).fill(1));
    expect(
      (await trend(reviewer, { lives: ['CURRENT'] })).map(({ conventionCount, awaitedCount }) => conventionCount + awaitedCount),
    ).toEqual(Array(5).fill(0));
    const outsider = await world.app.as('administrator');
    const { errors } = await outsider.ask(TREND, {});
    expect(errors ?? []).toEqual([]);
  });
});
