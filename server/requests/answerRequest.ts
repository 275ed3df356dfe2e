import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { badInput, conflict } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { lockRequest, requestNow } from './lockRequest.ts';
import { performRequest } from './performRequest.ts';
import type { AnswerRequestInput } from './request.inputs.ts';
import { requestVerbs } from './request.verbs.ts';

/**
 * The party that was asked says what it did, which answers what the request opened. Returns the id of the request.
 * Errors: NOT_FOUND, NOT_ASKED, REQUEST_ANSWERED and REQUEST_ACKNOWLEDGED with the answer that was given, REQUEST_CHANGED, TOO_SHORT (answer),
 * IN_FUTURE, BEFORE_REQUEST (answeredAt), LATE_REASON (lateReason).
 */
export async function answerRequest(em: EntityManager, actor: Actor, clock: Clock, input: AnswerRequestInput): Promise<string> {
  const at = clock.now();
  const checks = new Checks();
  const answer = checks.text('answer', input.answer, LENGTHS.reason);
  const answeredAt = checkInstant(checks, 'answeredAt', input.answeredAt, at);
  checks.done();
  return journaled(em, async (tx, note) => {
    const { request, facts } = await lockRequest(tx, actor, input.requestId);
    const membership = requestVerbs.require('ANSWER_REQUEST', actor, facts, requestNow(request));
    if (request.version !== input.version) {
      throw conflict(
        'REQUEST_CHANGED',
        { fr: 'Cette demande a changé entre-temps.', en: 'This request changed meanwhile.' },
        requestNow(request),
      );
    }
    if (answeredAt < request.madeAt) {
      const asked = request.madeAt.toISOString();
      throw badInput('answeredAt', 'BEFORE_REQUEST', {
        fr: `La demande est du ${asked} (UTC) : la réponse ne peut la précéder.`,
        en: `The request is of ${asked} (UTC): the answer cannot come before it.`,
      });
    }
    const by = signAs(actor, membership);
    request.answerWith(by, answer, answeredAt, at);
    await performRequest(tx, actor, request, { words: answer, doneAt: answeredAt, lateReason: input.lateReason, by, at });
    const subject = { type: 'PartyRequest', id: request.id };
    note({ chain: facts.conventionId, action: 'partyRequest.answered', subject, by, at });
    return request.id;
  });
}
