import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { run, sql } from '../platform/db/read.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import type { AnswerReservationInput } from './acts.inputs.ts';
import { type KnownText, lastOpinion } from './legalText.rules.ts';
import { legalTextVerbs } from './legalText.verbs.ts';
import { type LockedText, lockTextOfVersion } from './lockText.ts';
import { OpinionReservation } from './opinionReservation.entity.ts';
import type { OpinionReservationType } from './textFacts.type.ts';

/** Locks the text that a reservation is about. Throws NOT_FOUND on reservationId. */
async function lockTextOfReservation(tx: EntityManager, actor: Actor, clock: Clock, id: string): Promise<LockedText> {
  const [row] = await run<{ versionId: string }>(
    tx,
    sql`select q.text_version_id as "versionId" from opinion_reservation w join opinion_request q on q.id = w.opinion_request_id
      where w.id = ${knownId('reservationId', id)}`,
  );
  if (!row) throw notFound('reservationId');
  return lockTextOfVersion(tx, actor, clock, row.versionId, 'reservationId');
}

/** What was said of a reservation, for whoever says it too late. */
function requireOpen({ reservationOutcome, outcomeWords, answeredAt, answerer }: OpinionReservationType): void {
  if (!reservationOutcome) return;
  const now = { reservationOutcome, outcomeWords, answeredAt, answererName: answerer?.name ?? null };
  throw conflict('RESERVATION_ANSWERED', { fr: 'Cette réserve a déjà sa réponse.', en: 'This reservation is answered already.' }, now);
}

/** A reservation of the last opinion: of one given before, a newer opinion says what is still asked for. Throws OPINION_REPLACED. */
function readReservation(known: KnownText, id: string): OpinionReservationType {
  const found = lastOpinion(known)?.reservations.find((each) => each.id === id.toLowerCase());
  if (found) return found;
  throw conflict('OPINION_REPLACED', {
    fr: 'Un autre avis a été rendu depuis sur ce texte : répondez à ses réserves à lui.',
    en: 'Another opinion of this text was given since: answer the reservations of that one.',
  });
}

/**
 * Who writes a text says what becomes of a reservation that its last opinion makes, once. Returns the id of the text.
 * Errors: NOT_FOUND, OPINION_REPLACED, RESERVATION_ANSWERED with what was said, NOT_THE_WRITER, TEXT_WITHDRAWN, TOO_SHORT (words), TOO_LONG.
 */
export async function answerReservation(em: EntityManager, actor: Actor, clock: Clock, input: AnswerReservationInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { text, known, facts, at } = await lockTextOfReservation(tx, actor, clock, input.reservationId);
    const given = readReservation(known, input.reservationId);
    const by = signAs(actor, legalTextVerbs.require('ANSWER_RESERVATION', actor, { ...facts, hasOpenReservation: true }));
    requireOpen(given);
    const checks = new Checks();
    const words =
      input.outcome === 'NOT_TAKEN_UP'
        ? checks.text('words', input.words, LENGTHS.reason)
        : checks.optionalText('words', input.words, LENGTHS.text);
    checks.done();
    const reservation = await tx.findOneOrFail(OpinionReservation, { id: given.id });
    reservation.answer(by, input.outcome, words, at);
    note({ chain: chainOf(facts), action: 'legalText.reservationAnswered', subject: { type: 'LegalText', id: text.id }, by, at });
    return text.id;
  });
}
