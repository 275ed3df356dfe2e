import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { readAnswer } from '../catalogues/readAnswer.ts';
import type { Clock } from '../platform/clock.ts';
import { read, run, sql } from '../platform/db/read.ts';
import { badInput, conflict, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { isSameId, knownId } from '../platform/validate.ts';
import { Convention } from './convention.entity.ts';
import type { AnswerProfileInput } from './convention.inputs.ts';
import { conventionVerbs } from './convention.verbs.ts';
import { ProfileAnswer, type ProfileValue } from './profileAnswer.entity.ts';

interface LastAnswer {
  id: string;
  value: ProfileValue;
  answeredAt: string;
  authorName: string;
}

/** The latest answer, once no other writer of this convention's profile is at work. Throws ANSWER_CHANGED when it is not the one that was seen. */
async function lockLastAnswer(tx: EntityManager, id: string, { key, lastAnswerId }: AnswerProfileInput): Promise<LastAnswer | undefined> {
  await run(tx, sql`select from convention where id = ${id} for no key update`);
  const [last] = await read<LastAnswer>(
    tx,
    sql`select a.id, a.value, a.answered_at as "answeredAt", a.author_name as "authorName"
      from profile_answer a where a.convention_id = ${id} and a.key = ${key} order by a.answered_at desc, a.id desc limit 1`,
  );
  if (lastAnswerId === undefined || !last || isSameId(lastAnswerId, last.id)) return last;
  throw conflict(
    'ANSWER_CHANGED',
    {
      fr: 'Une autre réponse a été donnée entre-temps : relisez-la avant de répondre.',
      en: 'Another answer was given meanwhile: read it before answering.',
    },
    { ...last, answeredAt: new Date(last.answeredAt) },
  );
}

/**
 * Says what is known of the service; applicability follows from that day on, and earlier days keep the earlier answer.
 * Nothing is written when it is known already.
 * Errors: NOT_FOUND, NOT_A_PARTY, QUESTION_UNKNOWN, ANSWER_TYPE, ANSWER_CHANGED when somebody answered since `lastAnswerId`.
 */
export async function answerProfile(em: EntityManager, actor: Actor, clock: Clock, input: AnswerProfileInput): Promise<void> {
  const id = knownId('conventionId', input.conventionId);
  if (!canReadConvention(actor, id)) {
    throw notFound('conventionId');
  }
  const membership = conventionVerbs.require('ANSWER_PROFILE', actor, id);
  await journaled(em, async (tx, note) => {
    const convention = await tx.findOne(Convention, { id }, { populate: ['catalogue'] });
    if (!convention) {
      throw notFound('conventionId');
    }
    const questions = convention.catalogue.content.profile ?? [];
    const question = questions.find(({ key }) => key === input.key);
    if (!question) {
      const known = questions.map(({ key }) => key).join(', ');
      throw badInput('key', 'QUESTION_UNKNOWN', { fr: `Questions connues : ${known}.`, en: `Known questions: ${known}.` });
    }
    const value = readAnswer(question, input.value);
    const last = await lockLastAnswer(tx, id, input);
    if (value === (last?.value ?? null)) return;
    const at = clock.now();
    const by = signAs(actor, membership);
    tx.create(ProfileAnswer, { convention: id, key: input.key, value, answeredAt: at, ...by });
    note({ chain: id, action: 'convention.profileAnswered', subject: { type: 'Convention', id }, by, at });
  });
}
