import DataLoader from 'dataloader';
import { loadById } from '../../actors/loadById.ts';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { isAmong } from '../../platform/db/conditions.ts';
import { breachesOf, findBreaches } from './breach.queries.ts';
import type { BreachType } from './breach.type.ts';

/** How many breaches an obligation tells; `breaches` tells them all, by pages. */
export const BREACHES_TOLD = 50;

/** Breaches in one statement; null for one that the person who asks may not read. */
export const breachesById = loadById<BreachType>(
  async (context, ids) => (await findBreaches(context.em, actorOf(context), isAmong('b.id', ids), { offset: 0, limit: ids.length })).items,
);

/** Breaches of many obligations in one statement. */
export const obligationBreaches = (context: RequestContext): DataLoader<string, BreachType[]> =>
  new DataLoader(async (ids) => {
    const found = await breachesOf(context.em, actorOf(context), ids, BREACHES_TOLD);
    return ids.map((id) => found.get(id) ?? []);
  });
