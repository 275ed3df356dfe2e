import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import type { Wording } from '../platform/db/read.ts';
import { findObligations } from './obligation.queries.ts';
import type { ObligationPage } from './obligation.type.ts';
import { obligationWords } from './obligationFilter.ts';
import { presentObligations } from './presentObligations.ts';

/** The first obligations that hold every word (or one like it), among those the actor may read. */
export async function searchObligations(context: RequestContext, text: string, wording: Wording, limit: number): Promise<ObligationPage> {
  const actor = actorOf(context);
  const now = context.clock.now();
  const found = await findObligations(context.em, actor, now, {
    conditions: obligationWords(text, wording),
    isWide: true,
    offset: 0,
    limit,
  });
  return { total: found.total, items: presentObligations(found.items, actor) };
}
