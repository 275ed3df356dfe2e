import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { signedAs } from '../platform/db/signature.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { chainOf, partyAmong, requireReader, voiceOf } from '../registers/entryParties.ts';
import type { AddMeasureInput, CompleteMeasureInput } from './acts.inputs.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { IncidentMeasure } from './incidentMeasure.entity.ts';
import { lockIncident } from './lockIncident.ts';
import { settleIncident } from './settleIncident.ts';

/**
 * A party says what it does about an incident, or did. Returns the id of the incident.
 * Errors: NOT_FOUND, NOT_IN_THE_REGISTER, NOT_YOUR_VOICE, RESTRICTED_TO_KEEPER, INCIDENT_CLOSED, REQUIRED (description), TOO_LONG, IN_FUTURE.
 */
export async function addMeasure(em: EntityManager, actor: Actor, clock: Clock, input: AddMeasureInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { incident, known } = await lockIncident(tx, actor, input.incidentId);
    incidentVerbs.require('ADD_MEASURE', actor, known.weighed);
    const party = partyAmong(known.parties, 'partyId', input.partyId);
    const by = signAs(actor, voiceOf(actor, known.weighed.conventionId, party.id));
    requireReader(known.weighed, 'partyId', party);
    const at = clock.now();
    const checks = new Checks();
    const description = checks.text('description', input.description, LENGTHS.note);
    const owner = checks.optionalText('owner', input.owner, LENGTHS.line);
    const doneAt = input.doneAt ? checkInstant(checks, 'doneAt', input.doneAt, at) : null;
    checks.done();
    const last = await newestOf(tx, IncidentMeasure, { incident: incident.id });
    const told = { kind: input.kind, party: party.id, description, owner, plannedOn: input.plannedOn ?? null, recordedAt: at };
    const done = doneAt ? { doneAt, ...signedAs('doer', by) } : {};
    appendNext(tx, IncidentMeasure, last, { incident: incident.id, ...told, ...by, ...done });
    await settleIncident(tx, actor, incident.id, { by, at });
    note({ chain: chainOf(known.weighed), action: 'incident.measureAdded', subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}

/**
 * A measure was taken; once all those of a party are, what it owed is answered. Returns the id of the incident.
 * Errors: NOT_FOUND, NOT_IN_THE_REGISTER, NOT_YOUR_VOICE, INCIDENT_CLOSED, MEASURE_TAKEN with who did, IN_FUTURE, LATE_REASON.
 */
export async function completeMeasure(em: EntityManager, actor: Actor, clock: Clock, input: CompleteMeasureInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const found = await tx.findOne(IncidentMeasure, { id: knownId('measureId', input.measureId) });
    if (!found) throw notFound('measureId');
    const { known } = await lockIncident(tx, actor, found.incident.id, 'measureId');
    const measure = await tx.refreshOrFail(found);
    incidentVerbs.require('COMPLETE_MEASURE', actor, known.weighed);
    const by = signAs(actor, voiceOf(actor, known.weighed.conventionId, measure.party.id));
    if (measure.doneAt) {
      const { doneAt, doerName } = measure;
      const text = { fr: 'Cette mesure est déjà dite prise.', en: 'This measure is said to be taken already.' };
      throw conflict('MEASURE_TAKEN', text, { doneAt, doerName });
    }
    const at = clock.now();
    const checks = new Checks();
    const doneAt = checkInstant(checks, 'doneAt', input.doneAt, at);
    checks.done();
    measure.complete(by, doneAt);
    await settleIncident(tx, actor, known.id, { by, at, lateReason: input.lateReason });
    note({ chain: chainOf(known.weighed), action: 'incident.measureTaken', subject: { type: 'Incident', id: known.id }, by, at });
    return known.id;
  });
}
