import DataLoader from 'dataloader';
import { loadById } from '../actors/loadById.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { read, sql } from '../platform/db/read.ts';
import { openedOccurrences } from '../registers/opened.ts';
import { readingOf } from './breachReading.queries.ts';
import type { BreachReadingStand } from './breachReading.type.ts';
import { findIncidents } from './incident.queries.ts';
import type { IncidentType } from './incident.type.ts';
import { findPieces, type IncidentPieces } from './incidentPieces.queries.ts';

/** Incidents in one statement; null for one that the person who asks may not read. */
export const incidentsById = loadById<IncidentType>(async (context, ids) => {
  const page = { offset: 0, limit: ids.length };
  return (await findIncidents(context.em, actorOf(context), context.clock.now(), { ids: [...ids] }, page)).items;
});

/** Every fact of incidents, already authorized, in one statement. */
export const piecesOfIncidents = (context: RequestContext): DataLoader<string, IncidentPieces> =>
  new DataLoader(async (ids) => {
    const found = await findPieces(context.em, ids);
    return ids.map((id) => found.get(id)!);
  });

/** What incidents opened; the incidents themselves are already authorized. */
export const incidentOccurrences = (context: RequestContext) => openedOccurrences(context, 'incident', 'incident');

/** How the parties of conventions, already authorized, read the clause on what the authority is told, in one statement. */
export const readingsOfConventions = (context: RequestContext): DataLoader<string, BreachReadingStand> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ id: string; reading: BreachReadingStand }>(
      context.em,
      sql`select cv.id, ${readingOf(sql`cv.id`)} as reading from convention cv where cv.id = any(${ids}::uuid[])`,
    );
    const byId = new Map(rows.map(({ id, reading }) => [id, reading]));
    return ids.map((id) => byId.get(id) ?? 'UNDECIDED');
  });
