import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { breachNotificationDue } from '../clocks/clocks.ts';
import { checkLateReason } from '../obligations/answer.checks.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { badInput, conflict } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkOrder } from '../registers/order.checks.ts';
import type { NotifyAuthorityInput } from './acts.inputs.ts';
import { controllerAwareAt, type KnownIncident, stoppedBy } from './incident.rules.ts';
import { answering, incidentVerbs } from './incident.verbs.ts';
import { IncidentNotification } from './incidentNotification.entity.ts';
import { lockIncident } from './lockIncident.ts';
import { settleIncident } from './settleIncident.ts';

const MINUTE_MS = 60_000;

/** A first notification comes once; what completes it comes after it. */
function requirePhase(known: KnownIncident, phase: NotifyAuthorityInput['phase']): void {
  const first = stoppedBy(known);
  if (phase === 'COMPLEMENTARY' && first?.phase !== 'INITIAL') {
    throw badInput('phase', 'NO_INITIAL', {
      fr: 'Une notification complémentaire en complète une initiale : il n’y en a pas.',
      en: 'A complementary notification completes an initial one: there is none.',
    });
  }
  if (phase !== 'COMPLEMENTARY' && first) {
    const { phase: toldPhase, sentAt, receipt } = first;
    throw conflict(
      'AUTHORITY_NOTIFIED',
      {
        fr: 'La CNIL a déjà reçu une première notification : inscrivez une notification complémentaire.',
        en: 'The authority received a first notification already: record a complementary one.',
      },
      { phase: toldPhase, sentAt, receipt },
    );
  }
}

/** Since when the controller knows, by the earliest of them. Throws NOT_AWARE on sentAt. */
function knownSince(known: KnownIncident): Date {
  const instants = answering(known.weighed).flatMap((party) => controllerAwareAt(known, party) ?? []);
  const [first] = instants.map((instant) => new Date(instant)).toSorted((left, right) => left.getTime() - right.getTime());
  if (first) return first;
  throw badInput('sentAt', 'NOT_AWARE', {
    fr: 'Dites d’abord depuis quand le responsable de traitement sait.',
    en: 'Say first since when the controller knows.',
  });
}

/**
 * Records what the authority was told; the first time stops the clock, late with a reason. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_CONTROLLER, NOT_A_BREACH, INCIDENT_CLOSED, NOT_AWARE, IN_FUTURE, BEFORE, NO_INITIAL, AUTHORITY_NOTIFIED, LATE_REASON, TOO_LONG.
 */
export async function notifyAuthority(em: EntityManager, actor: Actor, clock: Clock, input: NotifyAuthorityInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { incident, known } = await lockIncident(tx, actor, input.incidentId);
    const by = signAs(actor, incidentVerbs.require('NOTIFY_AUTHORITY', actor, known.weighed));
    requirePhase(known, input.phase);
    const at = clock.now();
    const since = knownSince(known);
    const due = breachNotificationDue(since);
    const checks = new Checks();
    const sentAt = checkInstant(checks, 'sentAt', input.sentAt, at);
    checkOrder(checks, 'sentAt', sentAt, since, { fr: 'Le responsable de traitement l’a su', en: 'The controller came to know' });
    const receipt = checks.optionalText('receipt', input.receipt, LENGTHS.line);
    const isFirst = input.phase !== 'COMPLEMENTARY';
    const lateMinutes = isFirst && sentAt > due ? Math.ceil((sentAt.getTime() - due.getTime()) / MINUTE_MS) : null;
    const lateReason = lateMinutes === null ? null : checkLateReason(checks, lateMinutes, input.lateReason);
    checks.done();
    const last = await newestOf(tx, IncidentNotification, { incident: incident.id });
    const told = { phase: input.phase, sentAt, receipt, lateMinutes, lateReason, recordedAt: at };
    appendNext(tx, IncidentNotification, last, { incident: incident.id, ...told, ...by });
    await settleIncident(tx, actor, incident.id, { by, at, lateReason: input.lateReason });
    note({ chain: chainOf(known.weighed), action: 'incident.authorityNotified', subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}
