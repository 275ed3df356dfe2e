import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { containsWords, sql, type Wording } from '../platform/db/read.ts';
import { findWorkshops, REFERENCE } from './workshop.queries.ts';
import type { WorkshopPage } from './workshop.type.ts';

/** The first workshops that hold every word (or one like it) in their reference or minutes, newest first, among those the actor may read. */
export const searchWorkshops = (context: RequestContext, text: string, wording: Wording, limit: number): Promise<WorkshopPage> =>
  findWorkshops(
    context.em,
    actorOf(context),
    {},
    { offset: 0, limit },
    containsWords(text, sql`fold(${REFERENCE} || ' ' || coalesce(w.minutes, ''))`, wording),
  );
