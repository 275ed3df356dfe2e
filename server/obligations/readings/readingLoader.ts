import DataLoader from 'dataloader';
import type { RequestContext } from '../../actors/requestContext.ts';
import { type KnownReading, readingsOf } from './reading.queries.ts';

/** What is known of how words of many obligations are read, in one statement; null of one whose catalogue proposes no reading. */
export const readingById = (context: RequestContext): DataLoader<string, KnownReading | null> =>
  new DataLoader(async (ids) => {
    const found = await readingsOf(context.em, ids, context.clock.now());
    return ids.map((id) => found.get(id) ?? null);
  });
