import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import { read, sql } from '../platform/db/read.ts';
import type { PortfolioFilter } from './portfolio.inputs.ts';
import { foundConventions } from './portfolio.queries.ts';
import type { PortfolioPoint } from './portfolioTrend.type.ts';

const NUMBERS = ['held', 'waiting', 'toDo', 'trouble', 'overdue'] as const;
const SUMS = sql.join(NUMBERS.map((name) => sql`sum(${sql.ref(`g.${name}`)})::integer as ${sql.ref(name)}`));
const TALLY = sql`jsonb_build_object('code', n.code, 'label', n.label, 'held', n.held, 'waiting', n.waiting, 'toDo', n."toDo", 'trouble', n.trouble, 'overdue', n.overdue)`;

/**
 * How the conventions that the filter leaves today stood at the end of each of the last quarters, and how they stand, in one statement. Those whose
 * quarter is not reckoned yet are counted apart.
 */
export const findPortfolioTrend = (em: EntityManager, actor: Actor, now: Date, filter: PortfolioFilter): Promise<PortfolioPoint[]> =>
  read<PortfolioPoint>(
    em,
    sql`with those as materialized (${foundConventions(actor, filter, now)}), told as materialized (
        select q.ended_on as day, q.convention_id, q.groups from convention_quarter q
          where q.ended_on in (select e.ended_on from quarter_ends(${now}) e) and (q.convention_id in (select t.convention_id from those t)) is true
        union all
        select ${dayOf(now)}::date, k.convention_id, k.groups from convention_stands(${now}, array(select t.convention_id from those t)) k
      ), days as (
        select e.ended_on as day from quarter_ends(${now}) e union all select ${dayOf(now)}::date
      ), counted as materialized (
        select t.day, g.code, min(g.label) as label, min(g.place) as place, ${SUMS}
        from told t cross join lateral (
          select r.*, o.place from jsonb_array_elements(t.groups) with ordinality o(one, place)
            cross join lateral jsonb_to_record(o.one) as r(code text, label text, held integer, waiting integer, "toDo" integer, trouble integer, overdue integer)
        ) g group by t.day, g.code
      )
      select d.day::text as day,
        (select count(*)::integer from told t where t.day = d.day) as "conventionCount",
        (select count(*)::integer from those t join convention cv on cv.id = t.convention_id
          where cv.signed_on <= d.day and not exists (select from told x where x.day = d.day and x.convention_id = t.convention_id)) as "awaitedCount",
        coalesce((select jsonb_agg(${TALLY} order by n.place, n.code) from counted n where n.day = d.day), '[]') as "groupTallies"
      from days d order by d.day`,
  );
