import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { daysBetween } from '../clocks/days.ts';
import { keepRecord, type RegisterRecord } from '../evidence/registerRecord.ts';
import { checkLateReason } from '../obligations/answer.checks.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { fail } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { controllerToldBy, type PartyFacts, partyAmong, voiceOf } from '../registers/entryParties.ts';
import type { EntryAct } from '../registers/opened.ts';
import { checkOrder } from '../registers/order.checks.ts';
import type { HandOverRightsRequestInput } from './acts.inputs.ts';
import { lockRightsRequest } from './lockRightsRequest.ts';
import { RECEIVED } from './rights.checks.ts';
import { RightsHandOver } from './rightsHandOver.entity.ts';
import { TOOLS } from './rightsRequest.queries.ts';
import { currentReceipts, handOverOn, type KnownRightsRequest } from './rightsRequest.rules.ts';
import { rightsVerbs } from './rightsRequest.verbs.ts';
import { handOversOwed, settleRightsRequest } from './settleRightsRequest.ts';
import { shareNow } from './shareRightsRequest.ts';

const DAY_MINUTES = 1_440;

function readHandOver(known: KnownRightsRequest, from: PartyFacts, input: HandOverRightsRequestInput, at: Date) {
  const checks = new Checks();
  const content = checks.text('content', input.content, LENGTHS.reason);
  const sentAt = checkInstant(checks, 'sentAt', input.sentAt, at);
  const receipt = currentReceipts(known).find(({ partyId }) => partyId === from.id);
  if (!receipt) {
    checks.refuse('fromPartyId', 'NOT_RECEIVED', {
      fr: 'Dites d’abord quand cette partie a reçu la demande.',
      en: 'Say first when this party received the request.',
    });
  }
  checkOrder(checks, 'sentAt', sentAt, receipt && new Date(receipt.receivedAt), RECEIVED);
  const dueOn = receipt && handOverOn(known, receipt.receivedAt, TOOLS);
  const lateDays = dueOn ? daysBetween(dueOn, dayOf(sentAt)) : 0;
  const lateReason = lateDays > 0 ? checkLateReason(checks, lateDays * DAY_MINUTES, input.lateReason) : null;
  checks.done();
  return { content, sentAt, lateReason };
}

/** The hand-over is offered as the proof of what it answers, once it is acknowledged. */
async function proveBy(tx: EntityManager, known: KnownRightsRequest, handOver: RightsHandOver, { by, at }: EntryAct): Promise<void> {
  const { id: partyId } = handOver.fromParty;
  const owed = await handOversOwed(tx, known, at);
  const serves = owed
    .filter((each) => each.partyId === partyId && !each.isAnswered)
    .map(({ id, obligationId }) => ({ obligationId, occurrenceId: id }));
  if (serves.length === 0) return;
  const { reference, rights, receipts, weighed } = known;
  const { fromParty, toParty, sentAt, content, recordedAt, rank } = handOver;
  const received = receipts
    .filter(({ isCurrent }) => isCurrent)
    .map(({ partyId: to, receivedAt, channel }) => ({ to, receivedAt, channel }));
  const record: RegisterRecord = {
    conventionId: weighed.conventionId,
    partyId,
    title: `${reference} · transmission au responsable de traitement`,
    words: content,
    reference: `rights-requests/${reference}/hand-overs/${rank}`,
    entry: {
      register: 'RIGHTS_REQUESTS',
      id: known.id,
      snapshot: { reference, rights, received, fromParty: fromParty.id, toParty: toParty.id, sentAt, content, recordedAt },
    },
    serves,
  };
  handOver.evidence = keepRecord(tx, record, by, at);
}

/**
 * A party hands a request over to its controller, which the parties share from then on; the time of the answer does not begin again. Returns the id.
 * Errors: NOT_FOUND, NOT_A_HANDER, NOT_YOUR_VOICE, SAME_SIDE, NOT_A_CONTROLLER, WHICH_CONTROLLER, NOT_RECEIVED, TOO_SHORT, IN_FUTURE, BEFORE, LATE_REASON,
 * HANDED_OVER when this party did already, RIGHTS_ANSWERED, RIGHTS_WITHDRAWN, RIGHTS_CLOSED.
 */
export async function handOverRightsRequest(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  input: HandOverRightsRequestInput,
): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockRightsRequest(tx, actor, input.rightsRequestId);
    const { request, known } = locked;
    const { conventionId, controllers, isRestricted } = known.weighed;
    rightsVerbs.require('HAND_OVER', actor, known.weighed);
    const from = partyAmong(known.parties, 'fromPartyId', input.fromPartyId);
    const by = signAs(actor, voiceOf(actor, conventionId, from.id));
    const to = controllerToldBy(known.parties, controllers, from, input.toPartyId);
    const at = clock.now();
    const told = readHandOver(known, from, input, at);
    if (known.handOvers.some(({ fromPartyId, toPartyId }) => fromPartyId === from.id && toPartyId === to.id)) {
      throw fail('CONFLICT', 'HANDED_OVER', {
        fr: 'Cette partie a déjà transmis la demande.',
        en: 'This party handed the request over already.',
      });
    }
    if (isRestricted) await shareNow(tx, locked, at);
    const last = await newestOf(tx, RightsHandOver, { request: request.id });
    const id = newId();
    const parties = { fromParty: from.id, toParty: to.id };
    appendNext(tx, RightsHandOver, last, { id, request: request.id, ...parties, ...told, recordedAt: at, ...by });
    const settled = await settleRightsRequest(tx, actor, request, { by, at });
    await proveBy(tx, settled, await tx.findOneOrFail(RightsHandOver, { id }), { by, at });
    note({ chain: conventionId, action: 'rightsRequest.handedOver', subject: { type: 'RightsRequest', id: request.id }, by, at });
    return request.id;
  });
}
