import { loadById } from '../actors/loadById.ts';
import { actorOf } from '../actors/requestContext.ts';
import { findWorkshops } from './workshop.queries.ts';
import type { WorkshopType } from './workshop.type.ts';

/** Workshops in one statement; null for one that the person who asks may not read. */
export const workshopsById = loadById<WorkshopType>(async (context, ids) => {
  const page = { offset: 0, limit: ids.length };
  return (await findWorkshops(context.em, actorOf(context), { ids: [...ids] }, page)).items;
});
