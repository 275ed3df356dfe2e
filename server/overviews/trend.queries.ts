import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { inScope } from '../actors/scope.policy.ts';
import { SHOWN_THEME } from '../catalogues/shownTheme.ts';
import { IS_COUNTED } from '../obligations/counted.ts';
import { read, sql } from '../platform/db/read.ts';
import { asJson } from '../platform/db/shown.ts';
import type { ThemeStates, TrendPoint } from './trend.type.ts';

/** States per theme of a convention at an instant, in one statement; themes in reading order. */
export async function countByTheme(em: EntityManager, actor: Actor, conventionId: string, asOf: Date): Promise<ThemeStates[]> {
  return read<ThemeStates>(
    em,
    sql`select ${asJson(SHOWN_THEME)} as theme,
        json_agg(json_build_object('assurance', n.assurance, 'count', n.count) order by n.assurance) as states
      from (
        select c.theme_id, s.assurance, count(*)::integer as count
        from obligation_state(${asOf}) s join commitment c on c.id = s.commitment_id
        where s.convention_id = ${conventionId} and ${inScope(actor, 's.convention_id')} and ${IS_COUNTED}
        group by c.theme_id, s.assurance
      ) n join theme t on t.id = n.theme_id
      group by t.id order by t.position`,
  );
}

/** States of a convention at the end of each of `days` from its signature on, told from the same facts, in one statement. */
export async function countByDay(em: EntityManager, actor: Actor, conventionId: string, days: string[]): Promise<TrendPoint[]> {
  return read<TrendPoint>(
    em,
    sql`select d.day::text as day, coalesce(n.states, '[]'::json) as states
      from unnest(${days}::date[]) as d(day)
      left join lateral (
        select json_agg(json_build_object('assurance', s.assurance, 'count', s.count) order by s.assurance) as states
        from (
          select s.assurance, count(*)::integer as count
          from obligation_state(paris_midnight(d.day + 1) - interval '1 millisecond') s
          where s.convention_id = ${conventionId} and ${inScope(actor, 's.convention_id')} and ${IS_COUNTED}
          group by s.assurance
        ) s
      ) n on true
      where d.day >= (select cv.signed_on from convention cv where cv.id = ${conventionId})
      order by d.day`,
  );
}
