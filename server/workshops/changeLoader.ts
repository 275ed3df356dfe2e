import { loadById } from '../actors/loadById.ts';
import { actorOf } from '../actors/requestContext.ts';
import { dayOf } from '../platform/asOf.ts';
import { findChanges } from './change.queries.ts';
import type { ServiceChangeType } from './change.type.ts';

/** Announced changes in one statement; null for one that the person who asks may not read. */
export const changesById = loadById<ServiceChangeType>(async (context, ids) => {
  const page = { offset: 0, limit: ids.length };
  return (await findChanges(context.em, actorOf(context), dayOf(context.clock.now()), { ids: [...ids] }, page)).items;
});
