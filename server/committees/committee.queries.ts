import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { committeeWindow, SLIDES_DAYS, slidesDueOn } from '../clocks/clocks.ts';
import { daysBetween } from '../clocks/days.ts';
import { dayOf } from '../platform/asOf.ts';
import { isAmong, isWithin } from '../platform/db/conditions.ts';
import { rankInName } from '../platform/db/rankInName.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { keeperFor } from '../registers/entryParties.ts';
import type { CommitteeFilter } from './committee.inputs.ts';
import { adviceOf, factsOf, followed, type KnownCommittee, statusOf, type Tools, windowOf } from './committee.rules.ts';
import type { CommitteePage, CommitteeType } from './committee.type.ts';
import { committeeVerbs } from './committee.verbs.ts';
import { HELD } from './committeeWords.ts';

/** COM-003: what people call c by. */
export const REFERENCE = sql`'COM-' || ${rankInName('c.number')}`;

/** SQL value: by when the slides of c are sent (`slidesDueOn`). */
export const SLIDES_DUE_ON = sql`c.planned_on - ${sql.lit(SLIDES_DAYS)}`;

/** Committees (c), with what the parties of a convention share of them. */
export const COMMITTEES = sql`(select k.*, 'PARTIES'::text as confidentiality from committee k) c`;

const STATUS = sql`case when c.cancelled_at is not null then 'CANCELLED' when c.closed_at is not null then 'CLOSED' when c.held_on is not null then 'HELD'
  when c.convened_on is not null then 'CONVENED' else 'PLANNED' end`;

/** SQL condition: commitment m has a schedule that a committee answers. */
export const IS_SCHEDULED = sql`m.deadline_kind = 'PERIODIC' and m.tracking = 'OCCUR' and m.definition #>> '{deadline,answeredBy}' = ${HELD}`;

/** What the last day of a committee is reckoned from: `before` is its day, null where it is the next one; `known` the day by which that is known. */
export const reckonedFrom = (convention: Sql, before: Sql, known: Sql): Sql => sql`(
  select jsonb_build_object('lastHeldOn', coalesce(last.on, cv.signed_on), 'period', duty.period, 'provisionalUntil', granted.until,
    'exhaustedOn', envelope.on, 'lastDay', last_day(cv.id, clock_timestamp()))
  from convention cv
  left join lateral (
    select max(h.on) as on from (
      select p.held_on as on from committee p where p.convention_id = cv.id
      union all
      select paris_day(d.done_at) from obligation o join commitment m on m.id = o.commitment_id and ${IS_SCHEDULED}
        join declaration d on d.obligation_id = o.id and d.status = 'MET' and d.done_at is not null
        where o.convention_id = cv.id
    ) h where ${before}::date is null or h.on < ${before}
  ) last on true
  left join lateral (
    select p.granted_until as until from committee p
    where p.convention_id = cv.id and p.outcome = 'CONTINUE_PROVISIONAL' and p.held_on = last.on order by p.number desc limit 1
  ) granted on true
  left join lateral (
    select e.exhausted_on as on from committee_envelope e where e.convention_id = cv.id and paris_day(e.recorded_at) <= ${known} order by e.rank desc limit 1
  ) envelope on true
  left join lateral (
    select m.deadline_rule as period from obligation o join commitment m on m.id = o.commitment_id and ${IS_SCHEDULED}
    where o.convention_id = cv.id and o.closed_at is null order by m.position limit 1
  ) duty on true
  where cv.id = ${convention})`;

/** SQL query: the verdicts that accepted the newest version of the minutes of c, when nobody took them back; the first for one obligation is enough. */
export const ACCEPTED_MINUTES = sql`
  select r.reviewed_at from evidence e
  join lateral (select v.id from evidence_version v where v.evidence_id = e.id order by v.number desc limit 1) v on true
  join lateral (select distinct on (r.obligation_id) r.verdict, r.reviewed_at from review r where r.evidence_version_id = v.id order by r.obligation_id, r.rank desc) r on r.verdict = 'ACCEPTED'
  where e.id = c.minutes_id and e.withdrawn_at is null order by r.reviewed_at limit 1`;

const DECISION = sql`jsonb_build_object('id', d.id, 'committeeId', d.committee_id, 'number', d.number, 'words', d.words, 'partyId', d.party_id,
  'organiserId', (select o.party_id from committee o where o.id = d.committee_id), 'dueOn', d.due_on, 'doneOn', d.done_on, 'doer', case when d.done_at is not null then ${authorJson('d', 'doer')} end,
  'checkedById', d.checked_by_id, 'checkWords', d.check_words, 'checkedAt', d.checked_at)`;

const OWN_DECISIONS = sql`coalesce((select jsonb_agg(${DECISION} order by d.number) from committee_decision d where d.committee_id = c.id), '[]')`;

/** Decisions of committees held before, that nobody looked at, or that this one did; none of one that is cancelled. */
const OPEN_DECISIONS = sql`case when c.cancelled_at is not null then '[]'::jsonb else coalesce((
  select jsonb_agg(${DECISION} order by p.held_on, d.number) from committee p join committee_decision d on d.committee_id = p.id
  where p.convention_id = c.convention_id and p.id <> c.id and p.held_on < coalesce(c.held_on, 'infinity')
    and (d.checked_by_id = c.id or (d.checked_by_id is null and c.closed_at is null))), '[]') end`;

const ATTENDANCE = sql`coalesce((select jsonb_agg(jsonb_build_object('attendeeRole', a.role, 'partyId', a.party_id, 'isPresent', a.is_present)
  order by a.position) from committee_attendee a where a.committee_id = c.id), '[]')`;

const INVITATIONS = sql`coalesce((select jsonb_agg(jsonb_build_object('partyId', y.id, 'isPresent', case when c.held_on is not null then
    exists (select from committee_attendee a where a.committee_id = c.id and a.party_id = y.id and a.is_present) end) order by y.position)
  from party y where y.convention_id = c.convention_id and y.id::text = any(c.invited)), '[]')`;

/** A JSON object of a hundred values at most: PostgreSQL takes no more arguments. */
const itemOn = (
  today: string,
): Sql => sql`jsonb_build_object('id', c.id, 'conventionId', c.convention_id, 'reference', ${REFERENCE}, 'partyId', c.party_id,
    'plannedOn', c.planned_on, 'place', c.place, 'recordedAt', c.recorded_at, 'author', ${authorJson('c', 'author')}, 'convenedOn', c.convened_on,
    'slidesSentOn', c.slides_sent_on, 'heldOn', c.held_on, 'chairId', c.chair_id, 'chairFunction', c.chair_function, 'committeeOutcome', c.outcome,
    'grantedAmount', c.granted_amount, 'grantedUntilOn', c.granted_until, 'successCriteria', coalesce(to_jsonb(c.success_criteria), '[]'),
    'holder', case when c.held_at is not null then ${authorJson('c', 'holder')} end, 'minutesId', c.minutes_id,
    'hasAcceptedMinutes', exists (${ACCEPTED_MINUTES}), 'closedAt', c.closed_at, 'isClosed', c.closed_at is not null, 'cancelReason', c.cancel_reason,
    'cancelledAt', c.cancelled_at, 'version', c.version)
  || jsonb_build_object('invitations', ${INVITATIONS}, 'attendance', ${ATTENDANCE}, 'committeeDecisions', ${OWN_DECISIONS}, 'openDecisions', ${OPEN_DECISIONS},
    'reckoned', ${reckonedFrom(sql`c.convention_id`, sql`c.held_on`, sql`coalesce(c.held_on, ${today}::date)`)})`;

const ORDERS = {
  PLANNED_ON: { by: sql`coalesce(c.held_on, c.planned_on)`, means: 'The day it was held, or is planned for.' },
  REFERENCE: { by: sql`c.number`, means: 'By its number in its convention.' },
};
export const CommitteeSort = sortOf('Committee', ORDERS);
export type CommitteeSort = Sort<keyof typeof ORDERS>;

const conditionsOf = ({ ids, conventionIds, statuses, plannedOn }: CommitteeFilter): Sql[] => [
  ...isAmong('c.id', ids),
  ...isAmong('c.convention_id', conventionIds, 'conventionIds'),
  ...(statuses ? [sql`${STATUS} = any(${statuses}::text[])`] : []),
  ...isWithin(sql`coalesce(c.held_on, c.planned_on)`, plannedOn, 'plannedOn'),
];

/** What the rules of committees are handed. */
export const TOOLS: Tools = { committeeWindow, daysBetween };

/** A committee as somebody reads it on a day. */
function shown(actor: Actor, known: KnownCommittee, today: string): CommitteeType {
  const { reckoned, isClosed: _closed, committeeDecisions, openDecisions, ...told } = known;
  const window = windowOf(reckoned, TOOLS);
  const keeps = (partyId: string) => keeperFor(actor, { conventionId: known.conventionId, partyId }) !== undefined;
  return {
    ...told,
    status: statusOf(known),
    window,
    ...adviceOf(known.heldOn ?? known.plannedOn, window, TOOLS),
    slidesDueOn: slidesDueOn(known.plannedOn),
    committeeDecisions: followed(committeeDecisions, today, keeps),
    openDecisions: followed(openDecisions, today, keeps),
    allowedActions: committeeVerbs.allowed(actor, factsOf(known)),
  };
}

/** One page of the committees that the actor may read, newest first unless told otherwise, in one statement. */
export async function findCommittees(
  em: EntityManager,
  actor: Actor,
  now: Date,
  filter: CommitteeFilter,
  request: PagingRequest,
): Promise<CommitteePage> {
  const today = dayOf(now);
  const list = {
    from: COMMITTEES,
    key: sql`c.id`,
    where: [readableRecords(actor, 'c'), ...conditionsOf(filter)],
    orders: ORDERS,
    unsorted: sql`coalesce(c.held_on, c.planned_on) desc, c.number desc`,
    item: itemOn(today),
  };
  const { total, items } = await readPage<KnownCommittee>(em, list, request);
  return { total, items: items.map((item) => shown(actor, item, today)) };
}

/** Everything that is known of a committee, already authorized. */
export async function knownCommittee(em: EntityManager, id: string, now: Date): Promise<KnownCommittee> {
  const [row] = await read<{ item: KnownCommittee }>(em, sql`select ${itemOn(dayOf(now))} as item from ${COMMITTEES} where c.id = ${id}`);
  return row!.item;
}
