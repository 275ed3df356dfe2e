import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { containsWords, sql, type Wording } from '../platform/db/read.ts';
import { findIncidents, REFERENCE } from './incident.queries.ts';
import type { IncidentPage } from './incident.type.ts';

/** The first incidents that hold every word (or one like it) in their reference or title, newest first, among those the actor may read. */
export const searchIncidents = (context: RequestContext, text: string, wording: Wording, limit: number): Promise<IncidentPage> =>
  findIncidents(context.em, actorOf(context), context.clock.now(), {}, { offset: 0, limit }, [
    ...containsWords(text, sql`fold(${REFERENCE} || ' ' || i.title)`, wording),
  ]);
