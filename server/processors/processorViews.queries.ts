import { type Sql, sql } from '../platform/db/read.ts';
import type { Viewed } from '../registers/views.ts';

/** When the notice that i owes had to be given: the day before a change that is not told, else before it is engaged. */
const NOTICE_DUE = sql`coalesce((select c.planned_on from processor_change c where c.processor_id = i.id and c.effective_on is null
  and not exists (select from processor_notice n where n.change_id = c.id) order by c.rank limit 1), i.planned_on) - 1`;

/** How the register of processors is looked at on a day, over i and what it needs: the SQL form of `awaitedOf` (tests compare the two). */
export const viewedOn = (day: string, needs: Sql, status: Sql): Viewed => ({
  awaited: sql`select case when need = 'ACKNOWLEDGE' then (select n.to_party_id from processor_notice n
        where n.processor_id = i.id and n.acknowledged_at is null order by n.rank limit 1) else i.party_id end as party_id,
      case need when 'ANNOUNCE' then ${NOTICE_DUE} < ${day}::date when 'ENGAGE' then i.planned_on < ${day}::date else false end as is_late
    from unnest(${needs}) need`,
  isClosed: sql`${status} in ('ENDED', 'RENOUNCED')`,
});

/** SQL conditions of what this register alone is looked at by. */
export const ownViews = (status: Sql, isVerified: Sql): Record<'NOT_ENGAGED' | 'UNVERIFIED', Sql> => ({
  NOT_ENGAGED: sql`${status} in ('ANNOUNCED', 'OBJECTED')`,
  UNVERIFIED: sql`(${status} not in ('ENDED', 'RENOUNCED') and not ${isVerified})`,
});
