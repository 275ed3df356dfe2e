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
import type { AskPersonInput } from './acts.inputs.ts';
import { lockRightsRequest } from './lockRightsRequest.ts';
import { firstReceipt, RECEIVED } from './rights.checks.ts';
import { RightsQuestion } from './rightsQuestion.entity.ts';
import { rightsVerbs } from './rightsRequest.verbs.ts';
import { settleRightsRequest } from './settleRightsRequest.ts';

const KINDS = {
  IDENTITY: { verb: 'ASK_IDENTITY', action: 'rightsRequest.identityAsked' },
  CLARIFICATION: { verb: 'ASK_CLARIFICATION', action: 'rightsRequest.clarificationAsked' },
} as const;

/**
 * The person was asked who they are, where there is a reasonable doubt (GDPR, art. 12(6)), or what they mean, which moves no date. Returns the id of the request.
 * Errors: NOT_FOUND, NOT_IN_THE_REGISTER, IDENTITY_ASKED, RIGHTS_ANSWERED, RIGHTS_WITHDRAWN, RIGHTS_CLOSED, TOO_SHORT, IN_FUTURE, BEFORE.
 */
export async function askPerson(em: EntityManager, actor: Actor, clock: Clock, input: AskPersonInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { request, known } = await lockRightsRequest(tx, actor, input.rightsRequestId);
    const { kind } = input;
    const { verb, action } = KINDS[kind];
    const by = signAs(actor, rightsVerbs.require(verb, actor, known.weighed));
    const at = clock.now();
    const checks = new Checks();
    const reason = checks.text('reason', input.reason, LENGTHS.reason);
    const askedAt = checkInstant(checks, 'askedAt', input.askedAt, at);
    checkOrder(checks, 'askedAt', askedAt, firstReceipt(known), RECEIVED);
    checks.done();
    const last = await newestOf(tx, RightsQuestion, { request: request.id });
    appendNext(tx, RightsQuestion, last, { request: request.id, kind, askedAt, reason, recordedAt: at, ...by });
    await settleRightsRequest(tx, actor, request, { by, at });
    note({ chain: chainOf(known.weighed), action, subject: { type: 'RightsRequest', id: request.id }, by, at });
    return request.id;
  });
}
