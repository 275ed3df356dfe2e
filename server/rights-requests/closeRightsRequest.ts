import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import type { CloseRightsRequestInput, WithdrawRightsRequestInput } from './acts.inputs.ts';
import { lockRightsRequest } from './lockRightsRequest.ts';
import { rightsVerbs } from './rightsRequest.verbs.ts';
import { settleRightsRequest } from './settleRightsRequest.ts';

/**
 * The person asks nothing any more: nothing is owed about it. Returns the id.
 * Errors: NOT_FOUND, NOT_IN_THE_REGISTER, TOO_SHORT, RIGHTS_ANSWERED, RIGHTS_WITHDRAWN, RIGHTS_CLOSED.
 */
export async function withdrawRightsRequest(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  input: WithdrawRightsRequestInput,
): Promise<string> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { request, known } = await lockRightsRequest(tx, actor, input.rightsRequestId);
    const by = signAs(actor, rightsVerbs.require('WITHDRAW', actor, known.weighed));
    const at = clock.now();
    request.withdraw(by, reason, at);
    await settleRightsRequest(tx, actor, request, { by, at });
    note({ chain: chainOf(known.weighed), action: 'rightsRequest.withdrawn', subject: { type: 'RightsRequest', id: request.id }, by, at });
    return request.id;
  });
}

/**
 * The officer of the controller closes an answered request: nothing it opened waits by then. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_CONTROLLER_DPO, RIGHTS_UNANSWERED, RIGHTS_WITHDRAWN, RIGHTS_CLOSED with who closed it.
 */
export async function closeRightsRequest(em: EntityManager, actor: Actor, clock: Clock, input: CloseRightsRequestInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { request, known } = await lockRightsRequest(tx, actor, input.rightsRequestId);
    const { closedAt, closerName } = request;
    const by = signAs(actor, rightsVerbs.require('CLOSE', actor, known.weighed, { closedAt, closerName }));
    const at = clock.now();
    request.close(by, at);
    note({ chain: chainOf(known.weighed), action: 'rightsRequest.closed', subject: { type: 'RightsRequest', id: request.id }, by, at });
    return request.id;
  });
}
