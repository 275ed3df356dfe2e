import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, reviewedConventions } from '../actors/actor.ts';
import { readableThere, readsEveryRecord } from '../actors/confidentiality.policy.ts';
import { reviewable } from '../obligations/review.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import { holds, isAmong, isOneOfThese } from '../platform/db/conditions.ts';
import { allOf, anyOf, read, type Sql, sql } from '../platform/db/read.ts';
import { cutAt, type PagingRequest, type Sort } from '../platform/db/readPage.ts';
import { badInput } from '../platform/errors.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import { isKept, standing, summed, unkept } from './kept.queries.ts';
import { isOfPart, offeredParts, SOUGHT_PART, soughtParts } from './part.queries.ts';
import type { Concern, Life, PortfolioFilter } from './portfolio.inputs.ts';
import type { PortfolioLinePage, PortfolioTotals } from './portfolio.type.ts';
import { isSought, ofCode, soughtAnswers } from './sought.queries.ts';
import { SUMMED } from './sums.sql.ts';

/** What worries most, from the gravest: compared one after the other. */
const WORRY = ['breached', 'long_contested', 'late_by_law', 'overdue', 'lapsed', 'long_in_review'].map((name) => `${name}_count`);

/** Query: the phase of the service of each convention that a condition on x (of `service_phase`) leaves, as it was last said. */
const phasesOf = (isAsked: Sql): Sql =>
  sql`select distinct on (x.convention_id) x.convention_id, x.phase from service_phase x where ${isAsked} order by x.convention_id, x.rank desc`;

/** Columns of an order, compared one after the other, and what it is; an index of `convention_stand` has each, with the convention last. */
interface Order {
  by: Sql;
  columns: string[];
  means: string;
}
const orderOf = (columns: string[], means: string): Order => ({ by: sql.raw(columns.join(', ')), columns, means });
const ORDERS = {
  WORRY: orderOf(
    WORRY,
    'Duties broken, then contested for over 30 days, then late by a delay of the law, then late, then lapsed, then proofs that have waited over 30 days.',
  ),
  TITLE: orderOf(['fold(title)'], 'Whatever the accents and the case.'),
  ENDS_ON: orderOf(['last_in_force_on'], 'Last day in force; those without one come after the others.'),
  NEXT_DUE_ON: orderOf(['next_due_on'], 'First due date to come; those without one come after the others.'),
  COMMITTEE_ON: orderOf(['committee_latest_on'], 'Last day of the next committee; those without one come after the others.'),
  MOVED_AT: orderOf(['moved_at'], 'When something was last said on its duties.'),
};
/** What it may be put in order by. */
export const SORTED_BY = Object.keys(ORDERS) as (keyof typeof ORDERS)[];
export const PortfolioSort = sortOf('Portfolio', ORDERS);
export type PortfolioSort = Sort<keyof typeof ORDERS>;

const UNSORTED = sql.raw(['is_over', ...WORRY.map((count) => `${count} desc`), 'title', 'convention_id'].join(', '));

/** SQL of an order; those that nothing else orders come in that of their name. */
function inOrder(sort: PortfolioSort | null | undefined): Sql {
  if (!sort) return UNSORTED;
  const way = sort.order === 'DESC' ? 'desc' : 'asc';
  return sql.raw([...ORDERS[sort.field].columns, 'convention_id'].map((column) => `${column} ${way}`).join(', '));
}

const LIVED: Record<Life, Sql> = {
  CURRENT: sql`not k.is_over`,
  ENDED_OPEN: sql`(k.is_over and k.is_open)`,
  ENDED: sql`(k.is_over and not k.is_open)`,
};
export const isLived = (lives: Life[]): Sql => anyOf(lives.map((life) => LIVED[life]));

const WORRIES: Record<Concern, Sql> = {
  BREACHED: sql`k.breached_count > 0`,
  CONTESTED: sql`k.contested_count > 0`,
  OVERDUE: sql`k.overdue_count > 0`,
  LAPSED: sql`k.lapsed_count > 0`,
  IN_REVIEW: sql`k.in_review_count > 0`,
  DISAGREEMENT: sql`k.disagreement_count > 0`,
};

/** The phase of its service is one of these, or nobody said it. */
function isInPhase({ phases, isPhaseSaid }: PortfolioFilter): Sql[] {
  const said = (isThat: Sql) => sql`(k.convention_id in (select x.convention_id from (${phasesOf(sql`true`)}) x where ${isThat})) is true`;
  return [
    ...(phases ? [said(sql`x.phase = any(${phases}::text[])`)] : []),
    ...(isPhaseSaid == null ? [] : [sql`${said(sql`true`)} = ${isPhaseSaid}`]),
  ];
}

/** One of these bodies holds a party of it. */
const isOfBody = ({ organisationIds }: PortfolioFilter): Sql[] => {
  const those = isAmong('y.organisation_id', organisationIds, 'organisationIds');
  return those.length === 0 ? [] : [sql`(k.convention_id in (select y.convention_id from party y where ${allOf(those)})) is true`];
};

const MOST_DAYS = 366;

/** Something of it has its day in that many days. Throws OUT_OF_RANGE. */
function isComing({ withinDays }: PortfolioFilter, now: Date): Sql[] {
  if (withinDays == null) return [];
  if (withinDays < 1 || withinDays > MOST_DAYS) {
    throw badInput('filter.withinDays', 'OUT_OF_RANGE', {
      fr: `Donnez un nombre de jours de 1 à ${MOST_DAYS}.`,
      en: `Give a number of days from 1 to ${MOST_DAYS}.`,
    });
  }
  const today = dayOf(now);
  const days = ['next_due_on', 'committee_latest_on', 'last_in_force_on'].map(
    (name) => sql`${sql.ref(`k.${name}`)} between ${today}::date and ${today}::date + ${withinDays}::integer - 1`,
  );
  return [anyOf(days)];
}

const COUNTS = ['counted', 'held', 'waiting', 'to_do', 'trouble', 'breached', 'contested', 'long_contested', 'late_by_law', 'overdue']
  .concat(['lapsed', 'in_review', 'long_in_review', 'disagreement', 'dormant'])
  .map((name) => `k.${name}_count`)
  .join(', ');
const STAND = sql.raw(
  `k.convention_id, k.catalogue_key, k.title, k.service_name, k.is_over, k.last_in_force_on, k.committee_latest_on, k.next_due_on, k.moved_at, ${COUNTS}`,
);

/** SQL condition on k: the filter leaves it. */
function isAsked(filter: PortfolioFilter, now: Date): Sql {
  const { ids, text, lives, concerns } = filter;
  return allOf([
    ...isAmong('k.convention_id', ids),
    ...holds(sql`fold(k.title || ' ' || k.service_name)`, text),
    ...(lives ? [isLived(lives)] : []),
    ...(concerns ? [anyOf(concerns.map((concern) => WORRIES[concern]))] : []),
    ...isInPhase(filter),
    ...isOfBody(filter),
    ...isComing(filter, now),
    ...isSought(filter),
    ...isOfPart(filter),
  ]);
}

/** Named queries that what is asked of conventions looks at. */
export const given = (actor: Actor, { code, groupOrPrinciple }: PortfolioFilter, now: Date): Sql =>
  sql.join([unkept(actor, now), ...(code ? [soughtAnswers(code, now)] : []), ...(groupOrPrinciple ? [soughtParts(groupOrPrinciple)] : [])]);

/** Query: the conventions that the filter leaves, of those that the actor may read, after what is `given`. */
export const foundConventions = (actor: Actor, filter: PortfolioFilter, now: Date): Sql =>
  sql`${standing(sql`k.convention_id`, actor, isAsked(filter, now))}`;

const LEVELS = ['HIGH_RISK', 'RISK', 'NO_RISK', 'NOT_A_BREACH'];
const ON_PAGE = sql`array(select p.convention_id from page p)`;

/** SQL condition on a row of the page (p): the actor reviews its convention. */
const isReviewed = (actor: Actor): Sql => {
  if (readsEveryRecord(actor)) return sql`true`;
  return isOneOfThese('p.convention_id', reviewedConventions(actor));
};

/** What is only looked up for the conventions of the page: their groups and themes, what waits for the actor, incidents, what is looked for. */
function besidePage(actor: Actor, { code }: PortfolioFilter, now: Date): Sql {
  const beside = sql`mine as materialized (select array(select p.convention_id from page p where ${isReviewed(actor)}) as ids),
    phases as materialized (${phasesOf(sql`x.convention_id = any(${ON_PAGE})`)}),
    bodies as materialized (select b.convention_id, jsonb_agg(b.short_name order by b.position) as names from (
        select y.convention_id, o.short_name, min(y.position) as position from party y join organisation o on o.id = y.organisation_id
        where y.convention_id = any(${ON_PAGE}) group by y.convention_id, o.short_name) b group by b.convention_id),
    tallies as materialized (select k.convention_id, k.groups, k.themes, k.principles from convention_stand k
        where k.convention_id = any(${ON_PAGE}) and ${isKept('k.convention_id')}
      union all select k.convention_id, k.groups, k.themes, k.principles from anew k),
    for_me as materialized (select s.convention_id, count(*) as count from current_state(${now}) s
      where s.convention_id = any(${ON_PAGE}) and ${reviewable(actor, sql`(select m.ids from mine m)::uuid[]`)} group by s.convention_id),
    incidents as materialized (select i.convention_id, count(*) as count, (${LEVELS}::text[])[min(array_position(${LEVELS}::text[], n.level))] as level
      from incident i join incident_stand n on n.incident_id = i.id
      where i.convention_id = any(${ON_PAGE}) and i.closed_at is null and ${readableThere(actor, 'i')} group by i.convention_id)`;
  if (!code) return beside;
  return sql`${beside}, sought_duty as materialized (select s.convention_id, s.obligation_id, s.assurance, y.code as party_code, y.position, c.code from current_state(${now}) s
      join party y on y.id = s.party_id join commitment c on c.id = s.commitment_id where s.obligation_id = any(array(
        select o.id from obligation o where o.convention_id = any(${ON_PAGE}) and o.commitment_id = any(${ofCode(code)}))))`;
}

function shown({ code, groupOrPrinciple }: PortfolioFilter, asked: ReadonlySet<string>): Sql {
  const tally = (field: string, column: string) =>
    asked.has(field) ? sql`(select ${sql.ref(`t.${column}`)} from tallies t where t.convention_id = w.convention_id)` : sql`null`;
  const answered = code
    ? sql`'soughtAnswer', (select a.answer from sought a where a.convention_id = w.convention_id),
      'soughtDuties', coalesce((select jsonb_agg(jsonb_build_object('obligationId', d.obligation_id, 'partyCode', d.party_code, 'code', d.code, 'assurance', d.assurance)
        order by d.position) from sought_duty d where d.convention_id = w.convention_id), '[]'::jsonb)`
    : sql`'soughtAnswer', null, 'soughtDuties', '[]'::jsonb`;
  return sql`json_build_object('conventionId', w.convention_id, 'title', w.title, 'serviceName', w.service_name,
    'bodyNames', coalesce((select b.names from bodies b where b.convention_id = w.convention_id), '[]'::jsonb), 'phaseName', (select x.phase from phases x where x.convention_id = w.convention_id), 'isOver', w.is_over, 'lastInForceOn', w.last_in_force_on, 'countedCount', w.counted_count, 'heldCount', w.held_count, 'waitingCount', w.waiting_count,
    'toDoCount', w.to_do_count, 'troubleCount', w.trouble_count, 'breachedCount', w.breached_count, 'contestedCount', w.contested_count,
    'overdueCount', w.overdue_count, 'lateByLawCount', w.late_by_law_count, 'lapsedCount', w.lapsed_count, 'inReviewCount', w.in_review_count,
    'waitingForMeCount', coalesce((select m.count from for_me m where m.convention_id = w.convention_id), 0),
    'openIncidentCount', coalesce((select i.count from incidents i where i.convention_id = w.convention_id), 0),
    'worstLevel', (select i.level from incidents i where i.convention_id = w.convention_id),
    'disagreementCount', w.disagreement_count, 'dormantCount', w.dormant_count, 'nextCommitteeLatestOn', w.committee_latest_on, 'nextDueOn', w.next_due_on, 'movedAt', w.moved_at, 'groupTallies', ${tally('groupTallies', 'groups')}, 'themeTallies', ${tally('themeTallies', 'themes')},
    'principleTallies', ${tally('principleTallies', 'principles')}, 'soughtPart', ${groupOrPrinciple ? sql`${SOUGHT_PART}${groupOrPrinciple})` : sql`null`}, ${answered})`;
}

/** Only whether they are over is asked of conventions: their sums tell how many there are. */
export const asksOnlyLives = ({ lives, ...others }: PortfolioFilter): boolean => Object.values(others).every((value) => value == null);

/** Where the conventions that the actor may read stand, what worries most first, in one statement; of their tallies, those that are asked. */
export async function findPortfolio(
  em: EntityManager,
  actor: Actor,
  now: Date,
  { filter, asked, offset, limit, sort }: PagingRequest<keyof typeof ORDERS> & { filter: PortfolioFilter; asked: ReadonlySet<string> },
): Promise<PortfolioLinePage> {
  const order = inOrder(sort);
  const where = isAsked(filter, now);
  const first = sql`order by ${order} ${cutAt(0, offset + limit)}`;
  const total = asksOnlyLives(filter)
    ? sql`select coalesce(sum(k.convention_count), 0)::integer from (${summed(actor)}) k where ${filter.lives ? isLived(filter.lives) : sql`true`}`
    : sql`select count(*)::integer from (${standing(sql`k.convention_id`, actor, where)}) w`;
  const [page] = await read<PortfolioLinePage>(
    em,
    sql`with ${given(actor, filter, now)}, page as materialized (
        select cut.*, row_number() over () as rank from (select * from (${standing(STAND, actor, where, first)}) w order by ${order} ${cutAt(offset, limit)}) cut
      ), ${besidePage(actor, filter, now)}
      select (${total}) as total, coalesce((select json_agg(${shown(filter, asked)} order by w.rank) from page w), '[]'::json) as items`,
  );
  return page!;
}

const TOLD_SUMS = sql.join(SUMMED.map((name) => sql`k.${sql.ref(name)}`));
const sum = (column: string, name: string, where = sql`true`): Sql =>
  sql`coalesce(sum(${sql.ref(`k.${column}`)}) filter (where ${where}), 0)::integer as ${sql.ref(name)}`;
const TOTALS = sql.join([
  sum('convention_count', 'conventionCount'),
  sum('convention_count', 'endedOpenCount', LIVED.ENDED_OPEN),
  sum('breached_count', 'breachedCount'),
  sum('contested_count', 'contestedCount'),
  sum('overdue_count', 'overdueCount', LIVED.CURRENT),
  sum('lapsed_count', 'lapsedCount'),
  sum('in_review_count', 'inReviewCount'),
  sum('disagreement_count', 'disagreementCount'),
  sum('dormant_count', 'dormantCount'),
]);

/** Sums over the conventions that the actor may read, in one statement. */
export async function countPortfolio(
  em: EntityManager,
  actor: Actor,
  now: Date,
  { filter, asked }: { filter: PortfolioFilter; asked: ReadonlySet<string> },
): Promise<PortfolioTotals> {
  const each = sql`k.is_over, k.is_open, 1 as convention_count, ${TOLD_SUMS}`;
  const rows = asksOnlyLives(filter) ? summed(actor) : standing(each, actor, isAsked(filter, now));
  const offered = asked.has('offeredParts') ? offeredParts(actor) : sql`null`;
  const [totals] = await read<PortfolioTotals>(
    em,
    sql`with ${given(actor, filter, now)} select ${TOTALS}, ${offered} as "offeredParts" from (${rows}) k where ${filter.lives ? isLived(filter.lives) : sql`true`}`,
  );
  return totals!;
}
