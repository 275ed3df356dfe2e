import DataLoader from 'dataloader';
import { hasRole } from '../actors/actor.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { sql } from '../platform/db/read.ts';
import { findPeople } from './people.queries.ts';
import type { PersonType } from './people.type.ts';

/** People in one statement, for administrators; null for others, and for whom there is none. */
export const peopleById = (context: RequestContext): DataLoader<string, PersonType | null> =>
  new DataLoader(async (ids) => {
    if (!hasRole(actorOf(context), 'ADMINISTRATOR')) return ids.map(() => null);
    const request = { offset: 0, limit: ids.length };
    const { items } = await findPeople(context.em, context.clock.now(), [sql`p.id = any(${ids}::uuid[])`], request);
    const byId = new Map(items.map((item) => [item.id, item]));
    return ids.map((id) => byId.get(id) ?? null);
  });
