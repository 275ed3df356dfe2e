import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { checkInstant } from '../platform/instants.checks.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkOrder } from '../registers/order.checks.ts';
import type { RecordReplyInput } from './acts.inputs.ts';
import { lockRightsRequest } from './lockRightsRequest.ts';
import { RightsQuestion } from './rightsQuestion.entity.ts';
import { rightsVerbs } from './rightsRequest.verbs.ts';
import { settleRightsRequest } from './settleRightsRequest.ts';

/**
 * The person replied: the days that their identity took are shown beside the prudent day. Returns the id of the request.
 * Errors: NOT_FOUND, NOT_IN_THE_REGISTER, NO_QUESTION, REPLY_RECORDED with who did, RIGHTS_ANSWERED, RIGHTS_WITHDRAWN, RIGHTS_CLOSED, IN_FUTURE, BEFORE.
 */
export async function recordReply(em: EntityManager, actor: Actor, clock: Clock, input: RecordReplyInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const found = await tx.findOne(RightsQuestion, { id: knownId('questionId', input.questionId) });
    if (!found) throw notFound('questionId');
    const { request, known } = await lockRightsRequest(tx, actor, found.request.id, 'questionId');
    const question = await tx.refreshOrFail(found);
    const current = { repliedAt: question.repliedAt, replierName: question.replierName };
    const by = signAs(actor, rightsVerbs.require('RECORD_REPLY', actor, known.weighed, current));
    if (question.repliedAt) {
      throw conflict(
        'REPLY_RECORDED',
        { fr: 'La réponse à cette question est déjà inscrite.', en: 'The reply to this question is recorded already.' },
        current,
      );
    }
    const at = clock.now();
    const checks = new Checks();
    const repliedAt = checkInstant(checks, 'repliedAt', input.repliedAt, at);
    checkOrder(checks, 'repliedAt', repliedAt, question.askedAt, { fr: 'La question a été posée', en: 'The question was asked' });
    checks.done();
    question.reply(by, repliedAt, input.outcome);
    await settleRightsRequest(tx, actor, request, { by, at });
    note({ chain: chainOf(known.weighed), action: 'rightsRequest.replied', subject: { type: 'RightsRequest', id: request.id }, by, at });
    return request.id;
  });
}
