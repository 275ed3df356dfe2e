import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../actors/actor.ts';
import { inScope } from '../../actors/scope.policy.ts';
import { is, isAmong, isOneOf, isWithin } from '../../platform/db/conditions.ts';
import { allOf, read, type Sql, sql } from '../../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../../platform/db/readPage.ts';
import { sortOf } from '../../platform/graphql/paging.ts';
import { knownOccurrences, OCCURRENCE_KEY } from './knownOccurrences.ts';
import type { OccurrenceFilter } from './occurrence.inputs.ts';
import type { OccurrencePage, OccurrenceType } from './occurrence.type.ts';

const statusAt = (asOf: Date): Sql => sql`case
    when x.is_broken then 'BREACHED'
    when x.answer_status = 'MET' then 'DONE'
    when x.answer_status = 'NOT_REQUIRED' then 'NOT_REQUIRED'
    when x.begins_at > ${asOf} then 'FORESEEN'
    else 'OPEN'
  end`;

const DUES = sql`coalesce((select json_agg(json_build_object('id', d.id, 'causeAt', d.cause_at, 'dueOn', d.due_on, 'dueAt', d.due_at,
    'knownAt', d.known_from, 'reason', d.reason) order by d.rank desc)
  from occurrence_due d where d.occurrence_id = x.occurrence_id), '[]'::json)`;

/** The occurrence that the obligation of x is judged by: as it is kept where its state holds, by the rule where not. */
const governingAt = (asOf: Date): Sql => sql`(
    select s.occurrence_id from settled_state(${asOf}) s where s.obligation_id = x.obligation_id
    union all select g.occurrence_id from governing_occurrence(x.obligation_id, ${asOf}) g
      where not exists (select from settled_state(${asOf}) s where s.obligation_id = x.obligation_id))`;

const itemAt = (asOf: Date): Sql => sql`json_build_object('id', ${OCCURRENCE_KEY}, 'obligationId', x.obligation_id, 'number', x.number,
    'facetCode', x.facet, 'moment', x.moment, 'status', ${statusAt(asOf)}, 'isIndicative', x.is_indicative, 'isImplied', x.occurrence_id is null,
    'isGoverning', coalesce(x.occurrence_id = ${governingAt(asOf)}, false),
    'causeAt', x.cause_at, 'beginsAt', x.begins_at, 'dueOn', x.due_on, 'dueAt', x.due_at, 'isOverdue', x.is_overdue,
    'doneAt', case when x.answer_status = 'MET' then x.done_at end,
    'answeredAt', case when x.is_answered then x.answered_at end, 'lateMinutes', case when x.is_answered then x.late_minutes end,
    'lateReason', (select d.late_reason from declaration d where d.id = x.answer_id), 'dues', ${DUES})`;

const DUE_DAY = sql`coalesce(x.due_on, paris_day(x.due_at))`;

const ORDERS = {
  DUE_ON: { by: DUE_DAY, means: 'Day it is due; those without one come last, either way.' },
  CAUSE_AT: { by: sql`x.cause_at`, means: 'The moment that it follows or precedes.' },
  NUMBER: { by: sql`x.number`, means: 'In the order in which those of one obligation were opened.' },
};
export const OccurrenceSort = sortOf('Occurrence', ORDERS);
export type OccurrenceSort = Sort<keyof typeof ORDERS>;

const conditionsOf = (filter: OccurrenceFilter | null | undefined, asOf: Date): Sql[] => [
  ...(filter?.ids ? [sql`${OCCURRENCE_KEY} = any(${filter.ids}::text[])`] : []),
  ...isAmong('x.convention_id', filter?.conventionIds, 'conventionIds'),
  ...isAmong('x.obligation_id', filter?.obligationIds, 'obligationIds'),
  ...isAmong('x.party_id', filter?.partyIds, 'partyIds'),
  ...(filter?.statuses ? [sql`${statusAt(asOf)} = any(${filter.statuses}::text[])`] : []),
  ...isOneOf('x.moment', filter?.moments),
  ...isWithin(DUE_DAY, filter?.dueOn, 'dueOn'),
  ...is('x.is_overdue', filter?.isOverdue),
];

/** One page of the occurrences that the actor may read, as they are known at an instant, in one statement. */
export function findOccurrences(
  em: EntityManager,
  actor: Actor,
  asOf: Date,
  filter: OccurrenceFilter | null | undefined,
  request: PagingRequest<OccurrenceSort['field']>,
): Promise<OccurrencePage> {
  const where = [inScope(actor, 'x.convention_id'), ...conditionsOf(filter, asOf)];
  const list = {
    given: sql`known as materialized (select x.* from ${knownOccurrences(asOf)} where ${allOf(where)})`,
    from: sql`known x`,
    key: OCCURRENCE_KEY,
    where: [],
    orders: ORDERS,
    unsorted: sql`x.cause_at, x.number`,
    item: itemAt(asOf),
  };
  return readPage<OccurrenceType>(em, list, request);
}

/** Occurrences of many obligations told on their own page: the newest first, this many of each. */
const TOLD_OF_EACH = 100;

/** Those of many obligations, already authorized, in one statement. */
export async function findOccurrencesOf(em: EntityManager, obligationIds: readonly string[], asOf: Date): Promise<OccurrenceType[]> {
  const rows = await read<{ item: OccurrenceType }>(
    em,
    sql`select told.item from (
        select x.obligation_id, x.cause_at, x.number, ${itemAt(asOf)} as item,
          row_number() over (partition by x.obligation_id order by x.cause_at desc, x.number desc) as place
        from ${knownOccurrences(asOf)} where x.obligation_id = any(${obligationIds}::uuid[])
      ) told where told.place <= ${TOLD_OF_EACH} order by told.cause_at desc, told.number desc`,
  );
  return rows.map(({ item }) => item);
}
