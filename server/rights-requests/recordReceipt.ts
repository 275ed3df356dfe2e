import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { requirePast } from '../conventions/requirePast.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf, partyAmong, requireReader, voiceOf } from '../registers/entryParties.ts';
import { checkOrder } from '../registers/order.checks.ts';
import { lockRightsRequest } from './lockRightsRequest.ts';
import { checkReceiptReason, RECEIVED } from './rights.checks.ts';
import { RightsReceipt } from './rightsReceipt.entity.ts';
import type { RecordReceiptInput } from './rightsRequest.inputs.ts';
import type { KnownRightsRequest } from './rightsRequest.rules.ts';
import { rightsVerbs } from './rightsRequest.verbs.ts';
import { settleRightsRequest } from './settleRightsRequest.ts';

/** A party handed over what it had: not before it received it. Refuses BEFORE on receivedAt. */
function checkBeforeHandOver(checks: Checks, { handOvers }: KnownRightsRequest, partyId: string, receivedAt: Date): void {
  const first = handOvers.find(({ fromPartyId }) => fromPartyId === partyId);
  if (first) checkOrder(checks, 'receivedAt', new Date(first.sentAt), receivedAt, RECEIVED);
}

/**
 * Another party received the same request, or a party corrects what it said: the time is counted again from the earliest official receipt, and what was
 * said stays. Returns the id. Errors: NOT_FOUND, NOT_IN_THE_REGISTER, NOT_YOUR_VOICE, RESTRICTED_TO_KEEPER, RIGHTS_ANSWERED, IN_FUTURE, BEFORE,
 * BEFORE_SIGNATURE, TOO_SHORT (reason).
 */
export async function recordReceipt(em: EntityManager, actor: Actor, clock: Clock, input: RecordReceiptInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { request, known } = await lockRightsRequest(tx, actor, input.rightsRequestId);
    const { conventionId } = known.weighed;
    rightsVerbs.require('RECORD_RECEIPT', actor, known.weighed);
    const party = partyAmong(known.parties, 'partyId', input.partyId);
    const by = signAs(actor, voiceOf(actor, conventionId, party.id));
    requireReader(known.weighed, 'partyId', party);
    const at = clock.now();
    const series = { request: request.id, party: party.id };
    const last = await newestOf(tx, RightsReceipt, series);
    const checks = new Checks();
    const receivedAt = checkInstant(checks, 'receivedAt', input.receivedAt, at);
    const reason = checkReceiptReason(checks, input.channel, last !== undefined, input.reason);
    checkBeforeHandOver(checks, known, party.id, receivedAt);
    checks.done();
    await requirePast(tx, conventionId, 'receivedAt', dayOf(receivedAt), at);
    appendNext(tx, RightsReceipt, last, { ...series, receivedAt, channel: input.channel, reason, recordedAt: at, ...by });
    await settleRightsRequest(tx, actor, request, { by, at });
    const subject = { type: 'RightsRequest', id: request.id } as const;
    note({ chain: chainOf(known.weighed), action: 'rightsRequest.receiptRecorded', subject, by, at });
    return request.id;
  });
}
