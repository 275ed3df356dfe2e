import type { EntityManager } from '@mikro-orm/postgresql';
import { authorJson } from '../actors/author.type.ts';
import { dayOf } from '../platform/asOf.ts';
import { read, run, type Sql, sql } from '../platform/db/read.ts';
import { IS_SCHEDULED, reckonedFrom } from './committee.queries.ts';
import type { WindowFacts } from './committee.rules.ts';
import type { EnvelopeEstimate } from './committeeSchedule.type.ts';

/** SQL value: the parties that organise committees: those the agreement binds to hold them by a schedule, else every party. */
export const organisers = (convention: Sql): Sql => sql`coalesce(
  (select jsonb_agg(distinct o.party_id) from obligation o join commitment m on m.id = o.commitment_id and ${IS_SCHEDULED}
    where o.convention_id = ${convention} and o.closed_at is null),
  (select jsonb_agg(y.id) from party y where y.convention_id = ${convention}))`;

/** The parties that organise the committees of a convention. */
export async function organisersOf(tx: EntityManager, conventionId: string): Promise<string[]> {
  const [row] = await read<{ organisers: string[] }>(tx, sql`select ${organisers(sql`${conventionId}::uuid`)} as organisers`);
  return row!.organisers;
}

/** What is known of the next committee of a convention. */
export interface KnownSchedule {
  conventionId: string;
  organisers: string[];
  reckoned: WindowFacts;
  nextId: string | null;
  lastId: string | null;
  estimates: EnvelopeEstimate[];
}

const ESTIMATES = sql`coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'exhaustedOn', e.exhausted_on, 'words', e.words, 'recordedAt', e.recorded_at,
  'author', ${authorJson('e', 'author')}) order by e.rank desc) from committee_envelope e where e.convention_id = k.id), '[]')`;

/** The next committee of conventions, already authorized, in one statement. */
export async function findSchedules(em: EntityManager, conventionIds: readonly string[], now: Date): Promise<KnownSchedule[]> {
  const today = dayOf(now);
  return read<KnownSchedule>(
    em,
    sql`select k.id as "conventionId", ${organisers(sql`k.id`)} as organisers, ${reckonedFrom(sql`k.id`, sql`null`, sql`${today}::date`)} as reckoned,
        (select c.id from committee c where c.convention_id = k.id and c.held_on is null and c.cancelled_at is null
          order by c.planned_on, c.number limit 1) as "nextId",
        (select c.id from committee c where c.convention_id = k.id and c.held_on is not null order by c.held_on desc, c.number desc limit 1) as "lastId",
        ${ESTIMATES} as estimates
      from convention k where k.id = any(${conventionIds}::uuid[])`,
  );
}

/** An occurrence of a schedule that a committee answers. */
export interface DueOccurrence {
  id: string;
  obligationId: string;
}

/**
 * The earliest unanswered occurrence of each schedule that a committee of a party answers; none of one that was answered already by what was held that
 * day or later.
 */
export const dueOccurrences = (
  tx: EntityManager,
  conventionId: string,
  partyId: string,
  heldOn: string,
  now: Date,
): Promise<DueOccurrence[]> =>
  run<DueOccurrence>(
    tx,
    sql`select distinct on (o.id) x.occurrence_id as id, o.id as "obligationId"
      from obligation o join commitment m on m.id = o.commitment_id and ${IS_SCHEDULED}
      cross join lateral occurrences_of(o.id, ${now}) x
      where o.convention_id = ${conventionId} and o.party_id = ${partyId} and o.closed_at is null and x.moment = 'schedule'
        and not x.is_answered and not x.is_broken
        and not exists (select from occurrences_of(o.id, ${now}) y where y.moment = 'schedule' and y.answer_status = 'MET' and paris_day(y.done_at) >= ${heldOn}::date)
      order by o.id, x.due_on`,
  );

/** Every occurrence that a committee is the answer of, for a party: of schedules answered on its day, and of moments it announced. */
export const answeredBy = (
  tx: EntityManager,
  { conventionId, partyId, committeeId, heldOn }: { conventionId: string; partyId: string; committeeId: string; heldOn: string },
  now: Date,
): Promise<DueOccurrence[]> =>
  run<DueOccurrence>(
    tx,
    sql`select x.occurrence_id as id, o.id as "obligationId" from obligation o join commitment m on m.id = o.commitment_id
      cross join lateral occurrences_of(o.id, ${now}) x
      where o.convention_id = ${conventionId} and o.party_id = ${partyId} and x.answer_status = 'MET' and (
        (x.moment = 'schedule' and ${IS_SCHEDULED} and paris_day(x.done_at) = ${heldOn}::date)
        or (x.moment like 'committee.%' and x.cause_key = ${committeeId}))
      order by o.id`,
  );
