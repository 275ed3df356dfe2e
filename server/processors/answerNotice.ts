import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, type ActorMembership, signAs } from '../actors/actor.ts';
import { acceptRecord } from '../evidence/registerRecord.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict, forbidden, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { keeperFor } from '../registers/entryParties.ts';
import type { AcknowledgeNoticeInput, AnswerNoticeInput } from './acts.inputs.ts';
import { lockProcessor } from './lockProcessor.ts';
import { standingObjection } from './processor.rules.ts';
import { processorVerbs } from './processor.verbs.ts';
import { ProcessorNotice } from './processorNotice.entity.ts';
import { ProcessorResponse } from './processorResponse.entity.ts';
import type { NoticeResponse } from './processorWords.ts';

async function lockNotice(tx: EntityManager, actor: Actor, id: string, at: Date) {
  const found = await tx.findOne(ProcessorNotice, { id: knownId('noticeId', id) });
  if (!found) throw notFound('noticeId');
  const { known } = await lockProcessor(tx, actor, found.processor.id, at, 'noticeId');
  return { known, notice: await tx.refreshOrFail(found) };
}

function receiverOf(actor: Actor, conventionId: string, { toParty }: ProcessorNotice): ActorMembership {
  const receiver = keeperFor(actor, { conventionId, partyId: toParty.id });
  if (receiver) return receiver;
  throw forbidden('NOT_THE_RECEIVER', {
    fr: 'Cette annonce est adressée à une autre partie.',
    en: 'This notice is addressed to another party.',
  });
}

/**
 * The other party says that it received a notice, which proves it. Returns the id of the processor.
 * Errors: NOT_FOUND, NOT_THE_RECEIVER, NOTICE_ACKNOWLEDGED with who did.
 */
export async function acknowledgeNotice(em: EntityManager, actor: Actor, clock: Clock, input: AcknowledgeNoticeInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { known, notice } = await lockNotice(tx, actor, input.noticeId, at);
    const now = { acknowledgedAt: notice.acknowledgedAt, acknowledgerName: notice.acknowledgerName };
    processorVerbs.require('ACKNOWLEDGE', actor, known.weighed, now);
    if (notice.acknowledgedAt) {
      const text = { fr: 'Cette annonce a déjà son accusé de réception.', en: 'This notice is acknowledged already.' };
      throw conflict('NOTICE_ACKNOWLEDGED', text, now);
    }
    const by = signAs(actor, receiverOf(actor, known.weighed.conventionId, notice));
    notice.acknowledge(by, at);
    if (notice.evidence) await acceptRecord(tx, actor, notice.evidence.id, null, by, at);
    const subject = { type: 'Processor', id: known.id };
    note({ chain: known.weighed.conventionId, action: 'processor.noticeAcknowledged', subject, by, at });
    return known.id;
  });
}

const VERBS = { NO_OBJECTION: 'ACCEPT', OBJECTION: 'OBJECT', COMMENT: 'COMMENT' } as const satisfies Record<NoticeResponse, string>;
const ACTIONS: Record<NoticeResponse, string> = {
  NO_OBJECTION: 'processor.accepted',
  OBJECTION: 'processor.objected',
  COMMENT: 'processor.commented',
};

function readWords({ response, words }: AnswerNoticeInput): string | null {
  const checks = new Checks();
  const read =
    response === 'NO_OBJECTION'
      ? checks.optionalText('words', words, LENGTHS.text)
      : checks.text('words', words, response === 'OBJECTION' ? LENGTHS.reason : LENGTHS.text);
  checks.done();
  return read;
}

/**
 * The controller objects to what the other party announced, or says that it does not, or no longer does; either party comments, which stops nothing.
 * Returns the id of the processor. Errors: NOT_FOUND, NOT_THE_CONTROLLER_DPO, NOT_THE_RECEIVER, TOO_SHORT (words), OBJECTED_ALREADY, and those of the
 * state of the processor.
 */
export async function answerNotice(em: EntityManager, actor: Actor, clock: Clock, input: AnswerNoticeInput): Promise<string> {
  const words = readWords(input);
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { known, notice } = await lockNotice(tx, actor, input.noticeId, at);
    processorVerbs.require(VERBS[input.response], actor, known.weighed);
    const by = signAs(actor, receiverOf(actor, known.weighed.conventionId, notice));
    const { responses } = known.notices.find(({ id }) => id === notice.id)!;
    const objection = standingObjection({ responses });
    if (input.response === 'OBJECTION' && objection) {
      const text = { fr: 'Le responsable de traitement s’y oppose déjà.', en: 'The controller objects already.' };
      throw conflict('OBJECTED_ALREADY', text, { words: objection.words, authorName: objection.author.name });
    }
    const last = await newestOf(tx, ProcessorResponse, { notice: notice.id });
    appendNext(tx, ProcessorResponse, last, { notice: notice.id, response: input.response, words, recordedAt: at, ...by });
    const subject = { type: 'Processor', id: known.id };
    note({ chain: known.weighed.conventionId, action: ACTIONS[input.response], subject, by, at });
    return known.id;
  });
}
