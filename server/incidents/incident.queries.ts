import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { breachNotificationDue } from '../clocks/clocks.ts';
import { holds, isAmong, isWithin } from '../platform/db/conditions.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { controllersOf, isOfController } from '../registers/entryParties.ts';
import { referenceOf } from '../registers/numbers.ts';
import { readingOf } from './breachReading.queries.ts';
import type { IncidentFilter } from './incident.inputs.ts';
import { awaitedOf, clocksOf, type KnownIncident } from './incident.rules.ts';
import type { IncidentPage, IncidentType } from './incident.type.ts';
import { answering, incidentVerbs } from './incident.verbs.ts';

/** What was said last of the risk of i. */
export const LEVEL = sql`(select s.level from incident_assessment s where s.incident_id = i.id order by s.rank desc limit 1)`;

/** Where i stands. */
const STATUS = sql`case when i.closed_at is not null then 'CLOSED' else coalesce(
  (select case s.level when 'NOT_A_BREACH' then 'NOT_A_BREACH' else 'QUALIFIED' end
    from incident_assessment s where s.incident_id = i.id order by s.rank desc limit 1), 'DECLARED') end`;

/** INC-2027-001: what people call i by; INC-R-001 while its party keeps it to itself. */
export const REFERENCE = referenceOf('INC', 'i');

const PARTY = (alias: string): Sql =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'organisationId', ${sql.ref(`${alias}.organisation_id`)})`;

const FACTS = sql`jsonb_build_object('conventionId', i.convention_id, 'status', ${STATUS}, 'isRestricted', i.confidentiality = 'RESTRICTED',
  'keeper', ${PARTY('k')}, 'controllers', ${controllersOf(sql`i.convention_id`, 'incident.controllerAware')},
  'waitingAlerts', coalesce((select jsonb_agg(jsonb_build_object('fromOrganisationId', f.organisation_id, 'toPartyId', a.to_party_id))
    from incident_alert a join party f on f.id = a.from_party_id where a.incident_id = i.id and a.acknowledged_at is null), '[]'))`;

const FROM = sql`incident i join party k on k.id = i.party_id`;

/** What is told of each row of a table of i, in an order. */
const listed = (table: string, item: Sql, order: Sql): Sql =>
  sql`coalesce((select jsonb_agg(${item} order by ${order}) from ${sql.table(table)} x where x.incident_id = i.id), '[]')`;

const AUTHOR = authorJson('x', 'author');

const PIECES = {
  awareness: listed(
    'incident_awareness',
    sql`jsonb_build_object('id', x.id, 'partyId', x.party_id, 'awareAt', x.aware_at, 'way', x.way, 'reason', x.reason,
      'isCurrent', not exists (select from incident_awareness n where n.incident_id = x.incident_id and n.party_id = x.party_id and n.rank > x.rank),
      'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.recorded_at, x.id`,
  ),
  assessments: listed(
    'incident_assessment',
    sql`jsonb_build_object('id', x.id, 'level', x.level, 'grounds', x.grounds, 'dataCategories', x.data_categories,
      'peopleCategories', x.people_categories, 'peopleMin', x.people_min, 'peopleMax', x.people_max, 'recordsMin', x.records_min,
      'recordsMax', x.records_max, 'consequences', x.consequences, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank desc`,
  ),
  alerts: listed(
    'incident_alert',
    sql`jsonb_build_object('id', x.id, 'fromPartyId', x.from_party_id, 'toPartyId', x.to_party_id, 'sentAt', x.sent_at, 'channel', x.channel,
      'content', x.content, 'recordedAt', x.recorded_at, 'author', ${AUTHOR}, 'evidenceId', x.evidence_id, 'acknowledgedAt', x.acknowledged_at,
      'acknowledger', case when x.acknowledged_at is not null then ${authorJson('x', 'acknowledger')} end)`,
    sql`x.rank`,
  ),
  notifications: listed(
    'incident_notification',
    sql`jsonb_build_object('id', x.id, 'phase', x.phase, 'sentAt', x.sent_at, 'receipt', x.receipt, 'lateMinutes', x.late_minutes,
      'lateReason', x.late_reason, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank`,
  ),
  peopleDecisions: listed(
    'people_decision',
    sql`jsonb_build_object('id', x.id, 'choice', x.choice, 'reason', x.reason, 'sentAt', x.sent_at, 'medium', x.medium,
      'toldCount', x.told_count, 'publicUrl', x.public_url, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank desc`,
  ),
  measures: listed(
    'incident_measure',
    sql`jsonb_build_object('id', x.id, 'rank', x.rank, 'kind', x.kind, 'partyId', x.party_id, 'description', x.description,
      'plannedOn', x.planned_on, 'doneAt', x.done_at, 'recordedAt', x.recorded_at, 'author', ${AUTHOR})`,
    sql`x.rank`,
  ),
};

const ITEM = sql`jsonb_build_object('id', i.id, 'conventionId', i.convention_id, 'reference', ${REFERENCE}, 'status', ${STATUS},
    'confidentiality', i.confidentiality, 'partyId', i.party_id, 'title', i.title, 'description', i.description, 'natures', i.natures,
    'origin', i.origin, 'cause', i.cause, 'systems', i.systems, 'detectedAt', i.detected_at, 'beganAt', i.began_at, 'stoppedAt', i.stopped_at,
    'recordedAt', i.recorded_at, 'author', ${authorJson('i', 'author')}, 'lesson', i.lesson, 'closedAt', i.closed_at,
    'closer', case when i.closed_at is not null then ${authorJson('i', 'closer')} end, 'version', i.version)
  || jsonb_build_object('awareness', ${PIECES.awareness}, 'assessments', ${PIECES.assessments}, 'alerts', ${PIECES.alerts},
    'notifications', ${PIECES.notifications}, 'peopleDecisions', ${PIECES.peopleDecisions}, 'measures', ${PIECES.measures},
    'reading', ${readingOf(sql`i.convention_id`)}, 'weighed', ${FACTS},
    'parties', (select jsonb_agg(${PARTY('p')} order by p.position) from party p where p.convention_id = i.convention_id))`;

const ORDERS = {
  DETECTED_AT: { by: sql`i.detected_at`, means: 'When it was noticed.' },
  RECORDED_AT: { by: sql`i.recorded_at`, means: 'When it was recorded.' },
  REFERENCE: {
    by: sql`(coalesce(i.year, 0), coalesce(i.number, i.own_number))`,
    means: 'By year, then number; those kept to oneself first.',
  },
};
export const IncidentSort = sortOf('Incident', ORDERS);
export type IncidentSort = Sort<keyof typeof ORDERS>;

const conditionsOf = ({ ids, conventionIds, partyIds, statuses, levels, isOpen, text, detectedOn }: IncidentFilter): Sql[] => [
  ...isAmong('i.id', ids),
  ...isAmong('i.convention_id', conventionIds, 'conventionIds'),
  ...isAmong('i.party_id', partyIds, 'partyIds'),
  ...(statuses ? [sql`${STATUS} = any(${statuses}::text[])`] : []),
  ...(levels ? [sql`${LEVEL} = any(${levels}::text[])`] : []),
  ...(isOpen == null ? [] : [sql`(i.closed_at is null) = ${isOpen}`]),
  ...holds(sql`fold(${REFERENCE} || ' ' || i.title || ' ' || i.description)`, text),
  ...isWithin(sql`paris_day(i.detected_at)`, detectedOn, 'detectedOn'),
];

const TOOLS = { answering, isOfController, breachNotificationDue };

/** An incident as somebody reads it at an instant. */
function shown(actor: Actor, { weighed, parties, ...told }: KnownIncident, now: Date): IncidentType {
  const known = { ...told, weighed, parties };
  return {
    ...told,
    clocks: clocksOf(known, now, TOOLS),
    awaited: awaitedOf(known, now, TOOLS),
    allowedActions: incidentVerbs.allowed(actor, weighed),
  };
}

/** One page of the incidents that the actor may read, newest first unless told otherwise, in one statement. */
export async function findIncidents(
  em: EntityManager,
  actor: Actor,
  now: Date,
  filter: IncidentFilter,
  request: PagingRequest,
): Promise<IncidentPage> {
  const where = [readableRecords(actor, 'i'), ...conditionsOf(filter)];
  const list = { from: FROM, key: sql`i.id`, where, orders: ORDERS, unsorted: sql`i.detected_at desc`, item: ITEM };
  const { total, items } = await readPage<KnownIncident>(em, list, request);
  return { total, items: items.map((item) => shown(actor, item, now)) };
}

/** Everything that is known of an incident, already authorized. */
export async function knownIncident(em: EntityManager, id: string): Promise<KnownIncident> {
  const [row] = await read<{ item: KnownIncident }>(em, sql`select ${ITEM} as item from ${FROM} where i.id = ${id}`);
  return row!.item;
}
