import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { Sql } from '../platform/db/read.ts';
import type { ObligationFilter } from './obligation.inputs.ts';
import { findPages, type Paging } from './obligation.queries.ts';
import type { ObligationPage } from './obligation.type.ts';
import { isWideFilter, obligationConditions } from './obligationFilter.ts';
import { presentObligations } from './presentObligations.ts';

/** A list of obligations: which, in what order, and which of them to tell. */
export interface ObligationList extends Paging {
  filter: ObligationFilter | null | undefined;
}

/** One page of each of several lists, as the person who asks sees them, with their totals, in one statement; told as of `asOf` when given. `within`
 * (over s, state) holds of all the obligations that they list. */
export async function listObligations(
  em: EntityManager,
  actor: Actor,
  instant: Date,
  lists: ObligationList[],
  { asOf, within }: { asOf?: string; within?: Sql } = {},
): Promise<ObligationPage[]> {
  const listings = lists.map(({ filter, ...list }) => ({
    ...list,
    conditions: obligationConditions(filter, actor, instant),
    isWide: isWideFilter(filter),
  }));
  const pages = await findPages(em, actor, instant, listings, within);
  return pages.map(({ total, items }) => ({ total, items: presentObligations(items, actor, asOf) }));
}
