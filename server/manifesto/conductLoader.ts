import DataLoader from 'dataloader';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { type Conduct, conductsOf } from './conduct.queries.ts';

/** How the sides see many obligations, in one statement; null of one that is not observed. */
export const conductById = (context: RequestContext): DataLoader<string, Conduct | null> =>
  new DataLoader(async (ids) => {
    const found = await conductsOf(context.em, actorOf(context), ids, context.clock.now());
    return ids.map((id) => found.get(id) ?? null);
  });
