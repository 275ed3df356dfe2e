import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { lockObligation } from '../obligations/lockObligation.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { Observation } from './observation.entity.ts';
import type { RetractObservationInput } from './observation.inputs.ts';
import { observationVerbs } from './observation.verbs.ts';

/**
 * A side takes back what it saw: the observation stays, and counts no more. Returns its id.
 * Errors: NOT_FOUND, NOT_THE_SIDE_OF_IT, OBSERVATION_RETRACTED with who took it back, TOO_SHORT (reason).
 */
export async function retractObservation(em: EntityManager, actor: Actor, clock: Clock, input: RetractObservationInput): Promise<string> {
  const checks = new Checks();
  const words = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const observation = await tx.findOne(Observation, { id: knownId('observationId', input.observationId), retracts: null });
    if (!observation) throw notFound('observationId');
    const obligation = await lockObligation(tx, actor, observation.obligation.id, 'observationId');
    const back = await tx.findOne(Observation, { retracts: observation.id });
    const facts = { obligation, side: observation.side, isRetracted: back !== null };
    const current = back ? { retractedAt: back.recordedAt, authorName: back.authorName, reason: back.words } : {};
    const by = signAs(actor, observationVerbs.require('RETRACT_OBSERVATION', actor, facts, current));
    const at = clock.now();
    const { side, value, observedOn } = observation;
    const last = await newestOf(tx, Observation, { obligation: obligation.id });
    const kept = { obligation: obligation.id, side, value, observedOn, words, retracts: observation.id, review: null };
    appendNext(tx, Observation, last, { id: newId(), ...kept, recordedAt: at, ...by });
    const subject = { type: 'Obligation', id: obligation.id };
    note({ chain: obligation.conventionId, action: 'obligation.observationRetracted', subject, by, at });
    return observation.id;
  });
}
