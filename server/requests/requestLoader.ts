import DataLoader from 'dataloader';
import { loadById } from '../actors/loadById.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import type { OccurrenceType } from '../obligations/occurrences/occurrence.type.ts';
import { occurrencesById } from '../obligations/occurrences/occurrenceLoader.ts';
import { read, sql } from '../platform/db/read.ts';
import { findRequests } from './request.queries.ts';
import type { PartyRequestType } from './request.type.ts';

/** Requests in one statement; null for one that the person who asks may not read. */
export const requestsById = loadById<PartyRequestType>(
  async (context, ids) => (await findRequests(context.em, actorOf(context), { ids: [...ids] }, { offset: 0, limit: ids.length })).items,
);

/** What requests opened, in one statement more than reading occurrences takes; the requests themselves are already authorized. */
export const requestOccurrences = (context: RequestContext): DataLoader<string, OccurrenceType[]> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ id: string; requestId: string }>(
      context.em,
      sql`select oc.id, oc.cause_key as "requestId" from occurrence oc join obligation o on o.id = oc.obligation_id
          join party_request q on q.convention_id = o.convention_id and oc.cause_key = q.id::text
        where q.id = any(${ids}::uuid[]) and oc.moment in ('request.asked', 'request.informed') order by oc.id`,
    );
    const byId = context.loader(occurrencesById);
    const found = await Promise.all(rows.map(({ id }) => byId.load(id)));
    return ids.map((id) => found.filter((occurrence, index) => occurrence !== null && rows[index]!.requestId === id) as OccurrenceType[]);
  });
