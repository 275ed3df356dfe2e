import DataLoader from 'dataloader';
import type { LoaderFactory, RequestContext } from './requestContext.ts';

/** Makes the loader of records by their ids: `find` reads all those of an answer at once; null for one that it does not find. */
export const loadById =
  <To extends { id: string }>(find: (context: RequestContext, ids: readonly string[]) => Promise<To[]>): LoaderFactory<string, To | null> =>
  (context) =>
    new DataLoader(async (ids) => {
      const byId = new Map((await find(context, ids)).map((record) => [record.id, record]));
      return ids.map((id) => byId.get(id) ?? null);
    });
