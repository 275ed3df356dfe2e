import { loadById } from '../actors/loadById.ts';
import { actorOf } from '../actors/requestContext.ts';
import { isAmong } from '../platform/db/conditions.ts';
import { findObligations } from './obligation.queries.ts';
import type { ObligationType } from './obligation.type.ts';
import { presentObligations } from './presentObligations.ts';

/** Obligations as they are now, in one statement; null for one that the person who asks may not read. */
export const obligationsById = loadById<ObligationType>(async (context, ids) => {
  const actor = actorOf(context);
  const listing = { conditions: isAmong('s.obligation_id', ids), offset: 0, limit: ids.length };
  const { items } = await findObligations(context.em, actor, context.clock.now(), listing);
  return presentObligations(items, actor);
});
