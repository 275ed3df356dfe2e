import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { inScope } from '../actors/scope.policy.ts';
import { reviewable } from '../obligations/review.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import { holds, isAmong } from '../platform/db/conditions.ts';
import { allOf, anyOf, read, type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { badInput } from '../platform/errors.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { Concern, Life, PortfolioFilter } from './portfolio.inputs.ts';
import type { PortfolioLine, PortfolioLinePage, PortfolioTotals } from './portfolio.type.ts';

/** What worries most, from the gravest: compared one after the other. */
const WORRY = sql`(k.breached_count, k.long_contested_count, k.late_by_law_count, k.overdue_count, k.lapsed_count, k.long_in_review_count)`;

const ORDERS = {
  WORRY: {
    by: WORRY,
    means:
      'Duties broken, then contested for over 30 days, then late by a delay of the law, then late, then lapsed, then proofs that have waited over 30 days.',
  },
  TITLE: { by: sql`fold(cv.title)`, means: 'Whatever the accents and the case.' },
  ENDS_ON: { by: sql`k.last_in_force_on`, means: 'Last day in force; those without one come after the others.' },
  NEXT_DUE_ON: { by: sql`k.next_due_on`, means: 'First due date to come; those without one come after the others.' },
  MOVED_AT: { by: sql`k.moved_at`, means: 'When something was last said on its duties.' },
};
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
};

/** Where a commitment is, by the states (s) of the parties it binds. */
export const ANSWER = sql`case when bool_or(s.standing not in ('HELD', 'OUTSIDE') and s.assurance <> 'TO_CONFIRM') then 'UNPROVEN'
  when bool_or(s.assurance = 'TO_CONFIRM') then 'TO_CONFIRM' when bool_or(s.standing = 'HELD') then 'PROVEN' else 'NOT_ASKED' end`;

/** The states of one commitment in cv. */
const ofCommitment = (code: string, now: Date): Sql => sql`current_state(${now}) s join commitment c on c.id = s.commitment_id
  where s.convention_id = cv.id and c.code = ${code}`;

function conditionsOf({ ids, text, lives, concerns, code, answers }: PortfolioFilter, now: Date): Sql[] {
  if (answers && !code) {
    throw badInput('filter.answers', 'COMMITMENT_NOT_GIVEN', {
      fr: 'Dites par son code de quel engagement il s’agit.',
      en: 'Say by its code which commitment it is about.',
    });
  }
  return [
    ...isAmong('cv.id', ids),
    ...holds(sql`fold(cv.title || ' ' || cv.service_name)`, text),
    ...(lives ? [anyOf(lives.map((life) => lived(now)[life]))] : []),
    ...(concerns ? [anyOf(concerns.map((concern) => WORRIES[concern]))] : []),
    ...(code && !answers ? [sql`exists (select from ${ofCommitment(code, now)})`] : []),
    ...(code && answers ? [sql`(select ${ANSWER} from ${ofCommitment(code, now)} having count(*) > 0) = any(${answers}::text[])`] : []),
  ];
}

const LEVELS = ['HIGH_RISK', 'RISK', 'NO_RISK', 'NOT_A_BREACH'];

function shown(actor: Actor, { code }: PortfolioFilter, now: Date): Sql {
  const incidents = sql`from incident i join incident_stand n on n.incident_id = i.id
    where i.convention_id = cv.id and i.closed_at is null and ${readableRecords(actor, 'i')}`;
  const answered = code
    ? sql`'soughtAnswer', (select ${ANSWER} from ${ofCommitment(code, now)} having count(*) > 0),
      'soughtDuties', coalesce((select jsonb_agg(jsonb_build_object('obligationId', s.obligation_id, 'partyCode', y.code, 'assurance', s.assurance) order by y.position)
        from (select s.* from ${ofCommitment(code, now)}) s join party y on y.id = s.party_id), '[]'::jsonb)`
    : sql`'soughtAnswer', null, 'soughtDuties', '[]'::jsonb`;
  return sql`jsonb_build_object('conventionId', cv.id, 'title', cv.title, 'serviceName', cv.service_name,
    'isOver', ${isOver(now)}, 'lastInForceOn', k.last_in_force_on, 'countedCount', k.counted_count, 'heldCount', k.held_count, 'waitingCount', k.waiting_count,
    'toDoCount', k.to_do_count, 'troubleCount', k.trouble_count, 'breachedCount', k.breached_count, 'contestedCount', k.contested_count,
    'overdueCount', k.overdue_count, 'lapsedCount', k.lapsed_count, 'inReviewCount', k.in_review_count,
    'waitingForMeCount', (select count(*) from current_state(${now}) s where s.convention_id = cv.id and ${reviewable(actor)}),
    'openIncidentCount', (select count(*) ${incidents}),
    'worstLevel', (select n.level ${incidents} and n.level is not null order by array_position(${LEVELS}::text[], n.level) limit 1),
    'nextDueOn', k.next_due_on, 'movedAt', k.moved_at, 'groupTallies', k.groups, 'themeTallies', k.themes, ${answered})`;
}

const stands = (now: Date): Sql => sql`convention cv join convention_stands(${now}) k on k.convention_id = cv.id`;

/** Where the conventions that the actor may read stand, what worries most first, in one statement. */
export async function findPortfolio(
  em: EntityManager,
  actor: Actor,
  now: Date,
  filter: PortfolioFilter,
  request: PagingRequest,
): Promise<PortfolioLinePage> {
  const list = {
    from: stands(now),
    key: sql`cv.id`,
    where: [inScope(actor, 'cv.id'), ...conditionsOf(filter, now)],
    orders: ORDERS,
    unsorted: sql`${isOver(now)}, ${WORRY} desc, fold(cv.title)`,
    item: shown(actor, filter, now),
  };
  return readPage<PortfolioLine>(em, list, request);
}

/** Sums over the conventions that the actor may read, in one statement. */
export async function countPortfolio(em: EntityManager, actor: Actor, now: Date, filter: PortfolioFilter): Promise<PortfolioTotals> {
  const sum = (column: string) => sql`coalesce(sum(${sql.ref(`k.${column}`)}), 0)::integer`;
  const [totals] = await read<PortfolioTotals>(
    em,
    sql`select count(*)::integer as "conventionCount", (count(*) filter (where ${lived(now).ENDED_OPEN}))::integer as "endedOpenCount",
        ${sum('breached_count')} as "breachedCount", ${sum('contested_count')} as "contestedCount",
        coalesce(sum(k.overdue_count) filter (where not ${isOver(now)}), 0)::integer as "overdueCount",
        ${sum('lapsed_count')} as "lapsedCount", ${sum('in_review_count')} as "inReviewCount"
      from ${stands(now)} where ${allOf([inScope(actor, 'cv.id'), ...conditionsOf(filter, now)])}`,
  );
  return totals!;
}
