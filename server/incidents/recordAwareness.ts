import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf, partyAmong, requireReader, voiceOf } from '../registers/entryParties.ts';
import { checkOrder } from '../registers/order.checks.ts';
import type { RecordAwarenessInput } from './acts.inputs.ts';
import { announceIncident } from './announceIncident.ts';
import { BEGAN } from './began.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { IncidentAwareness } from './incidentAwareness.entity.ts';
import { lockIncident } from './lockIncident.ts';
import { settleIncident } from './settleIncident.ts';

/**
 * A party says since when it knows, or corrects what it said: what was reckoned from that moves, and what was said stays. Returns the id of the incident.
 * Errors: NOT_FOUND, NOT_IN_THE_REGISTER, NOT_YOUR_VOICE, RESTRICTED_TO_KEEPER, INCIDENT_CLOSED, IN_FUTURE, BEFORE, BEFORE_SIGNATURE, TOO_SHORT (reason).
 */
export async function recordAwareness(em: EntityManager, actor: Actor, clock: Clock, input: RecordAwarenessInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { incident, known } = await lockIncident(tx, actor, input.incidentId);
    incidentVerbs.require('RECORD_AWARENESS', actor, known.weighed);
    const party = partyAmong(known.parties, 'partyId', input.partyId);
    const by = signAs(actor, voiceOf(actor, known.weighed.conventionId, party.id));
    requireReader(known.weighed, 'partyId', party);
    const at = clock.now();
    const series = { incident: incident.id, party: party.id };
    const last = await newestOf(tx, IncidentAwareness, series);
    const checks = new Checks();
    const awareAt = checkInstant(checks, 'awareAt', input.awareAt, at);
    checkOrder(checks, 'awareAt', awareAt, incident.beganAt, BEGAN);
    const reason = last ? checks.text('reason', input.reason, LENGTHS.reason) : null;
    checks.done();
    await requirePast(tx, known.weighed.conventionId, 'awareAt', dayOf(awareAt), at);
    appendNext(tx, IncidentAwareness, last, { ...series, awareAt, way: input.way, reason, recordedAt: at, ...by });
    await tx.flush();
    await announceIncident(tx, incident.id, at, reason);
    await settleIncident(tx, actor, incident.id, { by, at });
    note({ chain: chainOf(known.weighed), action: 'incident.awarenessRecorded', subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}
