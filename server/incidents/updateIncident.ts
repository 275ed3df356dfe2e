import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS, type Length } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkOrder } from '../registers/order.checks.ts';
import { BEGAN } from './began.ts';
import type { UpdateIncidentInput } from './incident.inputs.ts';
import type { KnownIncident } from './incident.rules.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { involvedProcessors } from './involvedProcessors.ts';
import { lockIncident } from './lockIncident.ts';

function readDescription(input: UpdateIncidentInput, known: KnownIncident, at: Date) {
  const checks = new Checks();
  const line = (field: 'systems' | 'controllerOrganisation' | 'responsible' | 'processingActivities', length: Length) =>
    input[field] === undefined ? known[field] : checks.optionalText(field, input[field], length);
  const instant = (field: 'beganAt' | 'stoppedAt'): Date | null => {
    if (input[field]) return checkInstant(checks, field, input[field], at);
    const stored = input[field] === undefined ? known[field] : null;
    return stored ? new Date(stored) : null;
  };
  const [beganAt, stoppedAt] = [instant('beganAt'), instant('stoppedAt')];
  if (beganAt) {
    checkOrder(checks, 'beganAt', new Date(known.detectedAt), beganAt, BEGAN);
    const [first] = known.awareness.filter(({ isCurrent }) => isCurrent).toSorted((a, b) => a.awareAt.localeCompare(b.awareAt));
    if (first) checkOrder(checks, 'beganAt', new Date(first.awareAt), beganAt, BEGAN);
  }
  if (stoppedAt) checkOrder(checks, 'stoppedAt', stoppedAt, beganAt, BEGAN);
  const told = {
    title: input.title == null ? known.title : checks.text('title', input.title, LENGTHS.line),
    description: input.description == null ? known.description : checks.text('description', input.description, LENGTHS.reason),
    systems: line('systems', LENGTHS.note),
    controllerOrganisation: line('controllerOrganisation', LENGTHS.line),
    responsible: line('responsible', LENGTHS.line),
    processingActivities: line('processingActivities', LENGTHS.note),
    natures: [...new Set(input.natures ?? known.natures)],
    origin: input.origin === undefined ? known.origin : input.origin,
    cause: input.cause === undefined ? known.cause : input.cause,
    beganAt,
    stoppedAt,
  };
  checks.done();
  return told;
}

/**
 * Describes an incident better; what is left out stays, what is given as null is emptied where it may be. Returns the id.
 * Errors: NOT_FOUND, NOT_IN_THE_REGISTER, INCIDENT_CLOSED, INCIDENT_CHANGED with what it is now, IN_FUTURE, BEFORE, TOO_SHORT, TOO_LONG,
 * UNKNOWN_PROCESSOR (processorIds).
 */
export async function updateIncident(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
  input: UpdateIncidentInput,
): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { incident, known } = await lockIncident(tx, actor, id, 'id');
    const by = signAs(actor, incidentVerbs.require('UPDATE', actor, known.weighed));
    if (incident.version !== input.version) {
      const { title, description, systems, version } = incident;
      throw conflict(
        'INCIDENT_CHANGED',
        { fr: 'Cet incident a changé entre-temps.', en: 'This incident changed meanwhile.' },
        { title, description, systems, version },
      );
    }
    const at = clock.now();
    const told = readDescription(input, known, at);
    const { processorIds: given } = input;
    const processorIds = given ? await involvedProcessors(tx, actor, known.weighed, given) : given === null ? [] : known.processorIds;
    Object.assign(incident, { ...told, processorIds });
    note({ chain: chainOf(known.weighed), action: 'incident.updated', subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}
