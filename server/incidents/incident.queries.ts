import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { breachNotificationDue, complementReminder } from '../clocks/clocks.ts';
import { holds, isAmong, isWithin } from '../platform/db/conditions.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { CONTROLLED_BY, controllersOf, isOfController } from '../registers/entryParties.ts';
import { referenceOf } from '../registers/numbers.ts';
import { deskOf as controllersOfDesk, countViews, isInViews, type ViewCounts, viewConditions } from '../registers/views.ts';
import { readingOf } from './breachReading.queries.ts';
import type { IncidentFilter } from './incident.inputs.ts';
import { awaitedOf, clocksOf, type KnownIncident, type StandingIncident } from './incident.rules.ts';
import type { IncidentPage, IncidentType } from './incident.type.ts';
import { answering, type IncidentFacts, incidentVerbs } from './incident.verbs.ts';
import { type IncidentPieces, PIECES } from './incidentPieces.queries.ts';
import { viewedOn } from './incidentViews.queries.ts';

/** What was said last of the risk of i. */
export const LEVEL = sql`(select k.level from incident_stand k where k.incident_id = i.id)`;

/** Where i stands, by what t keeps of its facts. */
const STATUS = sql`case when i.closed_at is not null then 'CLOSED' when t.level is null then 'DECLARED'
  when t.level = 'NOT_A_BREACH' then 'NOT_A_BREACH' when t.is_contained then 'CONTAINED' else 'QUALIFIED' end`;

/** Whether i is a personal data breach, as its last assessment says: not known before there is one. */
const IS_BREACH = sql`case when t.level is null then 'UNKNOWN' when t.level = 'NOT_A_BREACH' then 'NO' else 'YES' end`;

/** INC-2027-001: what people call i by; INC-R-001 while its party keeps it to itself. */
export const REFERENCE = referenceOf('INC', 'i');

const PARTY = (alias: string): Sql =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'organisationId', ${sql.ref(`${alias}.organisation_id`)})`;

/** What every incident of a convention is weighed by. */
const deskOf = (convention: Sql): Sql => sql`jsonb_build_object('reading', ${readingOf(convention)},
  'controllers', ${controllersOf(convention, CONTROLLED_BY)},
  'parties', (select jsonb_agg(${PARTY('p')} order by p.position) from party p where p.convention_id = ${convention}))`;

/** i and what is kept of where it stands, joined from the left: what looks at i alone does not read it. */
const FROM = sql`incident i left join incident_stand t on t.incident_id = i.id`;

/** What people call the processors involved by, in the order of the register. */
const PROCESSORS = sql`(select coalesce(jsonb_agg(${referenceOf('STT', 's')} order by s.recorded_at, s.id), '[]') from processor s where s.id = any(i.processor_ids))`;

const ITEM = sql`jsonb_build_object('id', i.id, 'conventionId', i.convention_id, 'reference', ${REFERENCE}, 'status', ${STATUS}, 'level', t.level, 'personalDataBreach', ${IS_BREACH},
    'confidentiality', i.confidentiality, 'partyId', i.party_id, 'title', i.title, 'description', i.description, 'natures', i.natures,
    'origin', i.origin, 'cause', i.cause, 'systems', i.systems, 'responsible', i.responsible, 'processingActivities', i.processing_activities, 'processorIds', i.processor_ids,
    'processorReferences', ${PROCESSORS}, 'controllerOrganisation', i.controller_organisation, 'detectedAt', i.detected_at, 'beganAt', i.began_at, 'stoppedAt', i.stopped_at,
    'recordedAt', i.recorded_at, 'author', ${authorJson('i', 'author')}, 'lesson', i.lesson, 'closedAt', i.closed_at,
    'closer', case when i.closed_at is not null then ${authorJson('i', 'closer')} end, 'forgottenAt', i.forgotten_at, 'version', i.version)`;

const ORDERS = {
  URGENCY: {
    by: sql`(t.is_told, t.known_at)`,
    means: 'Those of which the authority knows nothing first, then by when a party first knew.',
  },
  DETECTED_AT: { by: sql`i.detected_at`, means: 'When it was noticed.' },
  RECORDED_AT: { by: sql`i.recorded_at`, means: 'When it was recorded.' },
  REFERENCE: {
    by: sql`(coalesce(i.year, 0), coalesce(i.number, i.own_number))`,
    means: 'By year, then number; those kept to oneself first.',
  },
};
export const IncidentSort = sortOf('Incident', ORDERS);
export type IncidentSort = Sort<keyof typeof ORDERS>;

const conditionsOf = ({ ids, conventionIds, partyIds, statuses, levels, isOpen, text, detectedOn, ...filter }: IncidentFilter): Sql[] => [
  ...isAmong('i.id', ids),
  ...isAmong('i.convention_id', conventionIds, 'conventionIds'),
  ...isAmong('i.party_id', partyIds, 'partyIds'),
  ...(statuses ? [sql`${STATUS} = any(${statuses}::text[])`] : []),
  ...(levels ? [sql`t.level = any(${levels}::text[])`] : []),
  ...(filter.personalDataBreaches ? [sql`${IS_BREACH} = any(${filter.personalDataBreaches}::text[])`] : []),
  ...(isOpen == null ? [] : [sql`(i.closed_at is null) = ${isOpen}`]),
  ...holds(
    sql`fold(${REFERENCE} || ' ' || i.title || ' ' || i.description || ' ' || concat_ws(' ', i.systems, i.responsible, i.processing_activities))`,
    text,
  ),
  ...isWithin(sql`paris_day(i.detected_at)`, detectedOn, 'detectedOn'),
];

const TOOLS = { answering, isOfController, breachNotificationDue, complementReminder };

/** What a convention brings to its incidents. */
type Desk = Pick<StandingIncident, 'reading' | 'parties'> & Pick<IncidentFacts, 'controllers'>;
type Row = Omit<StandingIncident, 'weighed' | 'parties' | 'reading'>;

const at = <Told extends Row>(told: Told, { controllers, ...desk }: Desk) => {
  const { conventionId, status, confidentiality, partyId, alerts } = told;
  const partyOf = (id: string) => desk.parties.find((party) => party.id === id)!;
  const waitingAlerts = alerts
    .filter(({ acknowledgedAt }) => !acknowledgedAt)
    .map(({ fromPartyId, toPartyId }) => ({ fromOrganisationId: partyOf(fromPartyId).organisationId, toPartyId }));
  const isRestricted = confidentiality === 'RESTRICTED';
  return { ...told, ...desk, weighed: { conventionId, status, isRestricted, keeper: partyOf(partyId), controllers, waitingAlerts } };
};

/** An incident as somebody reads it at an instant; the facts that tell where it stands are read again where they are asked for. */
function shown(actor: Actor, incident: StandingIncident, now: Date): IncidentType {
  const { awareness, assessments, alerts, notifications, peopleDecisions, measures, weighed, parties, ...told } = incident;
  const awaited = awaitedOf(incident, now, TOOLS);
  return {
    ...told,
    controllerIds: weighed.controllers.map(({ id }) => id),
    clocks: clocksOf(incident, now, TOOLS),
    awaited,
    nextAct: awaited[0] ?? null,
    allowedActions: incidentVerbs.allowed(actor, weighed),
  };
}

/** One page of the incidents that the actor may read, newest first unless told otherwise: one statement, one more for what their conventions bring. */
export async function findIncidents(
  em: EntityManager,
  actor: Actor,
  now: Date,
  filter: IncidentFilter,
  request: PagingRequest,
  words: Sql[] = [],
): Promise<IncidentPage> {
  const views = isInViews(viewConditions(actor, viewedOn(now)), filter.views);
  const where = [readableRecords(actor, 'i'), ...conditionsOf(filter), ...words, ...views];
  const given = filter.views ? controllersOfDesk(actor, filter.conventionIds) : undefined;
  const list = {
    given,
    from: FROM,
    key: sql`i.id`,
    where,
    orders: ORDERS,
    unsorted: sql`i.detected_at desc`,
    item: sql`${ITEM} || t.facts`,
    isKeyed: true,
  };
  const { total, items } = await readPage<Row>(em, list, request);
  const desks = await desksOf(em, [...new Set(items.map(({ conventionId }) => conventionId))]);
  return { total, items: items.map((item) => shown(actor, at(item, desks.get(item.conventionId)!), now)) };
}

/** How many incidents that the actor may read each view shows, the filter's own left aside, in one statement. */
export const countIncidentViews = (em: EntityManager, actor: Actor, now: Date, filter: IncidentFilter): Promise<ViewCounts> =>
  countViews(em, actor, {
    given: controllersOfDesk(actor, filter.conventionIds),
    from: FROM,
    where: [readableRecords(actor, 'i'), ...conditionsOf(filter)],
    views: viewConditions(actor, viewedOn(now)),
  });

async function desksOf(em: EntityManager, conventionIds: string[]): Promise<Map<string, Desk>> {
  if (conventionIds.length === 0) return new Map();
  const rows = await read<{ id: string; desk: Desk }>(
    em,
    sql`select cv.id, ${deskOf(sql`cv.id`)} as desk from unnest(${conventionIds}::uuid[]) cv (id)`,
  );
  return new Map(rows.map(({ id, desk }) => [id, desk]));
}

/** Everything that is known of an incident, already authorized. */
export async function knownIncident(em: EntityManager, id: string): Promise<KnownIncident> {
  const [row] = await read<{ item: Row & IncidentPieces; desk: Desk }>(
    em,
    sql`select ${ITEM} || ${PIECES} as item, ${deskOf(sql`i.convention_id`)} as desk from ${FROM} where i.id = ${id}`,
  );
  return at(row!.item, row!.desk);
}
