import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkOrder } from '../registers/order.checks.ts';
import type { ExtendRightsRequestInput, RelyOnSuspensionInput } from './acts.inputs.ts';
import { lockRightsRequest } from './lockRightsRequest.ts';
import { checkExtensible, firstReceipt, RECEIVED, requireStarted } from './rights.checks.ts';
import { RightsExtension } from './rightsExtension.entity.ts';
import { TOOLS } from './rightsRequest.queries.ts';
import { duesOf } from './rightsRequest.rules.ts';
import { rightsVerbs } from './rightsRequest.verbs.ts';
import { settleRightsRequest } from './settleRightsRequest.ts';

/**
 * The person was told, on the first due day at the latest, that the answer comes within three months of the receipt. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_CONTROLLER, EXTENDED_ALREADY, CLOCK_NOT_STARTED, TOO_LATE_TO_EXTEND naming the last day, TOO_SHORT, IN_FUTURE, BEFORE,
 * RIGHTS_ANSWERED, RIGHTS_WITHDRAWN, RIGHTS_CLOSED.
 */
export async function extendRightsRequest(em: EntityManager, actor: Actor, clock: Clock, input: ExtendRightsRequestInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { request, known } = await lockRightsRequest(tx, actor, input.rightsRequestId);
    const { extension } = known;
    const by = signAs(actor, rightsVerbs.require('EXTEND', actor, known.weighed, extension ? { toldAt: extension.toldAt } : undefined));
    requireStarted(known, 'toldAt');
    const at = clock.now();
    const checks = new Checks();
    const reason = checks.text('reason', input.reason, LENGTHS.reason);
    const toldAt = checkInstant(checks, 'toldAt', input.toldAt, at);
    checkOrder(checks, 'toldAt', toldAt, firstReceipt(known), RECEIVED);
    checkExtensible(checks, toldAt, duesOf(known, TOOLS)!);
    checks.done();
    tx.create(RightsExtension, { request: request.id, kind: input.kind, toldAt, reason, recordedAt: at, ...by });
    await settleRightsRequest(tx, actor, request, { by, at });
    note({ chain: chainOf(known.weighed), action: 'rightsRequest.extended', subject: { type: 'RightsRequest', id: request.id }, by, at });
    return request.id;
  });
}

/**
 * The officer of the controller relies on the days that the identity took: guidelines admit it (EDPB 01/2022, 159), the Regulation does not say it.
 * Returns the id. Errors: NOT_FOUND, NOT_THE_CONTROLLER_DPO, RELIED_ALREADY, NO_SUSPENSION, TOO_SHORT, RIGHTS_ANSWERED, RIGHTS_WITHDRAWN, RIGHTS_CLOSED.
 */
export async function relyOnSuspension(em: EntityManager, actor: Actor, clock: Clock, input: RelyOnSuspensionInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { request, known } = await lockRightsRequest(tx, actor, input.rightsRequestId);
    const by = signAs(actor, rightsVerbs.require('RELY_ON_SUSPENSION', actor, known.weighed));
    const checks = new Checks();
    const reason = checks.text('reason', input.reason, LENGTHS.reason);
    if (!duesOf(known, TOOLS)?.suspendedOn) {
      checks.refuse('rightsRequestId', 'NO_SUSPENSION', {
        fr: 'Rien n’a suspendu le délai : l’identité n’a pas été demandée, ou la personne n’a pas encore répondu.',
        en: 'Nothing suspended the time: the identity was not asked, or the person has not replied yet.',
      });
    }
    checks.done();
    const at = clock.now();
    request.rely(by, reason, at);
    await settleRightsRequest(tx, actor, request, { by, at });
    const subject = { type: 'RightsRequest', id: request.id } as const;
    note({ chain: chainOf(known.weighed), action: 'rightsRequest.suspensionReliedOn', subject, by, at });
    return request.id;
  });
}
