import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { read, run, sql } from '../platform/db/read.ts';
import { journaled } from '../platform/journal/journaled.ts';
import type { ShareIncidentInput } from './acts.inputs.ts';
import { announceIncident } from './announceIncident.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { type LockedIncident, lockIncident } from './lockIncident.ts';
import { settleIncident } from './settleIncident.ts';

interface Series {
  conventionId: string;
  partyId: string;
  isRestricted: boolean;
}

/** Locks the register of a convention until the transaction ends: nobody else takes a number. */
export async function lockRegister(tx: EntityManager, conventionId: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('incidents ' || ${conventionId}::text, 0))`);
}

/** The number of an incident: of the year in the convention, or among those its party keeps to itself. Whoever asks holds the lock of the register. */
export async function nextNumber(tx: EntityManager, { conventionId, partyId, isRestricted }: Series, at: Date) {
  const year = Number(dayOf(at).slice(0, 4));
  const [{ own, shared }] = (await read<{ own: number; shared: number }>(
    tx,
    sql`select (select coalesce(max(i.own_number), 0) + 1 from incident i where i.party_id = ${partyId}) as own,
      (select coalesce(max(i.number), 0) + 1 from incident i where i.convention_id = ${conventionId} and i.year = ${year}) as shared`,
  )) as [{ own: number; shared: number }];
  return isRestricted ? { year: null, number: null, ownNumber: own } : { year, number: shared, ownNumber: null };
}

/** The parties share an incident from now on, under a number of theirs, and what it opens is opened. */
export async function shareNow(tx: EntityManager, { incident, known }: LockedIncident, at: Date): Promise<void> {
  const { conventionId, keeper } = known.weighed;
  await lockRegister(tx, conventionId);
  const { year, number } = await nextNumber(tx, { conventionId, partyId: keeper.id, isRestricted: false }, at);
  incident.share(year!, number!);
  await tx.flush();
  await announceIncident(tx, incident.id, at);
}

/** The party that keeps an incident to itself lets the others read it. Returns the id. Errors: NOT_FOUND, NOT_IN_THE_REGISTER, SHARED_ALREADY, INCIDENT_CLOSED. */
export async function shareIncident(em: EntityManager, actor: Actor, clock: Clock, input: ShareIncidentInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockIncident(tx, actor, input.incidentId);
    const { id, weighed } = locked.known;
    const by = signAs(actor, incidentVerbs.require('SHARE', actor, weighed));
    const at = clock.now();
    await shareNow(tx, locked, at);
    await settleIncident(tx, actor, id, { by, at });
    note({ chain: weighed.conventionId, action: 'incident.shared', subject: { type: 'Incident', id }, by, at });
    return id;
  });
}
