import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { acceptRecord } from '../evidence/registerRecord.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, forbidden, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { knownId } from '../platform/validate.ts';
import { keeperFor } from '../registers/entryParties.ts';
import type { AcknowledgeAlertInput } from './acts.inputs.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { IncidentAlert } from './incidentAlert.entity.ts';
import { lockIncident } from './lockIncident.ts';

/**
 * The controller says that it received an alert, which proves it. Returns the id of the incident.
 * Errors: NOT_FOUND, NOT_THE_ALERTED, ALERT_ACKNOWLEDGED with who did.
 */
export async function acknowledgeAlert(em: EntityManager, actor: Actor, clock: Clock, input: AcknowledgeAlertInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const found = await tx.findOne(IncidentAlert, { id: knownId('alertId', input.alertId) });
    if (!found) throw notFound('alertId');
    const { known } = await lockIncident(tx, actor, found.incident.id, 'alertId');
    const alert = await tx.refreshOrFail(found);
    const now = { acknowledgedAt: alert.acknowledgedAt, acknowledgerName: alert.acknowledgerName };
    incidentVerbs.require('ACKNOWLEDGE_ALERT', actor, known.weighed, now);
    if (alert.acknowledgedAt) {
      throw conflict(
        'ALERT_ACKNOWLEDGED',
        { fr: 'Cette alerte a déjà son accusé de réception.', en: 'This alert is acknowledged already.' },
        now,
      );
    }
    const receiver = keeperFor(actor, { conventionId: known.weighed.conventionId, partyId: alert.toParty.id });
    if (!receiver) {
      throw forbidden('NOT_THE_ALERTED', {
        fr: 'Cette alerte est adressée à un autre responsable de traitement.',
        en: 'This alert is addressed to another controller.',
      });
    }
    const at = clock.now();
    const by = signAs(actor, receiver);
    alert.acknowledge(by, at);
    if (alert.evidence) await acceptRecord(tx, actor, alert.evidence.id, null, by, at);
    const { conventionId } = known.weighed;
    note({ chain: conventionId, action: 'incident.alertAcknowledged', subject: { type: 'Incident', id: known.id }, by, at });
    return known.id;
  });
}
