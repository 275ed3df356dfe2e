import type { Actor } from '../actors/actor.ts';
import { TEXT_KINDS } from '../catalogues/textKinds.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { ownSide, type Viewed } from '../registers/views.ts';
import { isPublic, PAGE_ASKED_DAYS } from './textWords.ts';

const PUBLIC_KINDS = TEXT_KINDS.filter(isPublic);

/** What was said last of the need of an impact assessment, and whether it was advised on since. */
const NEED = sql`select d.is_needed, exists (select from dpia_advice a where a.legal_text_id = t.id and a.recorded_at >= d.recorded_at) as is_advised
  from dpia_need d where d.legal_text_id = t.id order by d.rank desc limit 1`;

/** An impact assessment, before its need is decided with the advice it takes, or once it is said not to be needed. */
const isBeforeText = (needed: Sql): Sql => sql`(t.kind = 'DPIA' and ${needed})`;
const IS_NEED_OPEN = isBeforeText(sql`not exists (select from (${NEED}) d where d.is_advised)`);
const IS_NOT_NEEDED = isBeforeText(sql`exists (select from (${NEED}) d where d.is_advised and not d.is_needed)`);

/** A row where the page of t is to be looked at on a day: it was seen to say something else, or its day comes within a month. */
const pageToCheck = (day: string): Sql => sql`select g.check_on from published_page(t.id) g
  where g.outcome = 'SAYS_OTHER' or g.check_on <= ${day}::date + ${PAGE_ASKED_DAYS}::integer`;

/** SQL condition: the page of t is to be looked at on a day, by a party that the actor keeps the register for. */
export const isPageOfOwnSide = (actor: Actor, day: string): Sql =>
  sql`(t.party_id = any(${ownSide(actor)}::uuid[]) and exists (${pageToCheck(day)}))`;

/** How the register of texts is looked at on a day, over t, its newest version n, the opinion r and the publication p: the SQL form of `awaitedOn` (tests compare the two). */
export const viewedOn = (day: string, status: Sql): Viewed => ({
  awaited: sql`select case when ${status} = 'OPINION_ASKED' and not ${IS_NEED_OPEN} then r.to_party_id else t.party_id end as party_id,
      coalesce(not ${IS_NEED_OPEN} and ${status} <> 'OPINION_ASKED'
        and n.planned_on - (${status} = 'DRAFT' and t.kind = any(${PUBLIC_KINDS}::text[]))::integer < ${day}::date, false) as is_late
    where ${status} not in ('WITHDRAWN', 'PUBLISHED') and not ${IS_NOT_NEEDED}
    union all select t.party_id, coalesce(c.check_on < ${day}::date, false) from (${pageToCheck(day)}) c`,
  isClosed: sql`(${status} = 'WITHDRAWN' or ${status} = 'PUBLISHED' and not exists (${pageToCheck(day)}))`,
});
