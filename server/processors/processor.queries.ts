import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import { holds, isAmong, isOneOf, isWithin } from '../platform/db/conditions.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { knownId } from '../platform/validate.ts';
import { controllersOf } from '../registers/entryParties.ts';
import { referenceOf } from '../registers/numbers.ts';
import { agreedReading } from '../registers/readings.ts';
import { countEach, isInViews, toldTo, viewConditions } from '../registers/views.ts';
import { gateOf } from './gate.checks.ts';
import type { ProcessorFilter } from './processor.inputs.ts';
import { awaitedOf, isControllers, type KnownProcessor, toldParties } from './processor.rules.ts';
import type { ProcessorPage, ProcessorType, ProcessorViewCounts } from './processor.type.ts';
import { processorVerbs } from './processor.verbs.ts';
import { PIECES } from './processorPieces.queries.ts';
import { ownViews, viewedOn } from './processorViews.queries.ts';
import { CLAUSES, type ProcessorView } from './processorWords.ts';
import { isOutside } from './territory.rules.ts';
import { ATLAS, TERRITORY_UNTIL_CHOSEN } from './territory.ts';

/** An objection to the notice `n` that nobody lifted. */
const OBJECTED = sql`(select r.response from processor_response r where r.notice_id = n.id and r.response <> 'COMMENT' order by r.rank desc limit 1)
  = 'OBJECTION'`;

/** Where i stands, by its facts. */
const STANDS = sql`case
  when i.renounced_at is not null then 'RENOUNCED'
  when i.deleted_on is not null then 'ENDED'
  when i.ended_on is not null then 'ENDING'
  when i.engaged_on is not null then 'ENGAGED'
  when exists (select from processor_notice n where n.processor_id = i.id and n.change_id is null and ${OBJECTED}) then 'OBJECTED'
  when exists (select from processor_notice n where n.processor_id = i.id and n.change_id is null) then 'ANNOUNCED'
  else 'PLANNED' end`;

/** STT-2027-001: what people call i by; STT-R-001 while its party keeps it to itself. */
const REFERENCE = referenceOf('STT', 'i');

/** Every clause of article 28(3) was found in the contract of i, or need not be there. */
const HOLDS_CLAUSES = sql`(select count(*) = ${CLAUSES.length} from (
    select distinct on (c.clause) c.answer from processor_clause c where c.processor_id = i.id order by c.clause, c.rank desc
  ) last where last.answer <> 'NO')`;

/** The same, computed once for each entry by the list of tables. */
const STATUS = sql`s.status`;
const IS_VERIFIED = sql`s.is_verified`;

/** How the territory is read in a convention: as all chose, else until they do. */
export const territoryOf = (convention: Sql): Sql =>
  sql`coalesce(${agreedReading('territory_reading', convention)}, ${TERRITORY_UNTIL_CHOSEN})`;

const none = (table: string, condition: Sql): Sql =>
  sql`not exists (select from ${sql.table(table)} x where x.processor_id = i.id and ${condition})`;

/** A change that is not told, or not carried out although its day has come. */
const change = (condition: Sql): Sql =>
  sql`exists (select from processor_change c where c.processor_id = i.id and c.effective_on is null and ${condition})`;
const IS_TOLD = sql`exists (select from processor_notice n where n.change_id = c.id)`;

/** What i waits for on a day. */
const needsOn = (today: string): Sql => sql`array_remove(array[
  case when i.renounced_at is null and i.ended_on is null and (${STATUS} = 'PLANNED' or ${change(sql`not ${IS_TOLD}`)}) then 'ANNOUNCE' end,
  case when i.renounced_at is null and exists (select from processor_notice n where n.processor_id = i.id and n.acknowledged_at is null) then 'ACKNOWLEDGE' end,
  case when ${STATUS} = 'OBJECTED' then 'RENOUNCE' end,
  case when ${STATUS} = 'ANNOUNCED' and i.planned_on <= ${today} then 'ENGAGE' end,
  case when ${STATUS} = 'ENGAGED' and ${change(sql`${IS_TOLD} and c.planned_on <= ${today}`)} then 'CARRY_OUT_CHANGE' end,
  case when ${STATUS} = 'ENGAGED' and ${none('processor_location', sql`x.ends_on is null`)} then 'ADD_LOCATION' end,
  case when ${STATUS} = 'ENGAGED' and not ${IS_VERIFIED} then 'CHECK_CONTRACT' end,
  case when ${STATUS} = 'ENGAGED' and ${none('processor_proof', sql`x.kind = 'UNDERTAKING'`)} then 'RECORD_UNDERTAKING' end,
  case when ${STATUS} = 'ENGAGED' and ${none('processor_proof', sql`x.kind = 'TRAINING' and day_after(x.done_on, 'P12M') >= ${today}`)} then 'RECORD_TRAINING' end,
  case when ${STATUS} = 'ENDING' then 'RECORD_DELETION' end
], null)`;

const PARTY = (alias: string): Sql =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'organisationId', ${sql.ref(`${alias}.organisation_id`)})`;

const FACTS = sql`jsonb_build_object('conventionId', i.convention_id, 'status', ${STATUS}, 'isRestricted', i.confidentiality = 'RESTRICTED',
  'keeper', ${PARTY('k')}, 'controllers', ${controllersOf(sql`i.convention_id`, 'incident.controllerAware')},
  'waitingNotices', coalesce((select jsonb_agg(jsonb_build_object('fromOrganisationId', f.organisation_id, 'toPartyId', n.to_party_id))
    from processor_notice n join party f on f.id = n.from_party_id where n.processor_id = i.id and n.acknowledged_at is null), '[]'))`;

const FROM = sql`processor i left join party k on k.id = i.party_id
  cross join lateral (select ${STANDS} as status, ${HOLDS_CLAUSES} as is_verified offset 0) s`;

const OPTIONAL = ['locations', 'clauses', 'guarantees', 'proofs'] as const;

/** What was said of i piece by piece; of an operation that lists many, nothing that it does not ask for. */
const piecesOf = (asked: ReadonlySet<string> | undefined): Sql =>
  sql.join(OPTIONAL.map((name) => sql`${name}::text, ${!asked || asked.has(name) ? PIECES[name] : sql`'[]'::jsonb`}`));

const itemOn = (
  today: string,
  asked?: ReadonlySet<string>,
): Sql => sql`jsonb_build_object('id', i.id, 'conventionId', i.convention_id, 'reference', ${REFERENCE}, 'status', ${STATUS},
    'confidentiality', i.confidentiality, 'partyId', i.party_id, 'name', i.name, 'siren', i.siren, 'parentId', i.parent_id, 'service', i.service,
    'plannedOn', i.planned_on, 'dataCategories', i.data_categories, 'peopleCategories', i.people_categories,
    'contractReference', i.contract_reference, 'contractUrl', i.contract_url, 'contact', i.contact, 'recordedAt', i.recorded_at,
    'author', ${authorJson('i', 'author')}, 'engagedOn', i.engaged_on, 'passage', i.passage, 'passageReason', i.passage_reason,
    'engager', case when i.engaged_at is not null then ${authorJson('i', 'engager')} end, 'engagedAt', i.engaged_at, 'endedOn', i.ended_on,
    'endedAt', i.ended_at, 'deletedOn', i.deleted_on, 'deletion', i.deletion, 'deletedAt', i.deleted_at, 'renouncedAt', i.renounced_at, 'renouncement', i.renouncement,
    'forgottenAt', i.forgotten_at, 'version', i.version)
  || jsonb_build_object('ender', case when i.ended_at is not null then ${authorJson('i', 'ender')} end,
    'deleter', case when i.deleted_at is not null then ${authorJson('i', 'deleter')} end,
    'renouncer', case when i.renounced_at is not null then ${authorJson('i', 'renouncer')} end)
  || jsonb_build_object('notices', ${PIECES.notices}, 'plannedChanges', ${PIECES.plannedChanges}, ${piecesOf(asked)}, 'isContractVerified', ${IS_VERIFIED}, 'needs', to_jsonb(${needsOn(today)}),
    'territory', ${territoryOf(sql`i.convention_id`)}, 'today', ${today}::text, 'weighed', ${FACTS},
    'signedOn', (select cv.signed_on from convention cv where cv.id = i.convention_id),
    'parties', (select jsonb_agg(${PARTY('p')} || jsonb_build_object('gdprRole', p.gdpr_role, 'isSignatory', p.is_signatory) order by p.position)
      from party p where p.convention_id = i.convention_id))`;

const ORDERS = {
  NAME: { by: sql`fold(i.name)`, means: 'Name, whatever the accents and the case.' },
  PLANNED_ON: { by: sql`i.planned_on`, means: 'From when on it is planned.' },
  ENGAGED_ON: { by: sql`i.engaged_on`, means: 'First day on which it is engaged.' },
  RECORDED_AT: { by: sql`i.recorded_at`, means: 'When it was recorded.' },
  REFERENCE: {
    by: sql`(coalesce(i.year, 0), coalesce(i.number, i.own_number))`,
    means: 'By year, then number; those kept to oneself first.',
  },
};
export const ProcessorSort = sortOf('Processor', ORDERS);
export type ProcessorSort = Sort<keyof typeof ORDERS>;

const isIn = (countries: readonly string[] | undefined, today: string): Sql[] =>
  countries
    ? [
        sql`exists (select from processor_location l where l.processor_id = i.id and l.country = any(${countries.map((code) => code.toUpperCase())}::text[])
          and (l.ends_on is null or l.ends_on >= ${today}))`,
      ]
    : [];

/** i may engage the processor of that id in its turn: what readParent accepts of those that the actor reads. */
const mayEngage = (actor: Actor, given: string): Sql[] => {
  const id = knownId('filter.mayEngageIds', given);
  const below = sql`with recursive below as (
    select ${id}::uuid as id union select p.id from processor p join below b on p.parent_id = b.id) select below.id from below`;
  return [
    sql`exists (select from processor m where m.id = ${id}::uuid and ${readableRecords(actor, 'm')} and m.party_id = i.party_id
      and (m.confidentiality = 'RESTRICTED' or i.confidentiality <> 'RESTRICTED'))`,
    sql`i.id not in (${below})`,
  ];
};

const conditionsOf = (actor: Actor, filter: ProcessorFilter, today: string): Sql[] => [
  ...isAmong('i.id', filter.ids),
  ...isAmong('i.convention_id', filter.conventionIds, 'conventionIds'),
  ...isAmong('i.party_id', filter.partyIds, 'partyIds'),
  ...isOneOf('i.confidentiality', filter.confidentialities),
  ...(filter.mayEngageIds ?? []).flatMap((id) => mayEngage(actor, id)),
  ...(filter.statuses ? [sql`${STATUS} = any(${filter.statuses}::text[])`] : []),
  ...(filter.isContractVerified == null ? [] : [sql`${IS_VERIFIED} = ${filter.isContractVerified}`]),
  ...isIn(filter.countries, today),
  ...holds(sql`fold(${REFERENCE} || ' ' || i.name || ' ' || i.service)`, filter.text),
  ...isWithin(sql`i.engaged_on`, filter.engagedOn, 'engagedOn'),
  ...(filter.handlesDataOn
    ? [sql`i.engaged_on <= ${filter.handlesDataOn} and (i.ended_on is null or i.ended_on >= ${filter.handlesDataOn})`]
    : []),
];

/** A processor as somebody reads it. */
function shown(actor: Actor, known: KnownProcessor): ProcessorType {
  const { weighed, parties: _parties, territory, needs: _needs, today, signedOn: _signedOn, locations, ...told } = known;
  return {
    ...told,
    ...gateOf(known),
    isObjectable: !isControllers(known),
    toldPartyIds: toldParties(known).map(({ id }) => id),
    locations: locations.map((place) => ({ ...place, isOutside: isOutside(ATLAS, place, territory, place.endsOn ?? today) })),
    awaited: awaitedOf(known),
    allowedActions: processorVerbs.allowed(actor, weighed),
  };
}

const viewsOn = (actor: Actor, today: string): Record<ProcessorView, Sql> => {
  const { TO_DO, OVERDUE, CLOSED, ALL } = viewConditions(actor, viewedOn(today, needsOn(today), STATUS));
  return { TO_DO, OVERDUE, ...ownViews(STATUS, IS_VERIFIED), CLOSED, ALL };
};

/** How many processors that the actor may read each view shows, the filter's own left aside, in one statement. */
export async function countProcessorViews(
  em: EntityManager,
  actor: Actor,
  now: Date,
  filter: ProcessorFilter,
): Promise<ProcessorViewCounts> {
  const today = dayOf(now);
  const where = [readableRecords(actor, 'i'), ...conditionsOf(actor, filter, today)];
  const { TO_DO, OVERDUE, NOT_ENGAGED, UNVERIFIED, CLOSED, ALL } = viewsOn(actor, today);
  const own = { notEngagedCount: NOT_ENGAGED, unverifiedCount: UNVERIFIED };
  const each = { toDoCount: TO_DO, overdueCount: OVERDUE, ...own, closedCount: CLOSED, allCount: ALL };
  return toldTo(actor, await countEach(em, { from: FROM, where, each }));
}

/** One page of the processors that the actor may read, by name unless told otherwise, in one statement. */
export async function findProcessors(
  em: EntityManager,
  actor: Actor,
  now: Date,
  filter: ProcessorFilter,
  request: PagingRequest,
  asked?: ReadonlySet<string>,
): Promise<ProcessorPage> {
  const today = dayOf(now);
  const where = [readableRecords(actor, 'i'), ...conditionsOf(actor, filter, today), ...isInViews(viewsOn(actor, today), filter.views)];
  const list = {
    from: FROM,
    key: sql`i.id`,
    where,
    orders: ORDERS,
    unsorted: sql`fold(i.name), i.recorded_at`,
    item: itemOn(today, asked),
    isKeyed: true,
  };
  const { total, items } = await readPage<KnownProcessor>(em, list, request);
  return { total, items: items.map((item) => shown(actor, item)) };
}

/** Everything that is known of a processor, already authorized. */
export async function knownProcessor(em: EntityManager, id: string, now: Date): Promise<KnownProcessor> {
  const [row] = await read<{ item: KnownProcessor }>(em, sql`select ${itemOn(dayOf(now))} as item from ${FROM} where i.id = ${id}`);
  return row!.item;
}

/** What people call those that engage the processors of a list, by their ids; whoever reads an entry reads the one that engages it. */
export async function referencesOf(em: EntityManager, processors: readonly { parentId: string | null }[]): Promise<Map<string, string>> {
  const ids = processors.flatMap(({ parentId }) => parentId ?? []);
  const rows = await read<{ id: string; reference: string }>(
    em,
    sql`select i.id, ${REFERENCE} as reference from processor i where i.id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}
