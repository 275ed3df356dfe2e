import DataLoader from 'dataloader';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { sql } from '../platform/db/read.ts';
import { findConventions } from './convention.queries.ts';
import type { ConventionType } from './convention.type.ts';

/** Conventions in one statement, as the person who asks sees them; null for one they may not read. */
export const conventionsById = (context: RequestContext): DataLoader<string, ConventionType | null> =>
  new DataLoader(async (ids) => {
    const request = { offset: 0, limit: ids.length };
    const { items } = await findConventions(context.em, actorOf(context), [sql`cv.id = any(${ids}::uuid[])`], request);
    const byId = new Map(items.map((item) => [item.id, item]));
    return ids.map((id) => byId.get(id) ?? null);
  });
