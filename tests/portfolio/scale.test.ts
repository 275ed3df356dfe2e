import { createRequire } from 'node:module';
import { Client, escapeLiteral } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isStillThatActor, loadActor } from '../../server/actors/actor.queries.ts';
import type { Actor } from '../../server/actors/actor.ts';
import { actorOfPerson } from '../../server/actors/actorOfPerson.ts';
import { PLANNING } from '../../server/platform/db/orm.ts';
import { read, sql } from '../../server/platform/db/read.ts';
import { findCommitmentsAcross } from '../../server/portfolio/across.queries.ts';
import { findBodies } from '../../server/portfolio/body.queries.ts';
import { keepQuarters } from '../../server/portfolio/keepQuarters.ts';
import { countPortfolio, findPortfolio, SORTED_BY } from '../../server/portfolio/portfolio.queries.ts';
import type { PortfolioLine, PortfolioTotals } from '../../server/portfolio/portfolio.type.ts';
import { findPortfolioTrend } from '../../server/portfolio/trend.queries.ts';
import { laySixty, type Sixty } from './sixty.ts';

const DAY_MS = 86_400_000;
/** For indexes that are a level deeper, and for tables so small that they are read through at either size. */
const [TIMES, BLOCKS] = [1.6, 40];

const NOTHING: ReadonlySet<string> = new Set();

let sixty: Sixty;
beforeAll(async () => {
  sixty = await laySixty();
}, 300_000);
afterAll(() => sixty?.stop());

const pageAt = (now: Date, asked: object = {}) =>
  findPortfolio(sixty.orm.em.fork(), sixty.reviewer, now, { filter: {}, asked: new Set<string>(), offset: 0, limit: 100, ...asked });

/** Where conventions stand by the rule alone. */
const byRule = (now: Date) =>
  sixty.rows<{ id: string; over: boolean; open: boolean; counts: number[] }>(sql`select cv.id, s.is_over as over, s.is_open as open,
      array[s.breached_count, s.contested_count, s.overdue_count, s.lapsed_count, s.disagreement_count, s.in_review_count, s.late_by_law_count, s.dormant_count] as counts
    from convention cv cross join lateral stand_of_convention(cv.id, ${now}::timestamptz) s`);

const countsOf = (line: PortfolioLine) => [
  ...[
    line.breachedCount,
    line.contestedCount,
    line.overdueCount,
    line.lapsedCount,
    line.disagreementCount,
    line.inReviewCount,
    line.lateByLawCount,
    line.dormantCount,
  ],
];

describe('What is kept of sixty conventions', () => {
  test.each([0, 9, 31, 130])('is what the rule says in %i days, line by line, in sums and across commitments', async (days) => {
    const at = new Date(sixty.now.getTime() + days * DAY_MS);
    const told = await byRule(at);
    const { items, total } = await pageAt(at);
    expect(total).toBe(told.length);
    const lines = items.map((line) => ({ id: line.conventionId, over: line.isOver, counts: countsOf(line) }));
    const known = told.map(({ id, over, counts }) => ({ id, over, counts }));
    const inOrder = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
    expect(lines.toSorted(inOrder)).toEqual(known.toSorted(inOrder));

    const totals: PortfolioTotals = await countPortfolio(sixty.orm.em.fork(), sixty.reviewer, at, { filter: {}, asked: NOTHING });
    const sumOf = (index: number, isCounted = (_: (typeof told)[number]) => true) =>
      told.filter(isCounted).reduce((sum, { counts }) => sum + counts[index]!, 0);
    expect(totals).toEqual({
      ...{ conventionCount: told.length, endedOpenCount: told.filter(({ over, open }) => over && open).length },
      ...{ breachedCount: sumOf(0), contestedCount: sumOf(1), overdueCount: sumOf(2, ({ over }) => !over) },
      ...{ lapsedCount: sumOf(3), disagreementCount: sumOf(4), inReviewCount: sumOf(5), dormantCount: sumOf(7) },
      offeredParts: null,
    });
    const current = { filter: { lives: ['CURRENT' as const] } };
    expect((await pageAt(at, current)).total).toBe(told.filter(({ over }) => !over).length);

    const across = await findCommitmentsAcross(sixty.orm.em.fork(), sixty.reviewer, at, { isOver: false }, { offset: 0, limit: 150 });
    const answers = await sixty.rows<{ code: string; proven: number; unproven: number }>(sql`select c.code,
        (count(*) filter (where a.answer = 'PROVEN'))::integer as proven, (count(*) filter (where a.answer = 'UNPROVEN'))::integer as unproven
      from convention cv cross join lateral answers_of_convention(cv.id, ${at}::timestamptz) a join commitment c on c.id = a.commitment_id
      where c.tracking not in ('NOTE', 'USE') and coalesce(last_day(cv.id, ${at}::timestamptz) >= paris_day(${at}::timestamptz), true) group by c.code`);
    const shown = across.items.map(({ code, provenCount, unprovenCount }) => ({ code, proven: provenCount, unproven: unprovenCount }));
    const byCode = (one: { code: string }, other: { code: string }) => one.code.localeCompare(other.code);
    expect(shown.toSorted(byCode)).toEqual(answers.toSorted(byCode));
  });

  test('puts a page in the same order as all of them, whatever the order, where some must be told anew', async () => {
    const at = new Date(sixty.now.getTime() + 20 * DAY_MS);
    for (const field of SORTED_BY) {
      for (const order of ['ASC', 'DESC'] as const) {
        const all = (await pageAt(at, { sort: { field, order } })).items.map(({ conventionId }) => conventionId);
        const cut = await pageAt(at, { sort: { field, order }, offset: 20, limit: 25 });
        expect(cut.items.map(({ conventionId }) => conventionId)).toEqual(all.slice(20, 45));
      }
    }
  });
});

describe('A body that holds parties', () => {
  const conventionsOf = (id: string) =>
    sixty.rows<{ id: string }>(sql`select distinct y.convention_id as id from party y where y.organisation_id = ${id}::uuid order by 1`);
  const bodiesFor = (actor: Actor, filter: object = {}) => findBodies(sixty.orm.em.fork(), actor, filter, { offset: 0, limit: 100 });

  test('keeps its conventions, wherever they are looked at, and is told on their lines', async () => {
    const { items } = await bodiesFor(sixty.reviewer);
    expect(items[0]!.conventionCount).toBeGreaterThan(5);
    for (const { id, shortName, conventionCount } of items.slice(0, 8)) {
      const filter = { organisationIds: [id] };
      const lines = (await pageAt(sixty.now, { filter })).items;
      expect(lines.map(({ conventionId }) => conventionId).toSorted()).toEqual((await conventionsOf(id)).map((one) => one.id));
      expect(lines).toHaveLength(conventionCount);
      expect(lines.every(({ bodyNames }) => bodyNames.includes(shortName))).toBe(true);
      expect((await countPortfolio(sixty.orm.em.fork(), sixty.reviewer, sixty.now, { filter, asked: NOTHING })).conventionCount).toBe(
        conventionCount,
      );
    }
  });

  test('is offered for what one reads only', async () => {
    const [member] = await sixty.rows<{ id: string }>(sql`select m.person_id as id from membership m where m.role = 'DPO'
      group by 1 having count(distinct m.convention_id) < 20 order by count(*) desc, 1 limit 1`);
    const dpo = (await actorOfPerson(sixty.orm.em.fork(), member!.id, sixty.now))!;
    const own = new Set(dpo.memberships.map(({ conventionId }) => conventionId));
    const { items, total } = await bodiesFor(dpo);
    expect(total).toBeLessThan((await bodiesFor(sixty.reviewer)).total);
    for (const { id, conventionCount } of items)
      expect((await conventionsOf(id)).filter((one) => own.has(one.id))).toHaveLength(conventionCount);
    expect((await bodiesFor(dpo, { text: items[0]!.shortName.toLowerCase() })).items.map(({ id }) => id)).toContain(items[0]!.id);
  });
});

interface Statement {
  text: string;
  values: unknown[];
}
const driver = createRequire(createRequire(import.meta.url).resolve('@mikro-orm/postgresql'))('pg') as { Client: { prototype: Client } };

/** The last statement that `work` sends. */
async function lastOf(work: () => Promise<unknown>): Promise<Statement> {
  const prototype = driver.Client.prototype as unknown as { query(...given: unknown[]): unknown };
  const { query } = prototype;
  let last: Statement | undefined;
  prototype.query = function noting(...given) {
    const [asked, values] = given as [Statement | string, unknown[]];
    last = typeof asked === 'string' ? { text: asked, values } : asked;
    return query.apply(this, given);
  };
  try {
    await work();
    return last!;
  } finally {
    prototype.query = query;
  }
}

const written = (value: unknown): string => {
  if (value == null) return 'null';
  if (Array.isArray(value)) return escapeLiteral(`{${value.map((one) => JSON.stringify(String(one))).join(',')}}`);
  return escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
};

/** Blocks that a statement looks at, under the plan that the program keeps of it. */
async function blocksOf(work: () => Promise<unknown>): Promise<number> {
  const { text, values } = await lastOf(work);
  const client = new Client({ connectionString: sixty.url, options: PLANNING });
  await client.connect();
  try {
    await client.query(`prepare asked as ${text}`);
    const { rows } = await client.query(`explain (analyze, buffers, format json) execute asked(${values.map(written).join(', ')})`);
    const { Plan: plan } = rows[0]['QUERY PLAN'][0];
    return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
  } finally {
    await client.end();
  }
}

/** Each convention and what is kept of it, nine more times, under other names. */
const TENFOLD = [
  sql`set local session_replication_role = replica`,
  sql`create temporary table copied on commit drop as select cv.id, gen_random_uuid() as copy, n from convention cv cross join generate_series(1, 9) n`,
  sql`insert into convention (id, slug, title, service_name, catalogue_id, signed_on, ends_on, created_at, version)
    select x.copy, cv.slug || '-' || x.n, cv.title || ' ' || x.n, cv.service_name, cv.catalogue_id, cv.signed_on, cv.ends_on, cv.created_at, 1
    from copied x join convention cv on cv.id = x.id`,
  sql`set local session_replication_role = origin`,
  sql`insert into convention_stand select (jsonb_populate_record(k, jsonb_build_object('convention_id', x.copy, 'title', k.title || ' ' || x.n))).*
    from copied x join convention_stand k on k.convention_id = x.id`,
  sql`insert into part_stand select (jsonb_populate_record(p, jsonb_build_object('convention_id', x.copy))).* from copied x join part_stand p on p.convention_id = x.id`,
  sql`insert into commitment_answer (convention_id, commitment_id, answer, is_over) select x.copy, a.commitment_id, a.answer, a.is_over
    from copied x join commitment_answer a on a.convention_id = x.id`,
];

test('a page, in any order, its sums, the trend, all commitments and who asks cost as much for six hundred conventions as for sixty', async () => {
  const { orm, now, reviewer, rows } = sixty;
  while ((await keepQuarters(orm, { now: () => now })) > 0);
  await rows(sql`delete from convention_stand_due`);
  const person = sql`${reviewer.personId}::uuid`;
  const { fingerprint } = (await loadActor(orm.em.fork(), person, now))!;
  const asked: Record<string, () => Promise<unknown>> = {
    page: () => pageAt(now, { limit: 25 }),
    current: () => pageAt(now, { limit: 25, filter: { lives: ['CURRENT'] } }),
    totals: () => countPortfolio(orm.em.fork(), reviewer, now, { filter: {}, asked: new Set(['offeredParts']) }),
    across: () => findCommitmentsAcross(orm.em.fork(), reviewer, now, { isOver: false }, { offset: 0, limit: 25 }),
    trend: () => findPortfolioTrend(orm.em.fork(), reviewer, now, {}),
    'trend of those that last': () => findPortfolioTrend(orm.em.fork(), reviewer, now, { lives: ['CURRENT'] }),
    who: () => read(orm.em.fork(), sql`select ${isStillThatActor(person, now, fingerprint)}`),
    ...Object.fromEntries(
      SORTED_BY.flatMap((field) =>
        (['ASC', 'DESC'] as const).map((order) => [`${field} ${order}`, () => pageAt(now, { limit: 25, sort: { field, order } })]),
      ),
    ),
  };
  const measured = async () => {
    await rows(sql`vacuum analyze`);
    const blocks: Record<string, number> = {};
    for (const [name, work] of Object.entries(asked)) blocks[name] = await blocksOf(work);
    return blocks;
  };
  const before = await measured();
  await orm.em.fork().transactional(async (tx) => {
    for (const statement of TENFOLD) await statement.execute(tx.getKysely());
  });
  expect((await pageAt(now)).total).toBe(600);
  const after = await measured();
  const grown = Object.keys(asked).filter((name) => after[name]! > TIMES * before[name]! + BLOCKS);
  expect(grown.map((name) => `${name}: ${before[name]} then ${after[name]}`)).toEqual([]);
});
