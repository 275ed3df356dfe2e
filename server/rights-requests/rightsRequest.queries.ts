import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { rightsDue, rightsDueIfSuspended } from '../clocks/clocks.ts';
import { daysAfter, daysBetween } from '../clocks/days.ts';
import { workingDaysBetween } from '../clocks/workingDays.ts';
import { dayOf } from '../platform/asOf.ts';
import { holds, isAmong, isWithin } from '../platform/db/conditions.ts';
import { allOf, read, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { CONTROLLED_BY, controllersOf, isOfController } from '../registers/entryParties.ts';
import { referenceOf } from '../registers/numbers.ts';
import { countViews, deskOf, isInViews, type ViewCounts, viewConditions } from '../registers/views.ts';
import { HAND_OVER_DAYS } from './procedureDelay.ts';
import type { RightsRequestFilter } from './rightsRequest.inputs.ts';
import { awaitedOf, clocksOf, hintsOf, type KnownRightsRequest, type Tools } from './rightsRequest.rules.ts';
import type { RightsRequestCounts, RightsRequestPage, RightsRequestType } from './rightsRequest.type.ts';
import { answeringParties, rightsVerbs } from './rightsRequest.verbs.ts';
import { viewedOn } from './rightsViews.queries.ts';

/** DRO-2027-001: what people call i by; DRO-R-001 while its party keeps it to itself. */
const REFERENCE = referenceOf('DRO', 'i');

/** Controllers among the parties, else those that the catalogue binds as such when data leaks. */
const CONTROLLERS = controllersOf(sql`i.convention_id`, CONTROLLED_BY);

const IS_ANSWERED = sql`a.id is not null`;
const IS_WAITING = sql`t.is_waiting`;
const IS_EXTENDED = sql`exists (select from rights_extension e where e.request_id = i.id)`;
const isAsked = (kind: Sql): Sql =>
  sql`exists (select from rights_question q where q.request_id = i.id and q.replied_at is null and ${kind})`;
const IS_IDENTITY_ASKED = isAsked(sql`q.kind = 'IDENTITY'`);

/** The controller of i has it: a party of its body received it, or acknowledged it. */
const IS_IN_HAND = sql`(i.confidentiality = 'RESTRICTED'
  or exists (select from rights_hand_over h where h.request_id = i.id and h.acknowledged_at is not null)
  or exists (select from rights_receipt r join party p on p.id = r.party_id join lateral jsonb_array_elements(${CONTROLLERS}) c
    on p.organisation_id::text = c ->> 'organisationId' where r.request_id = i.id))`;

/** Where i stands. */
const STATUS = sql`case when i.closed_at is not null then 'CLOSED' when i.withdrawn_at is not null then 'WITHDRAWN' when ${IS_ANSWERED} then 'ANSWERED'
  when ${IS_IDENTITY_ASKED} then 'IDENTITY_PENDING' when ${IS_EXTENDED} then 'EXTENDED' when ${IS_IN_HAND} then 'IN_HAND' else 'RECEIVED' end`;

const PARTY = (alias: string): Sql =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'organisationId', ${sql.ref(`${alias}.organisation_id`)})`;

const FACTS = sql`jsonb_build_object('conventionId', i.convention_id, 'status', ${STATUS}, 'isRestricted', i.confidentiality = 'RESTRICTED',
  'keeper', (select ${PARTY('k')} from party k where k.id = i.party_id), 'controllers', ${CONTROLLERS},
  'waitingHandOvers', coalesce((select jsonb_agg(jsonb_build_object('fromOrganisationId', f.organisation_id, 'toPartyId', h.to_party_id))
    from rights_hand_over h join party f on f.id = h.from_party_id where h.request_id = i.id and h.acknowledged_at is null), '[]'),
  'isExtended', ${IS_EXTENDED}, 'isReliedOn', i.relied_at is not null, 'isIdentityAsked', ${IS_IDENTITY_ASKED}, 'isQuestionOpen', ${isAsked(sql`true`)},
  'isAnswerOffered', exists (select from evidence w where w.id = i.answer_proof_id and w.withdrawn_at is null))`;

/** The days t that are kept of a request i, and the answer a to the person: i and a are not looked for where nothing reads them. */
const FROM = sql`rights_stand t left join rights_request i on i.id = t.request_id left join rights_answer a on a.request_id = t.request_id`;

const AUTHOR = authorJson('x', 'author');

/** What is told of each row of a table of i, in an order. */
const listed = (table: string, item: Sql, order: Sql): Sql =>
  sql`coalesce((select jsonb_agg(${item} order by ${order}) from ${sql.table(table)} x where x.request_id = i.id), '[]')`;

/** What is told of the only row of a table of i; null without one. */
const only = (table: string, item: Sql): Sql => sql`(select ${item} from ${sql.table(table)} x where x.request_id = i.id)`;

const PIECES = {
  receipts: listed(
    'rights_receipt',
    sql`jsonb_build_object('id', x.id, 'partyId', x.party_id, 'receivedAt', x.received_at, 'channel', x.channel, 'reason', x.reason,
      'isCurrent', not exists (select from rights_receipt n where n.request_id = x.request_id and n.party_id = x.party_id and n.rank > x.rank),
      'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.recorded_at, x.id`,
  ),
  handOvers: listed(
    'rights_hand_over',
    sql`jsonb_build_object('id', x.id, 'fromPartyId', x.from_party_id, 'toPartyId', x.to_party_id, 'sentAt', x.sent_at, 'content', x.content, 'lateReason', x.late_reason,
      'recordedAt', x.recorded_at, 'author', ${AUTHOR}, 'evidenceId', x.evidence_id, 'acknowledgedAt', x.acknowledged_at,
      'acknowledger', case when x.acknowledged_at is not null then ${authorJson('x', 'acknowledger')} end)`,
    sql`x.rank`,
  ),
  questions: listed(
    'rights_question',
    sql`jsonb_build_object('id', x.id, 'kind', x.kind, 'askedAt', x.asked_at, 'reason', x.reason, 'repliedAt', x.replied_at, 'replyOutcome', x.outcome,
      'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank`,
  ),
  extension: only(
    'rights_extension',
    sql`jsonb_build_object('id', x.id, 'kind', x.kind, 'toldAt', x.told_at, 'reason', x.reason, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
  ),
  answer: only(
    'rights_answer',
    sql`jsonb_build_object('id', x.id, 'kind', x.kind, 'sentAt', x.sent_at, 'channel', x.channel, 'reasons', x.reasons, 'isRemedyTold', x.is_remedy_told,
      'lateDays', x.late_days, 'lateReason', x.late_reason, 'recordedAt', x.recorded_at, 'author', ${AUTHOR}, 'evidenceId', i.answer_proof_id)`,
  ),
};

const ITEM = sql`jsonb_build_object('id', i.id, 'conventionId', i.convention_id, 'reference', ${REFERENCE}, 'status', ${STATUS},
    'confidentiality', i.confidentiality, 'partyId', i.party_id, 'rights', i.rights, 'externalReference', i.external_reference,
    'legalBasis', i.legal_basis, 'recordedAt', i.recorded_at, 'author', ${authorJson('i', 'author')}, 'relianceReason', i.reliance_reason,
    'reliedAt', i.relied_at, 'withdrawalReason', i.withdrawal_reason, 'withdrawnAt', i.withdrawn_at, 'closedAt', i.closed_at,
    'closer', case when i.closed_at is not null then ${authorJson('i', 'closer')} end, 'forgottenAt', i.forgotten_at, 'version', i.version)
  || jsonb_build_object('receipts', ${PIECES.receipts}, 'handOvers', ${PIECES.handOvers}, 'personQuestions', ${PIECES.questions},
    'extension', ${PIECES.extension}, 'personAnswer', ${PIECES.answer}, 'handOverDays', (select b.hand_over_days from brought b where b.convention_id = i.convention_id), 'weighed', ${FACTS},
    'parties', (select jsonb_agg(${PARTY('p')} order by p.position) from party p where p.convention_id = i.convention_id))`;

/** What the conventions of requests, whose ids a query tells, bring to them: read once for each. */
const broughtTo = (requests: Sql): Sql => sql`brought as materialized (
    select i.convention_id, ${HAND_OVER_DAYS} as hand_over_days
    from (select distinct (select x.convention_id from rights_stand x where x.request_id = told.id) as convention_id from (${requests}) told) i)`;

const ORDERS = {
  DUE_ON: {
    by: sql`t.due_on`,
    means: 'By the working days that are left: what is past first, then the answered.',
  },
  STARTS_AT: { by: sql`t.starts_at`, means: 'Since when the answer is counted.' },
  REFERENCE: {
    by: sql`(coalesce(i.year, 0), coalesce(i.number, i.own_number))`,
    means: 'By year, then number; those kept to oneself first.',
  },
};
export const RightsRequestSort = sortOf('RightsRequest', ORDERS);
export type RightsRequestSort = Sort<keyof typeof ORDERS>;

const conditionsOf = (filter: RightsRequestFilter, now: Date): Sql[] => [
  ...isAmong('t.request_id', filter.ids),
  ...isAmong('t.convention_id', filter.conventionIds, 'conventionIds'),
  ...isAmong('t.party_id', filter.partyIds, 'partyIds'),
  ...(filter.statuses ? [sql`${STATUS} = any(${filter.statuses}::text[])`] : []),
  ...(filter.rights ? [sql`i.rights && ${filter.rights}::text[]`] : []),
  ...(filter.isOpen == null ? [] : [sql`(i.closed_at is null and i.withdrawn_at is null) = ${filter.isOpen}`]),
  ...(filter.isOverdue == null ? [] : [sql`coalesce(t.due_on < ${dayOf(now)}::date, false) = ${filter.isOverdue}`]),
  ...holds(sql`fold(${REFERENCE} || ' ' || coalesce(i.external_reference, ''))`, filter.text),
  ...isWithin(sql`paris_day(t.starts_at)`, filter.startsOn, 'startsOn'),
  ...isWithin(sql`i.due_on`, filter.dueOn, 'dueOn'),
];

/** How days are counted, for the rules. */
export const TOOLS: Tools = {
  ...{ dayOf, daysAfter, daysBetween, workingDaysBetween, rightsDue, rightsDueIfSuspended },
  ...{ isOfController, answeringParties },
};

/** A request as somebody reads it at an instant. */
function shown(actor: Actor, known: KnownRightsRequest, now: Date): RightsRequestType {
  const { weighed, parties: _parties, handOverDays: _days, ...told } = known;
  return {
    ...told,
    controllerIds: weighed.controllers.map(({ id }) => id),
    clocks: clocksOf(known, now, TOOLS),
    awaited: awaitedOf(known, now, TOOLS),
    hints: hintsOf(known, TOOLS),
    allowedActions: rightsVerbs.allowed(actor, weighed),
  };
}

const readable = (actor: Actor, filter: RightsRequestFilter, now: Date): Sql[] => [
  readableRecords(actor, 't'),
  ...conditionsOf(filter, now),
];

/** One page of the requests that the actor may read, those with the fewest working days left first unless told otherwise, in one statement. */
export async function findRightsRequests(
  em: EntityManager,
  actor: Actor,
  now: Date,
  filter: RightsRequestFilter,
  request: PagingRequest,
): Promise<RightsRequestPage> {
  const views = isInViews(viewConditions(actor, viewedOn(dayOf(now))), filter.views);
  const where = [...readable(actor, filter, now), ...views];
  const given = filter.views ? deskOf(actor, filter.conventionIds) : undefined;
  const list = {
    given,
    beside: broughtTo(sql`select page.id from page`),
    from: FROM,
    key: sql`t.request_id`,
    where,
    orders: ORDERS,
    unsorted: sql`t.due_on, t.starts_at desc`,
    item: ITEM,
    isKeyed: true,
  };
  const { total, items } = await readPage<KnownRightsRequest>(em, list, request);
  return { total, items: items.map((item) => shown(actor, item, now)) };
}

/** How many requests that the actor may read each view shows, the filter's own left aside, in one statement. */
export const countRightsViews = (em: EntityManager, actor: Actor, now: Date, filter: RightsRequestFilter): Promise<ViewCounts> =>
  countViews(em, actor, {
    given: deskOf(actor, filter.conventionIds),
    from: FROM,
    where: readable(actor, filter, now),
    views: viewConditions(actor, viewedOn(dayOf(now))),
  });

/** How many requests that the actor may read stand where, in one statement. */
export async function countRightsRequests(
  em: EntityManager,
  actor: Actor,
  now: Date,
  filter: RightsRequestFilter,
): Promise<RightsRequestCounts> {
  const [row] = await read<RightsRequestCounts>(
    em,
    sql`select count(*) filter (where ${IS_WAITING})::integer as "waitingCount",
        count(*) filter (where t.due_on < ${dayOf(now)}::date)::integer as "overdueCount",
        count(*) filter (where a.id is not null and a.late_days is null)::integer as "inTimeCount",
        count(*) filter (where a.late_days is not null)::integer as "lateCount",
        count(*) filter (where ${IS_EXTENDED})::integer as "extendedCount"
      from ${FROM} where ${allOf(readable(actor, filter, now))}`,
  );
  return row!;
}

/** Everything that is known of a request, already authorized. */
export async function knownRightsRequest(em: EntityManager, id: string): Promise<KnownRightsRequest> {
  const [row] = await read<{ item: KnownRightsRequest }>(
    em,
    sql`with ${broughtTo(sql`select ${id}::uuid as id`)} select ${ITEM} as item from ${FROM} where t.request_id = ${id}`,
  );
  return row!.item;
}
