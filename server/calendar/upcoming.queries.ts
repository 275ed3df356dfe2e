import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships, reviewedConventions } from '../actors/actor.ts';
import { visibleConventions } from '../actors/scope.policy.ts';
import { runningClocks } from '../incidents/runningClocks.ts';
import { idsOf, isAmong, isOneOfThese, isWithin } from '../platform/db/conditions.ts';
import { allOf, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { knownId } from '../platform/validate.ts';
import { rightsDesks } from '../rights-requests/runningRights.ts';
import { type Asked, CLOCKS, type DatedKind, RIGHTS_DESKS, STATES } from './dated.ts';
import type { UpcomingEntryFilter } from './upcoming.inputs.ts';
import { UPCOMING, UPCOMING_KINDS, type UpcomingKind } from './upcoming.kinds.ts';
import type { UpcomingEntryPage, UpcomingEntryType } from './upcoming.type.ts';

const ORDERS = {
  FALLS_ON: { by: sql`coalesce(u.due_at, paris_midnight(u.falls_on + 1))`, means: 'By the instant at which it is over.' },
};
export const UpcomingEntrySort = sortOf('UpcomingEntry', ORDERS);
export type UpcomingEntrySort = Sort<keyof typeof ORDERS>;

/** The conventions that are looked at: those asked for among those that the actor reads, so that one is asked for as such. */
function conventionsOf(actor: Actor, conventionIds: readonly string[] | null | undefined): Asked['within'] {
  const asked = conventionIds?.map((id) => knownId('filter.conventionIds', id));
  const scope = visibleConventions(actor);
  if (scope === 'ALL') return asked ? (column) => isOneOfThese(column, asked) : () => sql`true`;
  const read = asked ? asked.filter((id) => scope.includes(id)) : scope;
  return (column) => isOneOfThese(column, read);
}

/** Those of the kinds asked for (`dated`) that satisfy conditions over u, in one query: what was not asked for is not even looked at. */
function kindsOf(asked: Asked, kinds: readonly UpcomingKind[], conditions: Sql[]): Sql {
  const { now, within, on } = asked;
  const queries = UPCOMING_KINDS.filter((kind) => kinds.includes(kind)).map(
    (kind) => sql`select ${kind}::text as kind, found.* from (${UPCOMING[kind].query(asked)}) found`,
  );
  if (queries.length === 0) return kindsOf(asked, UPCOMING_KINDS.slice(0, 1), [sql`false`]);
  return sql`${CLOCKS} as materialized (${runningClocks(allOf([within('d.convention_id'), on('d.falls_on')]))}),
    ${RIGHTS_DESKS} as materialized (${rightsDesks(within('cv.id'))}),
    ${STATES} as materialized (select s.* from current_state(${now}) s where ${within('s.convention_id')}),
    dated as materialized (select u.* from (${sql.join(queries, sql` union all `)}) u where ${allOf(conditions)})`;
}

/**
 * What is for the actor: what they are in charge of, what nobody is and waits for a party they act for, the days of their conventions, and the reviews
 * of those they review.
 */
function isFor(actor: Actor): Sql {
  const parties = partyMemberships(actor).flatMap(({ partyId }) => partyId ?? []);
  const conventions = actor.memberships.flatMap(({ conventionId }) => conventionId ?? []);
  return sql`coalesce(
    case when u.obligation_id is not null then
      (select a.assignee_id = ${actor.personId}::uuid from assignment a where a.obligation_id = u.obligation_id order by a.rank desc limit 1) end,
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

/** What is told of the records of some kinds, of the entries that are shown only. */
const shownOf = (name: 'reference' | 'words'): Sql => {
  const told = UPCOMING_KINDS.flatMap((kind) => {
    const value = (UPCOMING[kind] as DatedKind)[name];
    return value ? [sql` when ${sql.lit(kind)} then ${value}`] : [];
  });
  return sql`case u.kind${sql.join(told, sql``)} end`;
};

const itemAt = (
  now: Date,
): Sql => sql`json_build_object('id', u.key, 'kind', u.kind, 'conventionId', u.convention_id, 'conventionTitle', cv.title,
  'partyCode', y.code, 'fallsOn', u.falls_on, 'dueAt', u.due_at, 'isOverdue', ${isOverdueAt(now)}, 'isReminder', u.is_reminder, 'knownAt', u.known_at,
  'subjectType', u.subject_type, 'subjectId', u.subject_id, 'occurrenceId', u.occurrence_key, 'reference', coalesce(u.reference, ${shownOf('reference')}, ${ofCommitment(sql`c.code`)}),
  'title', coalesce(u.words, ${shownOf('words')}, ${ofCommitment(sql`fill_words(c.text, cv.variables)`)}))`;

/** One page of what has a day to come, or one that passed and is still waited for, that the actor may read, in one statement. */
export function findUpcoming(
  em: EntityManager,
  actor: Actor,
  now: Date,
  filter: UpcomingEntryFilter,
  request: PagingRequest,
): Promise<UpcomingEntryPage> {
  const { kinds, conventionIds, fallsOn } = filter;
  const on = (column: string) => allOf(isWithin(sql.ref(column), fallsOn, 'fallsOn'));
  const list = {
    given: kindsOf(
      { actor, now, within: conventionsOf(actor, conventionIds), on },
      kinds ?? UPCOMING_KINDS,
      conditionsOf(actor, now, filter),
    ),
    from: sql`dated u join convention cv on cv.id = u.convention_id left join party y on y.id = u.party_id`,
    key: sql`u.key`,
    where: [],
    orders: ORDERS,
    unsorted: ORDERS.FALLS_ON.by,
    item: itemAt(now),
  };
  return readPage<UpcomingEntryType>(em, list, request);
}
