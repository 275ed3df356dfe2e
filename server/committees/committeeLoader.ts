import DataLoader from 'dataloader';
import { loadById } from '../actors/loadById.ts';
import { actorOf, type LoaderFactory, type RequestContext } from '../actors/requestContext.ts';
import type { OccurrenceType } from '../obligations/occurrences/occurrence.type.ts';
import { occurrencesById } from '../obligations/occurrences/occurrenceLoader.ts';
import { read, sql } from '../platform/db/read.ts';
import { findCommittees, IS_SCHEDULED } from './committee.queries.ts';
import type { CommitteeType } from './committee.type.ts';
import { findSchedules, type KnownSchedule } from './committeeSchedule.queries.ts';

/** Committees in one statement; null for one that the person who asks may not read. */
export const committeesById = loadById<CommitteeType>(async (context, ids) => {
  const page = { offset: 0, limit: ids.length };
  return (await findCommittees(context.em, actorOf(context), context.clock.now(), { ids: [...ids] }, page)).items;
});

/** What is known of the next committee of conventions that are already authorized, in one statement. */
export const schedulesOf: LoaderFactory<string, KnownSchedule> = ({ em, clock }) =>
  new DataLoader(async (ids) => {
    const found = new Map((await findSchedules(em, ids, clock.now())).map((schedule) => [schedule.conventionId, schedule]));
    return ids.map((id) => found.get(id)!);
  });

/**
 * What committees opened, and the occurrences of schedules that were answered on the day of each, in one statement more than reading occurrences takes;
 * the committees themselves are already authorized.
 */
export const committeeOccurrences = (context: RequestContext): DataLoader<string, OccurrenceType[]> =>
  new DataLoader(async (ids) => {
    const rows = await read<{ id: string; committeeId: string }>(
      context.em,
      sql`select oc.id, c.id as "committeeId" from committee c join obligation o on o.convention_id = c.convention_id
          join commitment m on m.id = o.commitment_id join occurrence oc on oc.obligation_id = o.id
        where c.id = any(${ids}::uuid[]) and (
          (oc.moment like 'committee.%' and oc.cause_key = c.id::text)
          or (oc.moment = 'schedule' and o.party_id = c.party_id and ${IS_SCHEDULED} and exists (
            select from declaration d where d.occurrence_id = oc.id and d.status = 'MET' and paris_day(d.done_at) = c.held_on)))
        order by m.position, oc.id`,
    );
    const byId = context.loader(occurrencesById);
    const found = await Promise.all(rows.map(({ id }) => byId.load(id)));
    return ids.map((id) => found.filter((occurrence, index) => occurrence !== null && rows[index]!.committeeId === id) as OccurrenceType[]);
  });
