import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { followsScope, isNamedInScope } from '../actors/scope.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { isKept, summed } from './kept.queries.ts';
import { IS_FORGOTTEN, NOW, PART_COLUMNS, PART_COUNTS, WHOLE } from './parts.sql.ts';
import type { PortfolioFilter } from './portfolio.inputs.ts';
import { asksOnlyLives, foundConventions, given, isLived } from './portfolio.queries.ts';
import type { PortfolioPoint } from './portfolioTrend.type.ts';

const COUNTED = ['row_count', 'signed_count', ...PART_COLUMNS];
const ON_NOW = sql.raw(NOW);
const IS_PAST = sql`x.day in (select e.ended_on from ends e)`;
const IS_CHANGED = sql.raw(IS_FORGOTTEN);
/** SQL condition on x: nobody told something later that changed it. */
const IS_SAID = sql`(x.day = ${ON_NOW} or not ${IS_CHANGED})`;

/** SQL: a row (x) of `part_stand`, with what it adds to the sums, or takes away. */
const oneOf = (sign: '' | '-', life = 'x'): Sql =>
  sql.raw(`x.day, x.part_code, ${life}.is_over, ${life}.is_open, ${sign}1 as row_count, ${sign}x.is_signed::integer as signed_count,
    ${PART_COLUMNS.map((name) => `${sign}x.${name} as ${name}`).join(', ')}`);

/** Query: how the conventions told anew (n) stand now. */
const anew = (where: Sql): Sql => sql`select ${ON_NOW} as day, p.part_code, n.is_over, n.is_open, 1 as row_count, 1 as signed_count,
    ${sql.raw(PART_COLUMNS.map((name) => `p.${name}`).join(', '))}
  from anew n cross join lateral parts_told(n.groups, n.principles) p where ${where}`;

/**
 * Query: sums over all conventions that the actor may read, to be added together: what is summed by catalogue, less what does not hold of it (their life,
 * how they stand now, or a day of the past that something told later changed); that, told anew; and the conventions that are named beside the catalogues.
 */
const inAll = (
  actor: Actor,
): Sql => sql`select s.day, s.part_code, s.is_over, s.is_open, ${sql.raw(COUNTED.map((name) => `s.${name}`).join(', '))}
    from part_sum s where ${followsScope(actor, 's.catalogue_key')} and (s.day = ${ON_NOW} or s.day in (select e.ended_on from ends e))
  union all select ${oneOf('-')} from part_stand x where x.convention_id in (select u.convention_id from unkept u union select q.convention_id from quarter_due q)
    and ${followsScope(actor, 'x.catalogue_key')} and (x.convention_id in (select u.convention_id from unkept u) or not ${IS_SAID})
    and (x.day = ${ON_NOW} or ${IS_PAST})
  union all select ${oneOf('', 'n')} from anew n join part_stand x on x.convention_id = n.convention_id where ${IS_PAST} and ${IS_SAID}
  union all select ${oneOf('')} from part_stand x where ${isNamedInScope(actor, 'x.convention_id')} and not ${followsScope(actor, 'x.catalogue_key')}
    and ${isKept('x.convention_id')} and ${IS_SAID} and (x.day = ${ON_NOW} or ${IS_PAST})
  union all ${anew(sql`true`)}`;

/** Query: the same of the conventions that are found, one by one. */
const ofEach = sql`select ${oneOf('')} from part_stand x where (x.convention_id in (select t.convention_id from those t)) is true
    and (x.day = ${ON_NOW} or ${IS_PAST}) and ${IS_SAID} and (x.day < ${ON_NOW} or ${isKept('x.convention_id')})
  union all ${anew(sql`(n.convention_id in (select t.convention_id from those t)) is true`)}`;

const TALLY = sql.raw(
  `jsonb_build_object('code', s.part_code, 'label', l.label, ${Object.entries(PART_COUNTS)
    .map(([column, name]) => `'${name}', s.${column}_count`)
    .join(', ')})`,
);

/** Named query: how each group is named, and its place, in the catalogues there are. */
const LABELS = sql`labels as materialized (
  select c.group_code as code, min(c.group_label) as label, min(c.position) as place from commitment c group by c.group_code)`;

/** Named queries: conventions signed by the end of each quarter whose states of that day are not reckoned. */
const MISSING = sql`reckoned as materialized (
    select x.day, x.convention_id from part_stand x where ${IS_PAST} and x.part_code = ${WHOLE} and ${IS_SAID}
  ), missing as materialized (
    select e.ended_on, count(*)::integer as count from ends e cross join those t join convention cv on cv.id = t.convention_id
    where cv.signed_on <= e.ended_on and ((e.ended_on, t.convention_id) in (select r.day, r.convention_id from reckoned r)) is not true group by e.ended_on)`;

/** SQL value: how many are missing on a day (d); they are only looked for when the rows that are kept are fewer than the conventions. */
const AWAITED = sql`case when d.kept_on = ${ON_NOW}
    or (select s.row_count from sums s where s.day = d.kept_on and s.part_code = ${WHOLE}) = (select a.count from all_of a) then 0
  else coalesce((select m.count from missing m where m.ended_on = d.kept_on), 0) end`;

/**
 * How the conventions that the filter leaves today stood at the end of each of the last quarters, and how they stand, in one statement: from sums, where
 * only their lives are asked. Those whose quarter is not reckoned yet are counted apart.
 */
export function findPortfolioTrend(em: EntityManager, actor: Actor, now: Date, filter: PortfolioFilter): Promise<PortfolioPoint[]> {
  const isSummed = asksOnlyLives(filter);
  const isAsked = isSummed && filter.lives ? isLived(filter.lives) : sql`true`;
  const rows = isSummed ? inAll(actor) : ofEach;
  const total = isSummed
    ? sql`select coalesce(sum(k.convention_count), 0)::integer from (${summed(actor)}) k where ${isAsked}`
    : sql`select count(*)::integer from those`;
  return read<PortfolioPoint>(
    em,
    sql`with ends as materialized (select e.ended_on from quarter_ends(${now}) e), ${given(actor, filter, now)},
      those as ${isSummed ? sql`not materialized` : sql`materialized`} (${foundConventions(actor, filter, now)}), sums as materialized (
        select k.day, k.part_code, ${sql.raw(COUNTED.map((name) => `sum(k.${name})::integer as ${name}`).join(', '))}
        from (${rows}) k where ${isAsked} group by k.day, k.part_code
      ), all_of as materialized (select (${total}) as count), ${LABELS}, ${MISSING}, days as (
        select e.ended_on as day, e.ended_on as kept_on from ends e union all select ${dayOf(now)}::date, ${ON_NOW}
      )
      select d.day::text as day, coalesce((select s.signed_count from sums s where s.day = d.kept_on and s.part_code = ${WHOLE}), 0) as "conventionCount",
        ${AWAITED} as "awaitedCount",
        coalesce((select jsonb_agg(${TALLY} order by l.place, s.part_code) from sums s join labels l on l.code = s.part_code
          where s.day = d.kept_on and s.signed_count > 0), '[]') as "groupTallies"
      from days d order by d.day`,
  );
}
