import DataLoader from 'dataloader';
import { loadById } from '../actors/loadById.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import type { OccurrenceType } from '../obligations/occurrences/occurrence.type.ts';
import { occurrencesById } from '../obligations/occurrences/occurrenceLoader.ts';
import { read, sql } from '../platform/db/read.ts';
import { readingOf } from './breachReading.queries.ts';
import type { BreachReadingStand } from './breachReading.type.ts';
import { findIncidents } from './incident.queries.ts';
import type { IncidentType } from './incident.type.ts';

/** Incidents in one statement; null for one that the person who asks may not read. */
export const incidentsById = loadById<IncidentType>(async (context, ids) => {
  const page = { offset: 0, limit: ids.length };
  return (await findIncidents(context.em, actorOf(context), context.clock.now(), { ids: [...ids] }, page)).items;
});

/** What incidents opened, in one statement more than reading occurrences takes; the incidents themselves are already authorized. */
export const incidentOccurrences = (context: RequestContext): DataLoader<string, OccurrenceType[]> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ id: string; incidentId: string }>(
      context.em,
      sql`select oc.id, oc.cause_key as "incidentId" from occurrence oc join obligation o on o.id = oc.obligation_id
          join incident i on i.convention_id = o.convention_id and oc.cause_key = i.id::text
        where i.id = any(${ids}::uuid[]) and oc.moment like 'incident.%' order by oc.id`,
    );
    const byId = context.loader(occurrencesById);
    const found = await Promise.all(rows.map(({ id }) => byId.load(id)));
    return ids.map((id) => found.filter((occurrence, index) => occurrence !== null && rows[index]!.incidentId === id) as OccurrenceType[]);
  });

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
