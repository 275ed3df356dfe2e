import { actorOf, type RequestContext } from '../people/requestContext.ts';
import { findObligations } from './obligation.queries.ts';
import type { ObligationPage } from './obligation.type.ts';
import { obligationConditions } from './obligationFilter.ts';
import { presentObligation } from './presentObligation.ts';

/** The first obligations that hold every word, among those the actor may read. */
export async function searchObligations(context: RequestContext, text: string, limit: number): Promise<ObligationPage> {
  const actor = actorOf(context);
  const now = context.clock.now();
  const found = await findObligations(context.em, actor, now, obligationConditions({ text }, actor, now), { offset: 0, limit });
  return { total: found.total, items: found.items.map((row) => presentObligation(row, actor)) };
}
