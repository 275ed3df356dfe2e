import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { breachNotificationDue } from '../clocks/clocks.ts';
import { checkLateReason } from '../obligations/answer.checks.ts';
import type { Clock } from '../platform/clock.ts';
import { read, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { badInput, conflict } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkOrder } from '../registers/order.checks.ts';
import type { NotifyAuthorityInput } from './acts.inputs.ts';
import { controllerAwareAt, type KnownIncident, stoppedBy } from './incident.rules.ts';
import { answering, incidentVerbs } from './incident.verbs.ts';
import { IncidentNotification } from './incidentNotification.entity.ts';
import { lockIncident } from './lockIncident.ts';
import { settleIncident } from './settleIncident.ts';

const MINUTE_MS = 60_000;

/** A first notification comes once; what completes it comes after it, and a closing note after any. */
function requirePhase(known: KnownIncident, phase: NotifyAuthorityInput['phase']): void {
  const first = stoppedBy(known);
  if (phase === 'COMPLEMENTARY' && first?.phase !== 'INITIAL') {
    throw badInput('phase', 'NO_INITIAL', {
      fr: 'Une notification complémentaire en complète une initiale : il n’y en a pas.',
      en: 'A complementary notification completes an initial one: there is none.',
    });
  }
  if (phase === 'CLOSURE_NOTE' && !first) {
    throw badInput('phase', 'NOTHING_TOLD', {
      fr: 'Une note de clôture suit une notification, initiale ou complète : il n’y en a pas.',
      en: 'A closing note follows a notification, initial or complete: there is none.',
    });
  }
  if ((phase === 'INITIAL' || phase === 'COMPLETE') && first) {
    const { phase: toldPhase, sentAt, receipt } = first;
    throw conflict(
      'AUTHORITY_NOTIFIED',
      {
        fr: 'La CNIL a déjà reçu une première notification : inscrivez une notification complémentaire, ou une note de clôture.',
        en: 'The authority received a first notification already: record a complementary one, or a closing note.',
      },
      { phase: toldPhase, sentAt, receipt },
    );
  }
}

/** The document by which a processor tells on behalf of the controller, which both read; null when none is named. Throws NO_MANDATE on mandateId. */
async function readMandate(tx: EntityManager, actor: Actor, conventionId: string, id: string | null | undefined): Promise<string | null> {
  if (id == null) return null;
  const [found] = await read<{ id: string }>(
    tx,
    sql`select e.id from evidence e where e.id = ${knownId('mandateId', id)} and e.convention_id = ${conventionId} and e.withdrawn_at is null
      and e.confidentiality <> 'RESTRICTED' and ${readableRecords(actor, 'e')}`,
  );
  if (found) return found.id;
  throw badInput('mandateId', 'NO_MANDATE', {
    fr: 'Nommez le document qui donne mandat : une preuve de cette convention, que les parties partagent et qui n’est pas retirée.',
    en: 'Name the document that gives the mandate: a proof of this agreement, shared by the parties and not withdrawn.',
  });
}

function readTold(known: KnownIncident, { phase, ...input }: NotifyAuthorityInput, at: Date) {
  const since = knownSince(known);
  const due = breachNotificationDue(since);
  const checks = new Checks();
  const sentAt = checkInstant(checks, 'sentAt', input.sentAt, at);
  const first = stoppedBy(known);
  if (first)
    checkOrder(checks, 'sentAt', sentAt, new Date(first.sentAt), {
      fr: 'La première notification est partie',
      en: 'The first notification was sent',
    });
  else checkOrder(checks, 'sentAt', sentAt, since, { fr: 'Le responsable de traitement l’a su', en: 'The controller came to know' });
  const receipt = checks.optionalText('receipt', input.receipt, LENGTHS.line);
  const lateMinutes = !first && sentAt > due ? Math.ceil((sentAt.getTime() - due.getTime()) / MINUTE_MS) : null;
  const lateReason = lateMinutes === null ? null : checkLateReason(checks, lateMinutes, input.lateReason);
  checks.done();
  return { phase, sentAt, receipt, lateMinutes, lateReason, recordedAt: at };
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
 * Records what the authority was told, by the controller, or by a processor that names its mandate; the first time stops the clock, late with a reason.
 * Returns the id. Errors: NOT_FOUND, NOT_THE_CONTROLLER, NOT_A_PROCESSOR, NO_MANDATE, NOT_A_BREACH, INCIDENT_CLOSED, NOT_AWARE, IN_FUTURE, BEFORE,
 * NO_INITIAL, NOTHING_TOLD, AUTHORITY_NOTIFIED, LATE_REASON, TOO_LONG.
 */
export async function notifyAuthority(em: EntityManager, actor: Actor, clock: Clock, input: NotifyAuthorityInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { incident, known } = await lockIncident(tx, actor, input.incidentId);
    const verb = input.mandateId == null ? 'NOTIFY_AUTHORITY' : 'NOTIFY_ON_BEHALF';
    const by = signAs(actor, incidentVerbs.require(verb, actor, known.weighed));
    const mandate = await readMandate(tx, actor, known.weighed.conventionId, input.mandateId);
    requirePhase(known, input.phase);
    const at = clock.now();
    const told = readTold(known, input, at);
    const last = await newestOf(tx, IncidentNotification, { incident: incident.id });
    const notifiedBy = mandate ? ('PROCESSOR_ON_BEHALF' as const) : ('CONTROLLER' as const);
    appendNext(tx, IncidentNotification, last, { incident: incident.id, ...told, notifiedBy, mandate, ...by });
    await settleIncident(tx, actor, incident.id, { by, at, lateReason: input.lateReason });
    note({ chain: chainOf(known.weighed), action: 'incident.authorityNotified', subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}
