import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../people/actor.ts';
import type { MyWork, WorkList } from './myWork.type.ts';
import { findPages, type Listing, type ObligationParts } from './obligation.queries.ts';
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

function listingOf(actor: Actor, kind: WorkKind, now: Date, parts: ObligationParts): Listing {
  const field = SORTED_BY[kind];
  const sort = field ? { field, order: 'ASC' as const } : undefined;
  return { conditions: [waitsFor(actor, kind, now)], isWide: kind === 'TO_REVIEW', offset: 0, limit: LISTED, sort, parts };
}

/** The lists of one person, in one statement, however many conventions. */
export async function findMyWork(em: EntityManager, actor: Actor, now: Date, parts: ObligationParts): Promise<MyWork> {
  const listings = WORK_KINDS.map((kind) => listingOf(actor, kind, now, parts));
  const pages = await findPages(em, actor, now, listings);
  const list = (kind: WorkKind): WorkList => {
    const { total, items } = pages[WORK_KINDS.indexOf(kind)]!;
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
