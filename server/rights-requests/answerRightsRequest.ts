import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { daysBetween } from '../clocks/days.ts';
import { checkLateReason } from '../obligations/answer.checks.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkOrder } from '../registers/order.checks.ts';
import type { AnswerRightsRequestInput } from './acts.inputs.ts';
import { lockRightsRequest } from './lockRightsRequest.ts';
import { firstReceipt, RECEIVED } from './rights.checks.ts';
import { RightsAnswer } from './rightsAnswer.entity.ts';
import { TOOLS } from './rightsRequest.queries.ts';
import { duesOf, type KnownRightsRequest } from './rightsRequest.rules.ts';
import { rightsVerbs } from './rightsRequest.verbs.ts';
import type { AnswerKind } from './rightsWords.ts';
import { settleRightsRequest } from './settleRightsRequest.ts';

const DAY_MINUTES = 1_440;
/** Kinds that do not do what was asked: the person is told why, and what they may do about it (GDPR, art. 12(4)). */
const REFUSING: AnswerKind[] = ['PARTLY', 'REFUSED', 'UNFOUNDED', 'NOT_IDENTIFIABLE'];

/** By how many days an answer is late; null when it is not. */
function lateDaysOf(known: KnownRightsRequest, sentAt: Date): number | null {
  const dueOn = duesOf(known, TOOLS)?.dueOn;
  const days = dueOn ? daysBetween(dueOn, dayOf(sentAt)) : 0;
  return days > 0 ? days : null;
}

function readAnswer(known: KnownRightsRequest, input: AnswerRightsRequestInput, at: Date) {
  const checks = new Checks();
  const { kind, channel } = input;
  const isRefusal = REFUSING.includes(kind);
  const sentAt = checkInstant(checks, 'sentAt', input.sentAt, at);
  checkOrder(checks, 'sentAt', sentAt, firstReceipt(known), RECEIVED);
  const reasons = isRefusal
    ? checks.text('reasons', input.reasons, LENGTHS.reason)
    : checks.optionalText('reasons', input.reasons, LENGTHS.text);
  if (isRefusal && !input.isRemedyTold) {
    checks.refuse('isRemedyTold', 'REMEDIES_UNTOLD', {
      fr: 'Ce qui n’est pas accordé s’accompagne des recours : réclamation à la CNIL et recours au juge. Dites-les à la personne.',
      en: 'What is not granted comes with the remedies: a complaint to the CNIL and a court. Tell them to the person.',
    });
  }
  const lateDays = lateDaysOf(known, sentAt);
  const lateReason = lateDays === null ? null : checkLateReason(checks, lateDays * DAY_MINUTES, input.lateReason);
  checks.done();
  return { kind, channel, sentAt, reasons, isRemedyTold: input.isRemedyTold ?? false, lateDays, lateReason };
}

/**
 * Records what the person was answered, which stops the clock; late with a reason. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_CONTROLLER, RIGHTS_ANSWERED with what was answered, RIGHTS_WITHDRAWN, RIGHTS_CLOSED, IN_FUTURE, BEFORE, TOO_SHORT (reasons),
 * REMEDIES_UNTOLD, LATE_REASON.
 */
export async function answerRightsRequest(em: EntityManager, actor: Actor, clock: Clock, input: AnswerRightsRequestInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { request, known } = await lockRightsRequest(tx, actor, input.rightsRequestId);
    const { personAnswer: answer } = known;
    const current = answer ? { kind: answer.kind, sentAt: answer.sentAt } : undefined;
    const by = signAs(actor, rightsVerbs.require('ANSWER', actor, known.weighed, current));
    const at = clock.now();
    tx.create(RightsAnswer, { request: request.id, ...readAnswer(known, input, at), recordedAt: at, ...by });
    await settleRightsRequest(tx, actor, request, { by, at });
    note({ chain: chainOf(known.weighed), action: 'rightsRequest.answered', subject: { type: 'RightsRequest', id: request.id }, by, at });
    return request.id;
  });
}
