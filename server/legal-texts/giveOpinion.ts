import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { acceptRecord } from '../evidence/registerRecord.ts';
import type { Clock } from '../platform/clock.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { GiveOpinionInput } from './acts.inputs.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { lockTextOfVersion, requireNewest } from './lockText.ts';
import { OpinionRequest } from './opinionRequest.entity.ts';
import { OpinionReservation } from './opinionReservation.entity.ts';
import { RESERVATIONS_MAX } from './textWords.ts';

/** Throws TOO_SHORT, TOO_LONG on words or on one reservation (`reservations.0.words`), REQUIRED, NO_RESERVATION, TOO_MANY on reservations. */
function readOpinion({ opinion, ...input }: GiveOpinionInput): { words: string | null; reservations: string[] } {
  const checks = new Checks();
  const words =
    opinion === 'UNFAVOURABLE'
      ? checks.text('words', input.words, LENGTHS.reason)
      : checks.optionalText('words', input.words, LENGTHS.text);
  const given = input.reservations ?? [];
  if (opinion === 'WITH_RESERVATIONS' && given.length === 0) {
    checks.refuse('reservations', 'REQUIRED', {
      fr: 'Dites au moins une réserve, chacune à part : il sera répondu à chacune.',
      en: 'Say one reservation at least, each on its own: each will be answered.',
    });
  }
  if (opinion === 'FAVOURABLE' && given.length > 0) {
    checks.refuse('reservations', 'NO_RESERVATION', {
      fr: 'Un avis favorable ne fait pas de réserve : choisissez « avec réserves », ou retirez-les.',
      en: 'A favourable opinion makes no reservation: choose “with reservations”, or leave them out.',
    });
  }
  if (given.length > RESERVATIONS_MAX) {
    checks.refuse('reservations', 'TOO_MANY', {
      fr: `Un avis fait ${RESERVATIONS_MAX} réserves au plus, et vous en donnez ${given.length}.`,
      en: `An opinion makes ${RESERVATIONS_MAX} reservations at most, and you give ${given.length}.`,
    });
  }
  const reservations = given
    .slice(0, RESERVATIONS_MAX)
    .map(({ words: each }, rank) => checks.text(`reservations.${rank}.words`, each, LENGTHS.reason));
  checks.done();
  return { words, reservations };
}

/**
 * The party that was asked gives its opinion of a version, which proves that it was asked. Returns the id of the text.
 * Errors: NOT_FOUND, NOT_THE_ADVISER, VERSION_REPLACED, OPINION_GIVEN with what was said, TEXT_PUBLISHED, TEXT_WITHDRAWN, those of readOpinion.
 */
export async function giveOpinion(em: EntityManager, actor: Actor, clock: Clock, input: GiveOpinionInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { text, known, facts, at } = await lockTextOfVersion(tx, actor, clock, input.versionId);
    const asked = known.textVersions[0]?.opinionRequest;
    const now = asked && { opinion: asked.opinion, opinionWords: asked.opinionWords, giverName: asked.giver?.name ?? null };
    const by = signAs(actor, legalTextVerbs.require('GIVE_OPINION', actor, facts, now ?? undefined));
    requireNewest(known, input.versionId);
    const { words, reservations } = readOpinion(input);
    const request = await tx.findOneOrFail(OpinionRequest, { id: asked!.id });
    request.give(by, input.opinion, words, at);
    for (const [rank, each] of reservations.entries()) {
      tx.create(OpinionReservation, { opinionRequest: request.id, rank: rank + 1, words: each });
    }
    if (request.evidence) await acceptRecord(tx, actor, request.evidence.id, words, by, at);
    const { conventionId } = facts;
    note({ chain: conventionId, action: 'legalText.opinionGiven', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
