import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships, signAs, signAsAdministrator } from '../people/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { read, sql } from '../platform/db/read.ts';
import { badInput, forbidden, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { knownId } from '../platform/validate.ts';
import { Convention } from './convention.entity.ts';
import type { AnswerProfileInput } from './convention.inputs.ts';
import { canReadConvention, conventionActions } from './convention.policy.ts';
import { ProfileAnswer, type ProfileValue } from './profileAnswer.entity.ts';

const ACCEPTED = {
  boolean: { fr: 'vrai, faux ou inconnu (null)', en: 'true, false or unknown (null)' },
  number: { fr: 'un nombre ou inconnu (null)', en: 'a number or unknown (null)' },
  text: { fr: 'un texte de 200 caractères au plus ou inconnu (null)', en: 'a text of at most 200 characters or unknown (null)' },
};

function readAnswer(type: keyof typeof ACCEPTED, value: unknown): ProfileValue {
  const isFit =
    (type === 'boolean' && typeof value === 'boolean') ||
    (type === 'number' && typeof value === 'number' && Number.isFinite(value)) ||
    (type === 'text' && typeof value === 'string' && value.length <= 200);
  if (value !== null && value !== undefined && !isFit) {
    throw badInput('value', 'ANSWER_TYPE', { fr: `Répondez par ${ACCEPTED[type].fr}.`, en: `Answer with ${ACCEPTED[type].en}.` });
  }
  return (value as ProfileValue) ?? null;
}

/**
 * Says what is known of the service; applicability follows from that day on, and earlier days keep the earlier answer.
 * Nothing is written when it is known already.
 * Errors: NOT_FOUND, NOT_A_PARTY, QUESTION_UNKNOWN, ANSWER_TYPE.
 */
export async function answerProfile(em: EntityManager, actor: Actor, clock: Clock, input: AnswerProfileInput): Promise<void> {
  const id = knownId('conventionId', input.conventionId);
  if (!canReadConvention(actor, id)) {
    throw notFound('conventionId');
  }
  if (!conventionActions(actor, id).includes('ANSWER_PROFILE')) {
    throw forbidden('NOT_A_PARTY', {
      fr: 'Le profil du service est renseigné par une partie ou par un administrateur.',
      en: 'The service’s profile is answered by a party or an administrator.',
    });
  }
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
    const value = readAnswer(question.type, input.value);
    await read(tx, sql`select from convention where id = ${id} for no key update`);
    const [last] = await tx.find(ProfileAnswer, { convention: id, key: input.key }, { orderBy: { answeredAt: 'desc' }, limit: 1 });
    if (value === (last?.value ?? null)) return;
    const at = clock.now();
    const [membership] = partyMemberships(actor, id);
    const by = membership ? signAs(actor, membership) : signAsAdministrator(actor);
    tx.create(ProfileAnswer, { convention: id, key: input.key, value, answeredAt: at, ...by });
    note({ chain: id, action: 'convention.profileAnswered', subject: { type: 'Convention', id }, by, at });
  });
}
