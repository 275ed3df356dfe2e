import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { openedBy } from '../registers/opened.ts';
import type { CloseIncidentInput } from './acts.inputs.ts';
import { isAuthoritySpared, type KnownIncident, levelOf, pressingMeasures } from './incident.rules.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { lockIncident } from './lockIncident.ts';

/** Nothing that the incident opened waits for an answer. Throws OCCURRENCES_OPEN, naming what does. */
async function requireAnswered(tx: EntityManager, known: KnownIncident, at: Date): Promise<void> {
  const { conventionId, isRestricted } = known.weighed;
  const opened = isRestricted ? [] : await openedBy(tx, 'incident', conventionId, known.id, at);
  const waiting = opened.filter(({ isAnswered }) => !isAnswered);
  if (waiting.length === 0) return;
  const codes = [...new Set(waiting.map(({ code }) => code))].sort().join(', ');
  const authority = waiting.some(({ act }) => act === 'incident.authorityNotified');
  const isUndecided = authority && levelOf(known) === 'NO_RISK' && !isAuthoritySpared('NO_RISK', known.reading, false);
  throw conflict(
    'OCCURRENCES_OPEN',
    {
      fr: `Il reste à répondre à ${codes}.${isUndecided ? ' Les parties n’ont pas dit si le seuil du RGPD s’applique.' : ''}`,
      en: `${codes} still wait for an answer.${isUndecided ? ' The parties have not said whether the threshold of the GDPR applies.' : ''}`,
    },
    { codes },
  );
}

function requireMeasuresTaken(known: KnownIncident): void {
  const pressing = pressingMeasures(known);
  if (pressing.length === 0) return;
  const numbers = pressing.map(({ rank }) => rank).join(', ');
  throw conflict(
    'MEASURES_OPEN',
    {
      fr: `Des mesures qui arrêtent ou réparent ne sont pas prises : n° ${numbers}.`,
      en: `Measures that stop or repair are not taken: no. ${numbers}.`,
    },
    { ranks: numbers },
  );
}

/**
 * The data protection officer of the controller closes an incident once nothing it opened waits. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_CONTROLLER_DPO, INCIDENT_UNQUALIFIED, INCIDENT_CLOSED with who closed it, TOO_SHORT (lesson), OCCURRENCES_OPEN, MEASURES_OPEN.
 */
export async function closeIncident(em: EntityManager, actor: Actor, clock: Clock, input: CloseIncidentInput): Promise<string> {
  const checks = new Checks();
  const lesson = checks.text('lesson', input.lesson, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { incident, known } = await lockIncident(tx, actor, input.incidentId);
    const { closedAt, closerName } = incident;
    const by = signAs(actor, incidentVerbs.require('CLOSE', actor, known.weighed, { closedAt, closerName }));
    const at = clock.now();
    await requireAnswered(tx, known, at);
    requireMeasuresTaken(known);
    incident.close(by, lesson, at);
    note({ chain: chainOf(known.weighed), action: 'incident.closed', subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}
