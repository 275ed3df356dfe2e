import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, reviewedConventions } from '../actors/actor.ts';
import { readableThere, readsEveryRecord } from '../actors/confidentiality.policy.ts';
import { scopeOf } from '../actors/scope.policy.ts';
import { reviewable } from '../obligations/review.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import { holds, idsOf, isAmong } from '../platform/db/conditions.ts';
import { allOf, anyOf, read, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readFound, type Sort } from '../platform/db/readPage.ts';
import { badInput } from '../platform/errors.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { Concern, Life, PortfolioFilter } from './portfolio.inputs.ts';
import type { PortfolioLine, PortfolioLinePage, PortfolioTotals } from './portfolio.type.ts';
import { answersTo, isSought, ofCode } from './sought.queries.ts';

/** What worries most, from the gravest: compared one after the other. */
const WORRY_COUNTS = ['breached', 'long_contested', 'late_by_law', 'overdue', 'lapsed', 'long_in_review'].map((name) => `w.${name}_count`);
const WORRY = sql.raw(`(${WORRY_COUNTS.join(', ')})`);
/** Query: the phase of the service of each convention that a condition on x (of `service_phase`) leaves, as it was last said. */
const phasesOf = (isAsked: Sql): Sql =>
  sql`select distinct on (x.convention_id) x.convention_id, x.phase from service_phase x where ${isAsked} order by x.convention_id, x.rank desc`;

const MOST_WORRYING = sql.raw(WORRY_COUNTS.map((count) => `${count} desc`).join(', '));

const ORDERS = {
  WORRY: {
    by: WORRY,
    means:
      'Duties broken, then contested for over 30 days, then late by a delay of the law, then late, then lapsed, then proofs that have waited over 30 days.',
  },
  TITLE: { by: sql`fold(w.title)`, means: 'Whatever the accents and the case.' },
  ENDS_ON: { by: sql`w.last_in_force_on`, means: 'Last day in force; those without one come after the others.' },
  NEXT_DUE_ON: { by: sql`w.next_due_on`, means: 'First due date to come; those without one come after the others.' },
  COMMITTEE_ON: { by: sql`w.committee_latest_on`, means: 'Last day of the next committee; those without one come after the others.' },
  MOVED_AT: { by: sql`w.moved_at`, means: 'When something was last said on its duties.' },
};
/** What it may be put in order by. */
export const SORTED_BY = Object.keys(ORDERS) as (keyof typeof ORDERS)[];
export const PortfolioSort = sortOf('Portfolio', ORDERS);
export type PortfolioSort = Sort<keyof typeof ORDERS>;

/** The last day of k is past. */
export const isOver = (now: Date): Sql => sql`coalesce(k.last_in_force_on < ${dayOf(now)}::date, false)`;
const IS_OPEN = sql`(k.to_do_count + k.trouble_count + k.overdue_count + k.contested_count > 0)`;

const lived = (now: Date): Record<Life, Sql> => ({
  CURRENT: sql`not ${isOver(now)}`,
  ENDED_OPEN: sql`(${isOver(now)} and ${IS_OPEN})`,
  ENDED: sql`(${isOver(now)} and not ${IS_OPEN})`,
});

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
  .concat(['lapsed', 'in_review', 'long_in_review', 'disagreement'])
  .map((name) => `k.${name}_count`)
  .join(', ');
const STAND = sql.raw(`k.convention_id, k.last_in_force_on, k.next_due_on, k.moved_at, ${COUNTS}`);

/**
 * Query: what is told of the conventions (cv, where they are named) that the actor may read and of where they stand (k), those that the filter leaves. Where they stand is read
 * first: telling it anew is so dear that beside it any way to join what was read would seem as good as another.
 */
function found(told: Sql, actor: Actor, filter: PortfolioFilter, now: Date, isNamed = true): Sql {
  const { ids, text, lives, concerns } = filter;
  const scope = scopeOf(actor);
  const conditions = [
    ...isAmong('k.convention_id', ids),
    ...holds(sql`fold(cv.title || ' ' || cv.service_name)`, text),
    ...(lives ? [anyOf(lives.map((life) => lived(now)[life]))] : []),
    ...(concerns ? [anyOf(concerns.map((concern) => WORRIES[concern]))] : []),
    ...isInPhase(filter),
    ...isComing(filter, now),
    ...isSought(filter, now, scope),
  ];
  return sql`with k as materialized (
      select ${STAND}, case when not ${isOver(now)} then k.committee_latest_on end as committee_latest_on from convention_stands(${now}, ${scope}) k)
    select ${told} from k ${isNamed || text ? sql`join convention cv on cv.id = k.convention_id` : sql``} where ${allOf(conditions)}`;
}

/** Query: the conventions that the filter leaves, of those that the actor may read. */
export const foundConventions = (actor: Actor, filter: PortfolioFilter, now: Date): Sql =>
  found(sql`k.convention_id`, actor, filter, now, false);

const LEVELS = ['HIGH_RISK', 'RISK', 'NO_RISK', 'NOT_A_BREACH'];
const ON_PAGE = sql`array(select p.convention_id from page p)`;

/** What is only looked up for the conventions of the page: their groups and themes, what waits for the actor, incidents, what is looked for. */
function besidePage(actor: Actor, { code }: PortfolioFilter, now: Date): Sql {
  const reviewed = sql`p.convention_id = any(${idsOf(reviewedConventions(actor))})`;
  const beside = sql`mine as materialized (select array(select p.convention_id from page p where ${readsEveryRecord(actor) ? sql`true` : reviewed}) as ids),
    phases as materialized (${phasesOf(sql`x.convention_id = any(${ON_PAGE})`)}),
    tallies as materialized (select k.convention_id, k.groups, k.themes from convention_stands(${now}, ${ON_PAGE}) k),
    for_me as materialized (select s.convention_id, count(*) as count from current_state(${now}) s
      where s.convention_id = any(${ON_PAGE}) and ${reviewable(actor, sql`(select m.ids from mine m)::uuid[]`)} group by s.convention_id),
    incidents as materialized (select i.convention_id, count(*) as count, (${LEVELS}::text[])[min(array_position(${LEVELS}::text[], n.level))] as level
      from incident i join incident_stand n on n.incident_id = i.id
      where i.convention_id = any(${ON_PAGE}) and i.closed_at is null and ${readableThere(actor, 'i')} group by i.convention_id)`;
  if (!code) return beside;
  return sql`${beside}, sought as materialized (select x.* from (${answersTo(code, now, scopeOf(actor))}) x where x.convention_id = any(${ON_PAGE})),
    sought_duty as materialized (select s.convention_id, s.obligation_id, s.assurance, y.code as party_code, y.position, c.code from current_state(${now}) s
      join party y on y.id = s.party_id join commitment c on c.id = s.commitment_id where s.obligation_id = any(array(
        select o.id from obligation o where o.convention_id = any(${ON_PAGE}) and o.commitment_id = any(${ofCode(code)}))))`;
}

function shown({ code }: PortfolioFilter, asked: ReadonlySet<string>): Sql {
  const tally = (field: string, column: string) =>
    asked.has(field) ? sql`(select ${sql.ref(`t.${column}`)} from tallies t where t.convention_id = w.convention_id)` : sql`null`;
  const answered = code
    ? sql`'soughtAnswer', (select a.answer from sought a where a.convention_id = w.convention_id),
      'soughtDuties', coalesce((select jsonb_agg(jsonb_build_object('obligationId', d.obligation_id, 'partyCode', d.party_code, 'code', d.code, 'assurance', d.assurance)
        order by d.position) from sought_duty d where d.convention_id = w.convention_id), '[]'::jsonb)`
    : sql`'soughtAnswer', null, 'soughtDuties', '[]'::jsonb`;
  return sql`json_build_object('conventionId', w.convention_id, 'title', w.title, 'serviceName', w.service_name,
    'phaseName', (select x.phase from phases x where x.convention_id = w.convention_id), 'isOver', w.is_over, 'lastInForceOn', w.last_in_force_on, 'countedCount', w.counted_count, 'heldCount', w.held_count, 'waitingCount', w.waiting_count,
    'toDoCount', w.to_do_count, 'troubleCount', w.trouble_count, 'breachedCount', w.breached_count, 'contestedCount', w.contested_count,
    'overdueCount', w.overdue_count, 'lapsedCount', w.lapsed_count, 'inReviewCount', w.in_review_count,
    'waitingForMeCount', coalesce((select m.count from for_me m where m.convention_id = w.convention_id), 0),
    'openIncidentCount', coalesce((select i.count from incidents i where i.convention_id = w.convention_id), 0),
    'worstLevel', (select i.level from incidents i where i.convention_id = w.convention_id),
    'disagreementCount', w.disagreement_count, 'nextCommitteeLatestOn', w.committee_latest_on, 'nextDueOn', w.next_due_on, 'movedAt', w.moved_at, 'groupTallies', ${tally('groupTallies', 'groups')}, 'themeTallies', ${tally('themeTallies', 'themes')}, ${answered})`;
}

/** Where the conventions that the actor may read stand, what worries most first, in one statement; of their tallies, those that are asked. */
export async function findPortfolio(
  em: EntityManager,
  actor: Actor,
  now: Date,
  { filter, asked, ...request }: PagingRequest & { filter: PortfolioFilter; asked: ReadonlySet<string> },
): Promise<PortfolioLinePage> {
  const list = {
    found: found(sql`${STAND}, k.committee_latest_on, cv.title, cv.service_name, ${isOver(now)} as is_over`, actor, filter, now),
    beside: besidePage(actor, filter, now),
    key: sql`w.convention_id`,
    orders: ORDERS,
    unsorted: sql`w.is_over, ${MOST_WORRYING}, w.title`,
    item: shown(filter, asked),
  };
  return readFound<PortfolioLine>(em, list, request);
}

/** Sums over the conventions that the actor may read, in one statement. */
export async function countPortfolio(em: EntityManager, actor: Actor, now: Date, filter: PortfolioFilter): Promise<PortfolioTotals> {
  const sum = (column: string) => sql`coalesce(sum(${sql.ref(`k.${column}`)}), 0)::integer`;
  const told = sql`count(*)::integer as "conventionCount", (count(*) filter (where ${lived(now).ENDED_OPEN}))::integer as "endedOpenCount",
    ${sum('breached_count')} as "breachedCount", ${sum('contested_count')} as "contestedCount",
    coalesce(sum(k.overdue_count) filter (where not ${isOver(now)}), 0)::integer as "overdueCount",
    ${sum('lapsed_count')} as "lapsedCount", ${sum('in_review_count')} as "inReviewCount", ${sum('disagreement_count')} as "disagreementCount"`;
  const [totals] = await read<PortfolioTotals>(em, found(told, actor, filter, now, false));
  return totals!;
}
