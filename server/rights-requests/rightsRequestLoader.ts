import { loadById } from '../actors/loadById.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { openedOccurrences } from '../registers/opened.ts';
import { findRightsRequests } from './rightsRequest.queries.ts';
import type { RightsRequestType } from './rightsRequest.type.ts';

/** Requests in one statement; null for one that the person who asks may not read. */
export const rightsRequestsById = loadById<RightsRequestType>(async (context, ids) => {
  const page = { offset: 0, limit: ids.length };
  return (await findRightsRequests(context.em, actorOf(context), context.clock.now(), { ids: [...ids] }, page)).items;
});

/** What requests opened; the requests themselves are already authorized. */
export const rightsOccurrences = (context: RequestContext) => openedOccurrences(context, 'rightsRequest', 'rights_request');
