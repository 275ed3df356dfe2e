import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships } from '../actors/actor.ts';
import { inScope } from '../actors/scope.policy.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { allOf, anyOf, read, type Sql, sql } from '../platform/db/read.ts';
import { CONTROLLED_BY, controllersOf } from './entryParties.ts';

export const REGISTER_VIEWS = ['TO_DO', 'OVERDUE', 'CLOSED', 'ALL'] as const;
/** What is looked at of a register: what waits for one's own side, what is past its day, what is over, everything. */
export type RegisterView = (typeof REGISTER_VIEWS)[number];

/** How many entries each view shows; null where nothing can wait for a side that one does not have. */
export interface ViewCounts {
  toDoCount: number | null;
  overdueCount: number;
  closedCount: number;
  allCount: number;
}

/** A register, as its views are told of it. */
export interface Viewed {
  /** SQL query of one entry: what it waits for, as (party_id, is_late), which may look at `desk` for the controllers of its convention. */
  awaited: Sql;
  /** SQL condition: nothing more is to be done of an entry. */
  isClosed: Sql;
}

/** Named query: the controllers of each convention that one reads, computed once. `convention_id` is what an entry finds its own by. */
export const deskOf = (actor: Actor, conventionIds: readonly string[] | null | undefined): Sql =>
  sql`desk as materialized (select cv.id as convention_id, ${controllersOf(sql`cv.id`, CONTROLLED_BY)} as controllers from convention cv
    where ${allOf([inScope(actor, 'cv.id'), ...isAmong('cv.id', conventionIds, 'conventionIds')])})`;

/** SQL value, where `desk` is given: the controllers of a convention. */
export const deskControllers = (convention: Sql): Sql => sql`(select d.controllers from desk d where d.convention_id = ${convention})`;

/** Parties that somebody keeps a register for: their own side. */
export const ownSide = (actor: Actor): string[] =>
  partyMemberships(actor).flatMap(({ role, partyId }) => (role === 'FINANCE' || !partyId ? [] : [partyId]));

/** SQL condition of each view, over an entry. */
export function viewConditions(actor: Actor, { awaited, isClosed }: Viewed): Record<RegisterView, Sql> {
  return {
    TO_DO: sql`exists (select from (${awaited}) w where w.party_id = any(${ownSide(actor)}::uuid[]))`,
    OVERDUE: sql`exists (select from (${awaited}) w where w.is_late)`,
    CLOSED: isClosed,
    ALL: sql`true`,
  };
}

/** SQL condition: one of these views shows an entry. */
export const isInViews = <View extends string>(conditions: Record<View, Sql>, views: readonly View[] | null | undefined): Sql[] =>
  views ? [anyOf(views.map((view) => conditions[view]))] : [];

/** How many entries satisfy each condition, in one statement. */
export async function countEach<Name extends string>(
  em: EntityManager,
  { given, from, where, each }: { given?: Sql; from: Sql; where: Sql[]; each: Record<Name, Sql> },
): Promise<Record<Name, number>> {
  const counts = Object.entries<Sql>(each).map(
    ([name, condition]) => sql`count(*) filter (where ${condition})::integer as ${sql.ref(name)}`,
  );
  const statement = sql`${given ? sql`with ${given} ` : sql``}select ${sql.join(counts)} from ${from} where ${allOf(where)}`;
  return (await read<Record<Name, number>>(em, statement))[0]!;
}

/** How many entries each view of a register shows, in one statement. */
export async function countViews(
  em: EntityManager,
  actor: Actor,
  { views, ...list }: { given?: Sql; from: Sql; where: Sql[]; views: Record<RegisterView, Sql> },
): Promise<ViewCounts> {
  const { TO_DO, OVERDUE, CLOSED, ALL } = views;
  const each = { toDoCount: TO_DO, overdueCount: OVERDUE, closedCount: CLOSED, allCount: ALL };
  return toldTo(actor, await countEach(em, { ...list, each }));
}

/** Nothing is said of what is to do to who has no side of their own. */
export const toldTo = <Counts extends { toDoCount: number }>(
  actor: Actor,
  counts: Counts,
): Omit<Counts, 'toDoCount'> & { toDoCount: number | null } => ({
  ...counts,
  toDoCount: ownSide(actor).length > 0 ? counts.toDoCount : null,
});
