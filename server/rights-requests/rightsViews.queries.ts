import { type Sql, sql } from '../platform/db/read.ts';
import { deskControllers, type Viewed } from '../registers/views.ts';
import { HAND_OVER_DAYS } from './procedureDelay.ts';

const CONTROLLERS = sql`jsonb_to_recordset(${deskControllers(sql`i.convention_id`)}) as c (id uuid, "organisationId" uuid)`;

const IS_ANSWERED = sql`exists (select from rights_answer w where w.request_id = i.id)`;
const IS_OVER = sql`(i.closed_at is not null or i.withdrawn_at is not null)`;

/** Who answers i. */
const ANSWERERS = sql`answerer as (select c.id as party_id from ${CONTROLLERS} where i.confidentiality <> 'RESTRICTED'
  union all select i.party_id where i.confidentiality = 'RESTRICTED' or not exists (select from ${CONTROLLERS}))`;

/** What each party said last of when i reached it, where it is not theirs to answer and they did not hand it over. */
const HELD = sql`select r.party_id, r.received_at from (
    select distinct on (x.party_id) x.party_id, x.received_at from rights_receipt x where x.request_id = i.id order by x.party_id, x.rank desc) r
  join party p on p.id = r.party_id
  where i.confidentiality <> 'RESTRICTED' and exists (select from ${CONTROLLERS})
    and not exists (select from ${CONTROLLERS} where c."organisationId" = p.organisation_id)
    and not exists (select from rights_hand_over h where h.request_id = i.id and h.from_party_id = r.party_id)`;

const waitedFor = (day: string): Sql => sql`
  select h.party_id, coalesce(paris_day(h.received_at) + ${HAND_OVER_DAYS} < ${day}::date, false) as is_late from (${HELD}) h
  union all select h.to_party_id, false from rights_hand_over h where h.request_id = i.id and h.acknowledged_at is null
  union all select w.party_id, i.due_on < ${day}::date from answerer w where i.due_on is not null
  union all select w.party_id, false from answerer w
    where exists (select from rights_question q where q.request_id = i.id and q.replied_at is null)`;

/** How the register of requests about rights is looked at on a day, over i: the SQL form of `awaitedOf` (tests compare the two). */
export const viewedOn = (day: string): Viewed => ({
  awaited: sql`with ${ANSWERERS}
    select w.party_id, w.is_late from (${waitedFor(day)}) w where not ${IS_OVER} and not ${IS_ANSWERED}
    union all select w.party_id, false from answerer w where not ${IS_OVER} and ${IS_ANSWERED}`,
  isClosed: IS_OVER,
});
