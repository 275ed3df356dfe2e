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

/** SQL condition: a version of t is published, or in force. */
export const IN_FORCE = sql`(t.withdrawn_at is null and exists (select from legal_text_version v join text_publication x on x.text_version_id = v.id
  where v.legal_text_id = t.id))`;

/** SQL query: the obligations that the catalogue says t is the writing of (`writtenAs`), owed still by the party that writes it. */
export const WRITTEN_AS = sql`select o.id from obligation o join commitment c on c.id = o.commitment_id
  where o.party_id = t.party_id and o.closed_at is null and c.definition -> 'writtenAs' ? t.kind`;

/** SQL condition: t is in force, is the writing of something, and nothing is offered as the proof of it, or that was taken back. */
export const IS_PROVABLE = sql`((t.proof_id is null or exists (select from evidence e where e.id = t.proof_id and e.withdrawn_at is not null))
  and ${IN_FORCE} and exists (${WRITTEN_AS}))`;

/** SQL condition: t is to be offered as a proof: it never was, and nobody saw its page say something else. */
const IS_TO_PROVE = sql`(t.proof_id is null and ${IS_PROVABLE}
  and not exists (select from published_page(t.id) g where g.outcome = 'SAYS_OTHER'))`;

/** SQL condition: t is to be offered as a proof, by a party that the actor keeps the register for. */
export const isUnprovenOfOwnSide = (actor: Actor): Sql => sql`(t.party_id = any(${ownSide(actor)}::uuid[]) and ${IS_TO_PROVE})`;

/** SQL condition: the last opinion given of t makes a reservation that nobody answered. */
export const HAS_OPEN_RESERVATION = sql`(t.withdrawn_at is null and exists (select from opinion_reservation w where w.outcome is null
  and w.opinion_request_id = (select q.id from legal_text_version v join opinion_request q on q.text_version_id = v.id
    where v.legal_text_id = t.id and q.opinion is not null order by v.number desc limit 1)))`;

/** SQL condition: t has a reservation to answer, by a party that the actor keeps the register for. */
export const isReservedOfOwnSide = (actor: Actor): Sql => sql`(t.party_id = any(${ownSide(actor)}::uuid[]) and ${HAS_OPEN_RESERVATION})`;

/** SQL condition: the page of t is to be looked at on a day, by a party that the actor keeps the register for. */
export const isPageOfOwnSide = (actor: Actor, day: string): Sql =>
  sql`(t.party_id = any(${ownSide(actor)}::uuid[]) and exists (${pageToCheck(day)}))`;

/** How the register of texts is looked at on a day, over t, its newest version n, the opinion r and the publication p: the SQL form of `awaitedOn` (tests compare the two). */
export const viewedOn = (day: string, status: Sql): Viewed => ({
  awaited: sql`select case when ${status} = 'OPINION_ASKED' and not ${IS_NEED_OPEN} then r.to_party_id else t.party_id end as party_id,
      coalesce(not ${IS_NEED_OPEN} and ${status} <> 'OPINION_ASKED'
        and n.planned_on - (${status} = 'DRAFT' and t.kind = any(${PUBLIC_KINDS}::text[]))::integer < ${day}::date, false) as is_late
    where ${status} not in ('WITHDRAWN', 'PUBLISHED') and not ${IS_NOT_NEEDED}
    union all select t.party_id, coalesce(c.check_on < ${day}::date, false) from (${pageToCheck(day)}) c
    union all select t.party_id, false where ${IS_TO_PROVE}
    union all select t.party_id, false where ${HAS_OPEN_RESERVATION}`,
  isClosed: sql`(${status} = 'WITHDRAWN' or ${status} = 'PUBLISHED' and not exists (${pageToCheck(day)}) and not ${IS_TO_PROVE}
    and not ${HAS_OPEN_RESERVATION})`,
});
