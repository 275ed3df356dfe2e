import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships, reviewedConventions } from '../actors/actor.ts';
import { visibleConventions } from '../actors/scope.policy.ts';
import { runningClocks } from '../incidents/runningClocks.ts';
import { idsOf, isAmong, isOneOfThese, isWithin } from '../platform/db/conditions.ts';
import { allOf, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readFound, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { knownId } from '../platform/validate.ts';
import { rightsDesks } from '../rights-requests/runningRights.ts';
import { type Asked, CLOCKS, type DatedKind, ENDINGS, PARTS, PENDING_TEXTS, RIGHTS_DESKS, STATES } from './dated.ts';
import { pendingTexts } from './legalTexts.kinds.ts';
import { proofEndings } from './proofs.kinds.ts';
import { partStatuses } from './publication.kinds.ts';
import type { UpcomingEntryFilter } from './upcoming.inputs.ts';
import { UPCOMING, UPCOMING_KINDS, type UpcomingKind } from './upcoming.kinds.ts';
import type { UpcomingEntryPage, UpcomingEntryType } from './upcoming.type.ts';

const ORDERS = {
  FALLS_ON: { by: sql`coalesce(w.due_at, paris_midnight(w.falls_on + 1))`, means: 'By the instant at which it is over.' },
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

/** What several kinds look at, each computed once, and only where a kind that is asked for looks at it. */
function sharedBy(asked: Asked): Sql {
  const { now, within, on } = asked;
  return sql`${CLOCKS} as materialized (${runningClocks(allOf([within('d.convention_id'), on('d.falls_on')]))}),
    ${RIGHTS_DESKS} as materialized (${rightsDesks(within('cv.id'))}),
    ${STATES} as materialized (select s.* from current_state(${now}) s where ${within('s.convention_id')}),
    ${ENDINGS} as materialized (${proofEndings(asked)}), ${PARTS} as materialized (${partStatuses()}),
    ${PENDING_TEXTS} as materialized (${pendingTexts(asked)})`;
}

/** Query of those of the kinds asked for that satisfy conditions over u: what was not asked for is not even looked at. */
function kindsOf(asked: Asked, kinds: readonly UpcomingKind[], conditions: Sql[]): Sql {
  const queries = UPCOMING_KINDS.filter((kind) => kinds.includes(kind)).map(
    (kind) => sql`select ${kind}::text as kind, found.* from (${UPCOMING[kind].query(asked)}) found`,
  );
  if (queries.length === 0) return kindsOf(asked, UPCOMING_KINDS.slice(0, 1), [sql`false`]);
  return sql`select u.* from (${sql.join(queries, sql` union all `)}) u where ${allOf(conditions)}`;
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

const isOverdueAt = (now: Date, entry: 'u' | 'w'): Sql => {
  const of = (column: string) => sql.ref(`${entry}.${column}`);
  return sql`(not ${of('is_reminder')} and coalesce(${of('due_at')} < ${now}, ${of('falls_on')} < paris_day(${now})))`;
};

function conditionsOf(actor: Actor, now: Date, { ids, partyIds, fallsOn, isMine, isOverdue }: UpcomingEntryFilter): Sql[] {
  return [
    ...(ids ? [sql`u.key = any(${ids}::text[])`] : []),
    ...(partyIds ? [sql`(u.party_id is null or ${allOf(isAmong('u.party_id', partyIds, 'partyIds'))})`] : []),
    ...isWithin(sql`u.falls_on`, fallsOn, 'fallsOn'),
    ...(isMine == null ? [] : [sql`${isFor(actor)} = ${isMine}`]),
    ...(isOverdue == null ? [] : [sql`${isOverdueAt(now, 'u')} = ${isOverdue}`]),
  ];
}

/** The commitments of the obligations that are shown: looked for once, not among all states for each entry. */
const DUTIES = sql`duties as materialized (select s.obligation_id, c.code, c.text from ${STATES} s join commitment c on c.id = s.commitment_id
  where s.obligation_id in (select page.obligation_id from page where page.subject_type = 'Obligation'))`;

/** Of the commitment (d) that the obligation of w is tied to. */
const ofCommitment = (value: Sql): Sql =>
  sql`(select ${value} from duties d where d.obligation_id = w.obligation_id and w.subject_type = 'Obligation')`;

/** What is told of the records of some kinds, of the entries that are shown only. */
const shownOf = (name: 'reference' | 'words'): Sql => {
  const told = UPCOMING_KINDS.flatMap((kind) => {
    const value = (UPCOMING[kind] as DatedKind)[name];
    return value ? [sql` when ${sql.lit(kind)} then ${value}`] : [];
  });
  return sql`case w.kind${sql.join(told, sql``)} end`;
};

const itemAt = (
  now: Date,
): Sql => sql`(select json_build_object('id', w.key, 'kind', w.kind, 'conventionId', w.convention_id, 'conventionTitle', cv.title,
  'partyCode', (select y.code from party y where y.id = w.party_id), 'fallsOn', w.falls_on, 'dueAt', w.due_at, 'isOverdue', ${isOverdueAt(now, 'w')},
  'isReminder', w.is_reminder, 'knownAt', w.known_at, 'subjectType', w.subject_type, 'subjectId', w.subject_id, 'occurrenceId', w.occurrence_key,
  'reference', coalesce(w.reference, ${shownOf('reference')}, ${ofCommitment(sql`d.code`)}),
  'title', coalesce(w.words, ${shownOf('words')}, ${ofCommitment(sql`fill_words(d.text, cv.variables)`)})) from convention cv where cv.id = w.convention_id)`;

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
  const asked = { actor, now, within: conventionsOf(actor, conventionIds), on };
  const list = {
    given: sharedBy(asked),
    found: kindsOf(asked, kinds ?? UPCOMING_KINDS, conditionsOf(actor, now, filter)),
    beside: DUTIES,
    key: sql`w.key`,
    orders: ORDERS,
    unsorted: ORDERS.FALLS_ON.by,
    item: itemAt(now),
  };
  return readFound<UpcomingEntryType>(em, list, request);
}
