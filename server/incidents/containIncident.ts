import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkOrder } from '../registers/order.checks.ts';
import type { ContainIncidentInput } from './acts.inputs.ts';
import { BEGAN } from './began.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { IncidentContainment } from './incidentContainment.entity.ts';
import { lockIncident } from './lockIncident.ts';

/**
 * An assessed incident goes on no more: what is owed about it stays owed. Returns the id. Errors: NOT_FOUND, NOT_THE_CONTAINER, INCIDENT_UNQUALIFIED,
 * INCIDENT_CONTAINED with who said so, NOT_A_BREACH, INCIDENT_CLOSED, TOO_SHORT (words), IN_FUTURE, BEFORE.
 */
export async function containIncident(em: EntityManager, actor: Actor, clock: Clock, input: ContainIncidentInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { incident, known } = await lockIncident(tx, actor, input.incidentId);
    const last = await newestOf(tx, IncidentContainment, { incident: incident.id });
    const current = last && { containedAt: last.containedAt, authorName: last.authorName };
    const by = signAs(actor, incidentVerbs.require('CONTAIN', actor, known.weighed, current ?? undefined));
    const at = clock.now();
    const checks = new Checks();
    const words = checks.text('words', input.words, LENGTHS.reason);
    const containedAt = checkInstant(checks, 'containedAt', input.containedAt, at);
    checkOrder(checks, 'containedAt', containedAt, incident.beganAt, BEGAN);
    checks.done();
    appendNext(tx, IncidentContainment, last, {
      incident: incident.id,
      assessment: known.assessments[0]!.id,
      containedAt,
      words,
      recordedAt: at,
      ...by,
    });
    note({ chain: chainOf(known.weighed), action: 'incident.contained', subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}
