import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { type Signature, signedAs } from '../platform/db/signature.ts';
import { OpinionRequest } from './opinionRequest.entity.ts';
import { RESERVATION_OUTCOMES, type ReservationOutcome } from './textWords.ts';

const OpinionReservationSchema = defineEntity({
  name: 'OpinionReservation',
  tableName: 'opinion_reservation',
  uniques: [{ properties: ['opinionRequest', 'rank'] }],
  checks: [
    { name: 'opinion_reservation_answer_check', expression: 'num_nonnulls(outcome, answered_at, answerer_name) in (0, 3)' },
    { name: 'opinion_reservation_words_check', expression: "outcome is distinct from 'NOT_TAKEN_UP' or outcome_words is not null" },
  ],
  properties: {
    id: identifier(),
    /** The opinion that makes it, with whose signature and instant. */
    opinionRequest: () => p.manyToOne(OpinionRequest),
    /** 1 for the first one, then +1. */
    rank: p.integer(),
    words: p.text(),
    outcome: p.enum(RESERVATION_OUTCOMES).nullable(),
    /** How it is taken up, or why it is not. */
    outcomeWords: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    answererId: p.uuid().nullable(),
    answererName: p.text().nullable(),
    answererRole: p.text().nullable(),
    answererParty: p.text().nullable(),
  },
});

/** One thing that an opinion asks for, which the writer of the text takes up or not, once. */
export class OpinionReservation extends OpinionReservationSchema.class {
  /** The writer says what becomes of it. */
  answer(by: Signature, outcome: ReservationOutcome, outcomeWords: string | null, at: Date): void {
    Object.assign(this, { outcome, outcomeWords, answeredAt: at, ...signedAs('answerer', by) });
  }
}
OpinionReservationSchema.setClass(OpinionReservation);

export { OpinionReservationSchema };
