import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../people/actor.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import type { MyWork, WorkList } from './myWork.type.ts';
import { type ObligationPageRow, type ObligationParts, obligationPage } from './obligation.queries.ts';
import { presentObligation } from './presentObligation.ts';
import { waitsFor } from './work.queries.ts';
import { WORK_KINDS, type WorkKind } from './work.type.ts';

const LISTED = 25;

const SORTED_BY: Partial<Record<WorkKind, string>> = {
  TO_PROVE: 'dueOn',
  MINE: 'dueOn',
  TO_REVIEW: 'waitingSince',
  LAPSING_SOON: 'nextExpiryOn',
};

function workPage(actor: Actor, kind: WorkKind, now: Date, parts: ObligationParts): Sql {
  const field = SORTED_BY[kind];
  const sort = field ? { field, order: 'ASC' as const } : undefined;
  return obligationPage(actor, now, [waitsFor(actor, kind, now)], { offset: 0, limit: LISTED, sort, parts });
}

/** The lists of one person, in one statement, however many conventions. */
export async function findMyWork(em: EntityManager, actor: Actor, now: Date, parts: ObligationParts): Promise<MyWork> {
  const pages = WORK_KINDS.map((kind) => sql`${kind}::text, ${workPage(actor, kind, now, parts)}`);
  const [row] = await read<{ pages: Record<WorkKind, ObligationPageRow> }>(em, sql`select json_build_object(${sql.join(pages)}) as pages`);
  const list = (kind: WorkKind): WorkList => {
    const { total, items } = row!.pages[kind];
    return { total, items: items.map((item) => presentObligation(item, actor)) };
  };
  return {
    roles: [...new Set(actor.memberships.map(({ role }) => role))],
    mine: list('MINE'),
    toProve: list('TO_PROVE'),
    toCorrect: list('TO_CORRECT'),
    toReview: list('TO_REVIEW'),
    lapsingSoon: list('LAPSING_SOON'),
    contested: list('CONTESTED'),
  };
}
