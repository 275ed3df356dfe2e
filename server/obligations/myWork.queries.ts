import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../people/actor.ts';
import type { MyWork, WorkList } from './myWork.type.ts';
import { findObligations } from './obligation.queries.ts';
import { presentObligation } from './presentObligation.ts';
import { waitsFor } from './work.queries.ts';
import { WORK_KINDS, type WorkKind } from './work.type.ts';

const LISTED = 25;

const SORTED_BY: Partial<Record<WorkKind, string>> = { TO_PROVE: 'dueOn', MINE: 'dueOn', LAPSING_SOON: 'nextExpiryOn' };

/** The lists of one person: one statement each, however many conventions. */
export async function findMyWork(em: EntityManager, actor: Actor, now: Date): Promise<MyWork> {
  const lists = await Promise.all(
    WORK_KINDS.map(async (kind): Promise<WorkList> => {
      const field = SORTED_BY[kind];
      const sort = field ? { field, order: 'ASC' as const } : undefined;
      const page = await findObligations(em, actor, now, [waitsFor(actor, kind, now)], { offset: 0, limit: LISTED, sort });
      return { total: page.total, items: page.items.map((item) => presentObligation(item, actor)) };
    }),
  );
  const [mine, toProve, toCorrect, toReview, lapsingSoon, contested] = lists as [
    WorkList,
    WorkList,
    WorkList,
    WorkList,
    WorkList,
    WorkList,
  ];
  return { roles: [...new Set(actor.memberships.map(({ role }) => role))], mine, toProve, toCorrect, toReview, lapsingSoon, contested };
}
