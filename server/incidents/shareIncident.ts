import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { lockRegister, nextNumber } from '../registers/numbers.ts';
import type { ShareIncidentInput } from './acts.inputs.ts';
import { announceIncident } from './announceIncident.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { sharedAmong } from './involvedProcessors.ts';
import { type LockedIncident, lockIncident } from './lockIncident.ts';
import { settleIncident } from './settleIncident.ts';

/** The parties share an incident from now on, under a number of theirs, and what it opens is opened. */
export async function shareNow(tx: EntityManager, { incident, known }: LockedIncident, at: Date): Promise<void> {
  const { conventionId, keeper } = known.weighed;
  await lockRegister(tx, 'incident', conventionId);
  const { year, number } = await nextNumber(tx, 'incident', { conventionId, partyId: keeper.id, isRestricted: false }, at);
  incident.share(year!, number!);
  incident.processorIds = await sharedAmong(tx, incident.processorIds);
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
