import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships, reviewedConventions } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { inScope } from '../actors/scope.policy.ts';
import { runningClocks } from '../incidents/runningClocks.ts';
import { idsOf, isAmong, isWithin } from '../platform/db/conditions.ts';
import { allOf, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { runningRights } from '../rights-requests/runningRights.ts';
import { CLOCKS, RIGHTS, STATES } from './dated.ts';
import type { UpcomingEntryFilter } from './upcoming.inputs.ts';
import { UPCOMING, UPCOMING_KINDS, type UpcomingKind } from './upcoming.kinds.ts';
import type { UpcomingEntryPage, UpcomingEntryType } from './upcoming.type.ts';

const ORDERS = {
  FALLS_ON: { by: sql`coalesce(u.due_at, paris_midnight(u.falls_on + 1))`, means: 'By the instant at which it is over.' },
};
export const UpcomingEntrySort = sortOf('UpcomingEntry', ORDERS);
export type UpcomingEntrySort = Sort<keyof typeof ORDERS>;

/** Those of the kinds asked for (`dated`), in one query: what was not asked for is not even looked at. */
function kindsOf(actor: Actor, now: Date, kinds: readonly UpcomingKind[], conventionIds: readonly string[] | null | undefined): Sql {
  const within = (column: string) => allOf([inScope(actor, column), ...isAmong(column, conventionIds, 'conventionIds')]);
  const queries = UPCOMING_KINDS.filter((kind) => kinds.includes(kind)).map(
    (kind) => sql`select ${kind}::text as kind, found.* from (${UPCOMING[kind].query({ actor, now, within })}) found`,
  );
  if (queries.length === 0) return kindsOf(actor, now, UPCOMING_KINDS.slice(0, 1), []);
  return sql`${CLOCKS} as materialized (${runningClocks(within('i.convention_id'))}),
    ${RIGHTS} as materialized (${runningRights(allOf([within('i.convention_id'), readableRecords(actor, 'i')]))}),
    ${STATES} as materialized (select s.* from current_state(${now}) s where ${within('s.convention_id')}),
    dated as materialized (${sql.join(queries, sql` union all `)})`;
}

/**
 * What is for the actor: what they are in charge of, what nobody is and waits for a party they act for, the days of their conventions, and the reviews
 * of those they review.
 */
function isFor(actor: Actor): Sql {
  const parties = partyMemberships(actor).flatMap(({ partyId }) => partyId ?? []);
  const conventions = actor.memberships.flatMap(({ conventionId }) => conventionId ?? []);
  return sql`coalesce(
    (select a.assignee_id = ${actor.personId}::uuid from assignment a where a.obligation_id = u.obligation_id order by a.rank desc limit 1),
    u.party_id = any(${parties}::uuid[]) or (u.party_id is null and u.convention_id = any(${conventions}::uuid[]))
      or (u.kind = 'REVIEW' and u.convention_id = any(${idsOf(reviewedConventions(actor))})), false)`;
}

const isOverdueAt = (now: Date): Sql => sql`(not u.is_reminder and coalesce(u.due_at < ${now}, u.falls_on < paris_day(${now})))`;

function conditionsOf(actor: Actor, now: Date, { ids, partyIds, fallsOn, isMine, isOverdue }: UpcomingEntryFilter): Sql[] {
  return [
    ...(ids ? [sql`u.key = any(${ids}::text[])`] : []),
    ...(partyIds ? [sql`(u.party_id is null or ${allOf(isAmong('u.party_id', partyIds, 'partyIds'))})`] : []),
    ...isWithin(sql`u.falls_on`, fallsOn, 'fallsOn'),
    ...(isMine == null ? [] : [sql`${isFor(actor)} = ${isMine}`]),
    ...(isOverdue == null ? [] : [sql`${isOverdueAt(now)} = ${isOverdue}`]),
  ];
}

/** Of the commitment (c) that the obligation of u is tied to. */
const ofCommitment = (value: Sql): Sql => sql`(select ${value} from ${STATES} s join commitment c on c.id = s.commitment_id
  where s.obligation_id = u.obligation_id and u.subject_type = 'Obligation')`;

const itemAt = (
  now: Date,
): Sql => sql`json_build_object('id', u.key, 'kind', u.kind, 'conventionId', u.convention_id, 'conventionTitle', cv.title,
  'partyCode', y.code, 'fallsOn', u.falls_on, 'dueAt', u.due_at, 'isOverdue', ${isOverdueAt(now)}, 'isReminder', u.is_reminder, 'knownAt', u.known_at,
  'subjectType', u.subject_type, 'subjectId', u.subject_id, 'occurrenceId', u.occurrence_key, 'reference', coalesce(u.reference, ${ofCommitment(sql`c.code`)}),
  'title', coalesce(u.words, ${ofCommitment(sql`fill_words(c.text, cv.variables)`)}))`;

/** One page of what has a day to come, or one that passed and is still waited for, that the actor may read, in one statement. */
export function findUpcoming(
  em: EntityManager,
  actor: Actor,
  now: Date,
  filter: UpcomingEntryFilter,
  request: PagingRequest,
): Promise<UpcomingEntryPage> {
  const { kinds, conventionIds } = filter;
  const list = {
    given: kindsOf(actor, now, kinds ?? UPCOMING_KINDS, conventionIds),
    from: sql`dated u join convention cv on cv.id = u.convention_id left join party y on y.id = u.party_id`,
    key: sql`u.key`,
    where: conditionsOf(actor, now, filter),
    orders: ORDERS,
    unsorted: ORDERS.FALLS_ON.by,
    item: itemAt(now),
  };
  return readPage<UpcomingEntryType>(em, list, request);
}
