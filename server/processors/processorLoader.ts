import DataLoader from 'dataloader';
import { loadById } from '../actors/loadById.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import type { BreachType } from '../obligations/breaches/breach.type.ts';
import { breachesById } from '../obligations/breaches/breachLoader.ts';
import { read, sql } from '../platform/db/read.ts';
import { openedOccurrences } from '../registers/opened.ts';
import { agreedReading } from '../registers/readings.ts';
import { findProcessors } from './processor.queries.ts';
import type { ProcessorType } from './processor.type.ts';
import type { Territory } from './processorWords.ts';

/** Processors in one statement; null for one that the person who asks may not read. */
export const processorsById = loadById<ProcessorType>(async (context, ids) => {
  const page = { offset: 0, limit: ids.length };
  return (await findProcessors(context.em, actorOf(context), context.clock.now(), { ids: [...ids] }, page)).items;
});

/** What processors opened; the processors themselves are already authorized. */
export const processorOccurrences = (context: RequestContext) => openedOccurrences(context, 'processor', 'processor');

/** Breaches that the facts of processors are, in two statements; the processors themselves are already authorized. */
export const processorBreaches = (context: RequestContext): DataLoader<string, BreachType[]> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ processorId: string; breachId: string }>(
      context.em,
      sql`select l.processor_id as "processorId", l.breach_id as "breachId" from processor_breach l
        where l.processor_id = any(${ids}::uuid[]) order by l.recorded_at, l.id`,
    );
    const found = await Promise.all(rows.map(({ breachId }) => context.loader(breachesById).load(breachId)));
    return ids.map((id) => found.filter((breach, index) => breach !== null && rows[index]!.processorId === id) as BreachType[]);
  });

/** The reading of the territory that all parties of conventions, already authorized, chose; null while they did not. In one statement. */
export const territoriesOfConventions = (context: RequestContext): DataLoader<string, Territory | null> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ id: string; territory: Territory | null }>(
      context.em,
      sql`select cv.id, ${agreedReading('territory_reading', sql`cv.id`)} as territory from convention cv where cv.id = any(${ids}::uuid[])`,
    );
    const byId = new Map(rows.map(({ id, territory }) => [id, territory]));
    return ids.map((id) => byId.get(id) ?? null);
  });
