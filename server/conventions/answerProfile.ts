import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, type ActorMembership, signAs } from '../actors/actor.ts';
import { inScope } from '../actors/scope.policy.ts';
import { answeringParties } from '../catalogues/answeringParties.ts';
import type { CatalogueFile } from '../catalogues/catalogueFile.ts';
import { readAnswer } from '../catalogues/readAnswer.ts';
import type { Clock } from '../platform/clock.ts';
import { read, run, sql } from '../platform/db/read.ts';
import { badInput, conflict, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { isSameId, knownId } from '../platform/validate.ts';
import type { AnswerProfileInput } from './convention.inputs.ts';
import { profileVerbs } from './profile.verbs.ts';
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

interface AskedAnswer {
  conventionId: string;
  key: string;
  value: ProfileValue;
  /** By which the person answers. */
  membership: ActorMembership;
}

/**
 * An answer that the person may give to a question that is asked. Errors: NOT_FOUND, QUESTION_UNKNOWN, NOT_YOUR_QUESTION, ANSWER_TYPE.
 */
export async function requireQuestion(
  em: EntityManager,
  actor: Actor,
  given: { conventionId: string; key: string; value?: unknown },
): Promise<AskedAnswer> {
  const conventionId = knownId('conventionId', given.conventionId);
  const readable = sql`cv.id = ${conventionId} and ${inScope(actor, 'cv.id')}`;
  const [found] = await read<{ content: CatalogueFile }>(
    em,
    sql`select cat.content from convention cv join catalogue cat on cat.id = cv.catalogue_id where ${readable}`,
  );
  if (!found) {
    throw notFound('conventionId');
  }
  const questions = found.content.profile ?? [];
  const question = questions.find(({ key }) => key === given.key);
  if (!question) {
    const known = questions.map(({ key }) => key).join(', ');
    throw badInput('key', 'QUESTION_UNKNOWN', { fr: `Questions connues : ${known}.`, en: `Known questions: ${known}.` });
  }
  const membership = profileVerbs.require('ANSWER', actor, { conventionId, partyCodes: answeringParties(found.content)(question.key) });
  return { conventionId, key: question.key, value: readAnswer(question, given.value), membership };
}

/**
 * Says what is known of the service; applicability follows from that instant on, and what was before keeps the earlier answer.
 * Nothing is written when it is known already.
 * Errors: those of `requireQuestion`, and ANSWER_CHANGED when somebody answered since `lastAnswerId`.
 */
export async function answerProfile(em: EntityManager, actor: Actor, clock: Clock, input: AnswerProfileInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const { conventionId, key, value, membership } = await requireQuestion(tx, actor, input);
    const last = await lockLastAnswer(tx, conventionId, input);
    if (value === (last?.value ?? null)) return;
    const at = clock.now();
    const by = signAs(actor, membership);
    tx.create(ProfileAnswer, { convention: conventionId, key, value, answeredAt: at, ...by });
    note({ chain: conventionId, action: 'convention.profileAnswered', subject: { type: 'Convention', id: conventionId }, by, at });
  });
}
