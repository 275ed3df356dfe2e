import DataLoader from 'dataloader';
import { loadById } from '../../actors/loadById.ts';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { dayAsOf, instantOf } from '../../platform/asOf.ts';
import { findOccurrences, findOccurrencesOf } from './occurrence.queries.ts';
import type { OccurrenceType } from './occurrence.type.ts';

/** Occurrences as they are now, in one statement; null for one that the person who asks may not read. */
export const occurrencesById = loadById<OccurrenceType>(async (context, ids) => {
  const filter = { ids: [...ids] };
  const { items } = await findOccurrences(context.em, actorOf(context), context.clock.now(), filter, { offset: 0, limit: ids.length });
  return items;
});

/** Occurrences of obligations that are already authorized, by the identity of the obligation: now, or as it was on a day. */
export const occurrencesOfObligation = (context: RequestContext): DataLoader<string, OccurrenceType[]> =>
  new DataLoader(async (ids) => {
    const found = new Map<string, OccurrenceType[]>();
    for (const [day, ofDay] of Map.groupBy(ids, dayAsOf)) {
      const obligations = ofDay.map((id) => id.split('@')[0]!);
      const occurrences = await findOccurrencesOf(context.em, obligations, instantOf(day, context.clock));
      const byObligation = Map.groupBy(occurrences, ({ obligationId }) => obligationId);
      for (const id of ofDay) found.set(id, byObligation.get(id.split('@')[0]!) ?? []);
    }
    return ids.map((id) => found.get(id)!);
  });
