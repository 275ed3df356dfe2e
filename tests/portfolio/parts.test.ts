import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../server/platform/db/read.ts';
import { keepQuarters } from '../../server/portfolio/keepQuarters.ts';
import { refreshStands } from '../../server/portfolio/keepStands.ts';
import { PART_STATES, type PortfolioFilter } from '../../server/portfolio/portfolio.inputs.ts';
import { countPortfolio, findPortfolio } from '../../server/portfolio/portfolio.queries.ts';
import type { DutyTally } from '../../server/portfolio/portfolio.type.ts';
import { findPortfolioTrend } from '../../server/portfolio/trend.queries.ts';
import { laySixty, type Sixty } from './sixty.ts';

const DAY_MS = 86_400_000;
const NOTHING: ReadonlySet<string> = new Set();
const NUMBERS = ['held', 'waiting', 'toDo', 'trouble', 'overdue'] as const;
const numbersOf = (tally: DutyTally) => NUMBERS.map((name) => tally[name]);

let sixty: Sixty;
const keepAll = async () => {
  while ((await keepQuarters(sixty.orm, { now: () => sixty.now })) > 0);
};
beforeAll(async () => {
  sixty = await laySixty();
  await keepAll();
}, 400_000);
afterAll(() => sixty?.stop());

const inDays = (days: number) => new Date(sixty.now.getTime() + days * DAY_MS);
const trendAt = (now: Date, filter: PortfolioFilter = {}) => findPortfolioTrend(sixty.orm.em.fork(), sixty.reviewer, now, filter);
const pageOf = (now: Date, filter: PortfolioFilter) =>
  findPortfolio(sixty.orm.em.fork(), sixty.reviewer, now, { filter, asked: NOTHING, offset: 0, limit: 100 });

const COUNTED = sql`count(*) filter (where s.is_counted and s.standing = 'HELD') as held,
  count(*) filter (where s.is_counted and s.standing = 'WAITING') as waiting, count(*) filter (where s.is_counted and s.standing = 'TO_DO') as to_do,
  count(*) filter (where s.is_counted and s.standing = 'TROUBLE') as trouble, count(*) filter (where s.is_overdue) as overdue`;
type Row = { code: string; conventionId: string; held: string; waiting: string; to_do: string; trouble: string; overdue: string };

/** Each group and each principle of each convention as it stood at an instant, by the rule over the facts. */
const byRule = (instant: Date) =>
  sixty.rows<Row>(sql`with s as materialized (
      select o.*, c.group_code, t.code as theme_code, c.definition #> '{source,principle}' is not null as is_observed,
        c.tracking not in ('NOTE', 'USE') and o.assurance <> 'DORMANT' as is_counted
      from obligation_state(${instant}::timestamptz) o join commitment c on c.id = o.commitment_id join theme t on t.id = c.theme_id
    )
    select s.group_code as code, s.convention_id as "conventionId", ${COUNTED} from s group by 1, 2
    union all select s.group_code || '/' || s.theme_code, s.convention_id, ${COUNTED} from s where s.is_observed group by 1, 2`);

function summed(rows: Row[]): Record<string, number[]> {
  const sums: Record<string, number[]> = {};
  for (const { code, held, waiting, to_do, trouble, overdue } of rows.filter((row) => !row.code.includes('/'))) {
    const counts = [held, waiting, to_do, trouble, overdue].map(Number);
    sums[code] = counts.map((count, index) => count + (sums[code]?.[index] ?? 0));
  }
  return sums;
}
const told = (tallies: DutyTally[]) => Object.fromEntries(tallies.map((tally) => [tally.code, numbersOf(tally)]));

/** The last millisecond of a day in Paris. */
const endOf = async (day: string) => {
  const [row] = await sixty.rows<{ at: Date }>(sql`select paris_midnight(${day}::date + 1) - interval '1 millisecond' as at`);
  return new Date(row!.at);
};
const known = () => sixty.rows<{ id: string; signed: string }>(sql`select cv.id, cv.signed_on::text as signed from convention cv`);

describe('The trend of sixty lives', () => {
  test('is, at the end of each quarter and today, what the rule says of the facts that were recorded then', async () => {
    const all = await known();
    const points = await trendAt(sixty.now);
    expect(points).toHaveLength(5);
    for (const point of points) {
      const rows = await byRule(point === points.at(-1) ? sixty.now : await endOf(point.day));
      const signed = new Set(all.filter((one) => one.signed <= point.day).map(({ id }) => id));
      expect([point.conventionCount, point.awaitedCount]).toEqual([signed.size, 0]);
      expect(told(point.groupTallies)).toEqual(summed(rows.filter(({ conventionId }) => signed.has(conventionId))));
    }
  });

  test.each([0, 31, 130])('says in %i days the same from its sums as convention by convention, over or not', async (days) => {
    const now = inDays(days);
    const ids = (await known()).map(({ id }) => id);
    expect(await trendAt(now)).toEqual(await trendAt(now, { ids }));
    for (const lives of [['CURRENT'], ['ENDED_OPEN'], ['CURRENT', 'ENDED']] as const) {
      expect(await trendAt(now, { lives: [...lives] })).toEqual(await trendAt(now, { lives: [...lives], ids }));
    }
  });

  test('waits for a day of the past that something told later changes, then says what the rule says of it', async () => {
    const [one] = await sixty.rows<{ id: string }>(sql`select cv.id from convention cv where not exists (select from convention_date d
      where d.convention_id = cv.id and d.kind = 'TERMINATED') and cv.signed_on < current_date - 500 order by cv.id limit 1`);
    const id = one!.id;
    await sixty.rows(sql`with journaled as (select set_config('garant.journaled', 'yes', true)) insert into convention_date (id, convention_id, kind, rank, value, known_from, source, reason, recorded_at, author_name, author_role)
      select gen_random_uuid(), ${id}, 'TERMINATED', 1, current_date - 290, now() - interval '300 days', 'CORRECTION', 'Acte retrouvé.', now(), 'Garant', 'PROGRAM' from journaled`);
    const waiting = await trendAt(sixty.now);
    expect(waiting.map(({ awaitedCount }) => awaitedCount)).toContain(1);
    expect(waiting).toEqual(await trendAt(sixty.now, { ids: (await known()).map((each) => each.id) }));
    await keepAll();
    await refreshStands(sixty.orm);
    const points = await trendAt(sixty.now, { ids: [id] });
    expect(await sixty.rows(sql`select from quarter_due`)).toEqual([]);
    for (const point of points.slice(0, -1)) {
      expect(point.awaitedCount).toBe(0);
      const rows = await byRule(await endOf(point.day));
      expect(told(point.groupTallies), point.day).toEqual(summed(rows.filter(({ conventionId }) => conventionId === id)));
    }
  });
});

describe('A group or a principle', () => {
  test.each([0, 31])('keeps in %i days the conventions in which it stands so, by the rule, and says how it stands', async (days) => {
    const now = inDays(days);
    const rows = await byRule(now);
    const { offeredParts } = await countPortfolio(sixty.orm.em.fork(), sixty.reviewer, now, {
      filter: {},
      asked: new Set(['offeredParts']),
    });
    const codes = offeredParts.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['annex1_matrix', 'manifesto', 'manifesto/P1', 'manifesto/P3']));
    expect(codes.indexOf('manifesto/P1')).toBe(codes.indexOf('manifesto') + 1);
    const is = {
      TROUBLE: ({ trouble }: Row) => Number(trouble) > 0,
      OVERDUE: ({ overdue }: Row) => Number(overdue) > 0,
      TO_DO: ({ to_do }: Row) => Number(to_do) > 0,
      WAITING: ({ waiting }: Row) => Number(waiting) > 0,
      ALL_HELD: ({ held, waiting, to_do, trouble }: Row) =>
        Number(held) > 0 && [waiting, to_do, trouble].every((count) => Number(count) === 0),
      NOT_ASKED: ({ held, waiting, to_do, trouble }: Row) => [held, waiting, to_do, trouble].every((count) => Number(count) === 0),
    };
    for (const groupOrPrinciple of ['good_practice', 'manifesto', 'manifesto/P2', 'annex1_matrix']) {
      const own = rows.filter(({ code }) => code === groupOrPrinciple);
      for (const state of PART_STATES) {
        const { items, total } = await pageOf(now, { groupOrPrinciple, partStates: [state] });
        const expected = own.filter(is[state]).map(({ conventionId }) => conventionId);
        expect(items.map(({ conventionId }) => conventionId).toSorted(), `${groupOrPrinciple} ${state}`).toEqual(expected.toSorted());
        expect(total).toBe(expected.length);
        for (const { conventionId, soughtPart } of items.slice(0, 3)) {
          const { held, waiting, to_do, trouble, overdue } = own.find((row) => row.conventionId === conventionId)!;
          expect(numbersOf(soughtPart!)).toEqual([held, waiting, to_do, trouble, overdue].map(Number));
        }
      }
    }
    expect((await pageOf(now, { groupOrPrinciple: 'nowhere' })).total).toBe(0);
  });

  test('is asked for when only its state is given', async () => {
    await expect(pageOf(sixty.now, { partStates: ['TROUBLE'] })).rejects.toMatchObject({
      fieldErrors: [expect.objectContaining({ field: 'filter.partStates', code: 'PART_NOT_GIVEN' })],
    });
  });
});
