import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { keepRecord, type RegisterRecord } from '../evidence/registerRecord.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import { fail } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { controllerToldBy, type PartyFacts, partyAmong, voiceOf } from '../registers/entryParties.ts';
import { checkOrder } from '../registers/order.checks.ts';
import type { AlertControllerInput } from './acts.inputs.ts';
import { announceIncident } from './announceIncident.ts';
import { knownIncident } from './incident.queries.ts';
import { awareParties, controllerAwareAt, type KnownIncident } from './incident.rules.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { IncidentAlert } from './incidentAlert.entity.ts';
import { IncidentAwareness } from './incidentAwareness.entity.ts';
import { lockIncident } from './lockIncident.ts';
import { type Act, settleIncident } from './settleIncident.ts';
import { shareNow } from './shareIncident.ts';

function readAlert(known: KnownIncident, from: PartyFacts, input: AlertControllerInput, at: Date) {
  const checks = new Checks();
  const content = checks.text('content', input.content, LENGTHS.reason);
  const sentAt = checkInstant(checks, 'sentAt', input.sentAt, at);
  const aware = awareParties(known).find(({ id }) => id === from.id);
  if (!aware) {
    checks.refuse('fromPartyId', 'NOT_AWARE', {
      fr: 'Dites d’abord depuis quand cette partie sait.',
      en: 'Say first since when this party knows.',
    });
  }
  checkOrder(checks, 'sentAt', sentAt, aware && new Date(aware.awareAt), { fr: 'Cette partie l’a su', en: 'This party came to know' });
  checks.done();
  return { content, sentAt };
}

/** The controller knows from the moment the alert reaches it, unless it knew before (guidelines 9/2022 of the EDPB). */
async function makeAware(tx: EntityManager, known: KnownIncident, to: PartyFacts, awareAt: Date, by: Signature, at: Date): Promise<void> {
  const before = controllerAwareAt(known, to);
  if (before && new Date(before) <= awareAt) return;
  const series = { incident: known.id, party: to.id };
  const last = await newestOf(tx, IncidentAwareness, series);
  const reason = last ? 'Alerte d’une autre partie, reçue plus tôt.' : null;
  appendNext(tx, IncidentAwareness, last, { ...series, awareAt, way: 'ALERTED', reason, recordedAt: at, ...by });
}

/** The alert is offered as the proof of what it answers. */
async function proveBy(tx: EntityManager, actor: Actor, alertId: string, known: KnownIncident, act: Act): Promise<void> {
  const answered = await settleIncident(tx, actor, known.id, act);
  const serves = answered
    .filter((opened) => opened.act === 'incident.alerted')
    .map(({ id, obligationId }) => ({ obligationId, occurrenceId: id }));
  if (serves.length === 0) return;
  const alert = await tx.findOneOrFail(IncidentAlert, { id: alertId });
  const record: RegisterRecord = {
    conventionId: known.weighed.conventionId,
    partyId: alert.fromParty.id,
    title: `${known.reference} · ${known.title}`,
    words: alert.content,
    reference: `incidents/${known.reference}/alerts/${alert.rank}`,
    entry: {
      register: 'INCIDENTS',
      id: known.id,
      snapshot: {
        reference: known.reference,
        title: known.title,
        description: known.description,
        detectedAt: known.detectedAt,
        natures: known.natures,
        personalDataBreach: known.personalDataBreach,
        ...{ systems: known.systems, responsible: known.responsible, processingActivities: known.processingActivities },
        processors: known.processorReferences,
        fromParty: alert.fromParty.id,
        toParty: alert.toParty.id,
        sentAt: alert.sentAt,
        channel: alert.channel,
        content: alert.content,
        recordedAt: alert.recordedAt,
      },
    },
    serves,
  };
  alert.evidence = keepRecord(tx, record, act.by, act.at);
}

/**
 * A party tells the controller of an incident, which the parties share from then on; it answers what the party owed, and waits for its acknowledgement.
 * Returns the id of the incident. Errors: NOT_FOUND, NOT_AN_ALERTER, NOT_YOUR_VOICE, SAME_SIDE, NOT_A_CONTROLLER, WHICH_CONTROLLER, NOT_AWARE, TOO_SHORT,
 * IN_FUTURE, BEFORE, LATE_REASON, ALERT_RECORDED when the same was recorded a minute ago, NOT_A_BREACH, INCIDENT_CLOSED.
 */
export async function alertController(em: EntityManager, actor: Actor, clock: Clock, input: AlertControllerInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockIncident(tx, actor, input.incidentId);
    const { incident, known } = locked;
    incidentVerbs.require('ALERT', actor, known.weighed);
    const from = partyAmong(known.parties, 'fromPartyId', input.fromPartyId);
    const by = signAs(actor, voiceOf(actor, known.weighed.conventionId, from.id));
    const to = controllerToldBy(known.parties, known.weighed.controllers, from, input.toPartyId);
    const at = clock.now();
    const { content, sentAt } = readAlert(known, from, input, at);
    const last = await newestOf(tx, IncidentAlert, { incident: incident.id });
    if (last?.content === content && last.fromParty.id === from.id && at.getTime() - last.recordedAt.getTime() < 60_000) {
      throw fail('CONFLICT', 'ALERT_RECORDED', {
        fr: 'Cette alerte est déjà inscrite, à l’instant.',
        en: 'This alert is recorded already.',
      });
    }
    if (known.weighed.isRestricted) await shareNow(tx, locked, at);
    const id = newId();
    const parties = { fromParty: from.id, toParty: to.id };
    appendNext(tx, IncidentAlert, last, {
      id,
      incident: incident.id,
      ...parties,
      sentAt,
      channel: input.channel,
      content,
      recordedAt: at,
      ...by,
    });
    await makeAware(tx, known, to, sentAt, by, at);
    await tx.flush();
    await announceIncident(tx, incident.id, at);
    await proveBy(tx, actor, id, await knownIncident(tx, incident.id), { by, at, lateReason: input.lateReason });
    note({ chain: known.weighed.conventionId, action: 'incident.alerted', subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}
