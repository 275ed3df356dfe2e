import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships } from '../actors/actor.ts';
import { WINDOW } from '../clocks/clocks.ts';
import { dayOf } from '../platform/asOf.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { allOf, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readFound, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { ownSide } from '../registers/views.ts';
import { CONVENED } from './announceCommittee.ts';
import { ACCEPTED_MINUTES, REFERENCE, reckonedFrom, SLIDES_DUE_ON, TOOLS } from './committee.queries.ts';
import { type WindowFacts, windowOf } from './committee.rules.ts';
import { organisers } from './committeeSchedule.queries.ts';
import type { CommitteeTurn, CommitteeTurnFilter, CommitteeTurnPage } from './committeeTurns.type.ts';
import { HELD } from './committeeWords.ts';

const ORDERS = {
  DUE_ON: { by: sql`w.due_on`, means: 'By when it is advised to be done; what has no such day comes last.' },
  TURNED_AT: { by: sql`w.turned_at`, means: 'Since when it waits.' },
};
export const CommitteeTurnSort = sortOf('CommitteeTurn', ORDERS);
export type CommitteeTurnSort = Sort<keyof typeof ORDERS>;

/** The conventions of the parties that somebody belongs to: those parties, those they keep, and whether the agreement binds one to come or to chair. */
const ownConventions = (actor: Actor, conventionIds: string[] | undefined): Sql => {
  const binds = (moment: string) => sql`exists (select from opened_by(y.convention_id, ${moment}, null) b where b.party_id = y.id)`;
  const own = partyMemberships(actor).flatMap(({ partyId }) => partyId ?? []);
  const asked = allOf([sql`y.id = any(${own}::uuid[])`, ...isAmong('y.convention_id', conventionIds, 'conventionIds')]);
  return sql`select y.convention_id, array_agg(y.id) as ids, bool_or(${binds(CONVENED)} or ${binds(HELD)}) as is_bound,
      coalesce(array_agg(y.id) filter (where y.id = any(${ownSide(actor)}::uuid[])), '{}') as kept
    from party y where ${asked} group by y.convention_id`;
};

/** What a committee (c) waits for on a day, null for nothing; v is the verdict that accepted its minutes, e those minutes. */
const actOn = (today: string): Sql => sql`case
  when c.held_on is not null then case when v.reviewed_at is not null then 'CLOSE' when e.id is null or e.withdrawn_at is not null then 'RECORD_MINUTES' end
  when c.convened_on is null then 'CONVENE'
  when c.planned_on <= ${today}::date then 'HOLD'
  when c.slides_sent_on is null then 'SEND_SLIDES' end`;

/** What the committees of own conventions (o) wait for. */
const ofCommittees = (today: string): Sql => sql`
  select c.id::text as id, o.convention_id, c.id as committee_id, ${REFERENCE} as reference, coalesce(c.held_on, c.planned_on) as falls_on, a.act,
    case a.act when 'SEND_SLIDES' then ${SLIDES_DUE_ON} when 'CONVENE' then c.planned_on when 'HOLD' then c.planned_on end as due_on,
    case a.act when 'CONVENE' then c.recorded_at when 'SEND_SLIDES' then paris_midnight(c.convened_on) when 'HOLD' then paris_midnight(c.planned_on)
      when 'RECORD_MINUTES' then coalesce(e.withdrawn_at, c.held_at) else v.reviewed_at end as turned_at,
    case a.act when 'CLOSE' then cardinality(o.kept) > 0 else c.party_id = any(o.kept) end as is_mine,
    (select y.code from party y where y.id = c.party_id) as waits_for, false as is_overdue, null::jsonb as reckoned
  from own o join committee c on c.convention_id = o.convention_id and c.cancelled_at is null and c.closed_at is null
  left join evidence e on e.id = c.minutes_id
  left join lateral (${ACCEPTED_MINUTES}) v on true
  cross join lateral (select ${actOn(today)} as act) a
  where a.act is not null and (o.is_bound or c.party_id = any(o.ids) or c.invited && o.ids::text[])`;

/**
 * Own conventions (o) where no committee is planned while the window of the next one is open: the SQL form of `committeeWindow`, which tests/committees
 * compares with it.
 */
const ofSchedules = (today: string): Sql => sql`
  select 'next/' || o.convention_id, o.convention_id, null, null, null, 'PLAN', b.latest_on, paris_midnight(b.opens_on),
    g.parties && o.kept, (select string_agg(y.code, ', ' order by y.position) from party y where y.id = any(g.parties)), coalesce(b.agreed_on < ${today}::date, false), r.reckoned
  from own o
  cross join lateral (select ${reckonedFrom(sql`o.convention_id`, sql`null`, sql`${today}::date`)} as reckoned) r
  cross join lateral (select (r.reckoned ->> 'exhaustedOn')::date as exhausted_on, (r.reckoned ->> 'lastDay')::date as last_day,
    ((r.reckoned ->> 'lastHeldOn')::date + (r.reckoned ->> 'period')::interval)::date as agreed_on) f
  cross join lateral (select f.agreed_on, least((r.reckoned ->> 'provisionalUntil')::date, f.agreed_on, f.exhausted_on - ${sql.lit(WINDOW.closes)}) as latest_on) l
  cross join lateral (select l.*, case when f.exhausted_on - ${sql.lit(WINDOW.opens)} <= l.latest_on then f.exhausted_on - ${sql.lit(WINDOW.opens)}
    else l.latest_on - ${sql.lit(WINDOW.opens)} end as opens_on) b
  cross join lateral (select array(select jsonb_array_elements_text(${organisers(sql`o.convention_id`)})::uuid) as parties) g
  where b.opens_on <= ${today}::date and coalesce(b.latest_on <= f.last_day and f.last_day >= ${today}::date, true) and (o.is_bound or g.parties && o.ids)
    and not exists (select from committee c where c.convention_id = o.convention_id and c.held_on is null and c.cancelled_at is null)`;

const itemOn = (today: string): Sql => sql`json_build_object('id', w.id, 'conventionId', w.convention_id,
  'conventionTitle', (select cv.title from convention cv where cv.id = w.convention_id), 'committeeId', w.committee_id, 'reference', w.reference,
  'fallsOn', w.falls_on, 'dueOn', w.due_on, 'daysLeft', w.due_on - ${today}::date, 'isOverdue', w.is_overdue,
  'reckoned', w.reckoned, 'turn', json_build_object('act', w.act, 'isYours', w.is_mine, 'waitsFor', case when not w.is_mine then w.waits_for end,
    'turnedAt', w.turned_at))`;

/** One page of what committees wait for, of the parties of the actor, their own acts first unless told otherwise, in one statement. */
export async function findCommitteeTurns(
  em: EntityManager,
  actor: Actor,
  now: Date,
  { conventionIds }: CommitteeTurnFilter,
  request: PagingRequest,
): Promise<CommitteeTurnPage> {
  const today = dayOf(now);
  const list = {
    found: sql`with own as materialized (${ownConventions(actor, conventionIds)}) ${ofCommittees(today)} union all ${ofSchedules(today)}`,
    key: sql`w.id`,
    orders: ORDERS,
    unsorted: sql`w.is_mine desc, w.due_on, w.turned_at`,
    item: itemOn(today),
  };
  const { total, items } = await readFound<CommitteeTurn & { reckoned: WindowFacts | null }>(em, list, request);
  return { total, items: items.map(({ reckoned, ...turn }) => ({ ...turn, window: reckoned && windowOf(reckoned, TOOLS) })) };
}
