import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { checkAnswer } from './answer.checks.ts';
import { Declaration, type DeclarationStatus } from './declaration.entity.ts';
import { lockObligation } from './lockObligation.ts';
import { namedOccurrence } from './occurrenceAsked.ts';
import { openNext } from './openNext.ts';

/** What an act of a register says of an occurrence that the register opened. */
export interface RegisterAnswer {
  status: DeclarationStatus;
  /** Words of the act, cut where a declaration holds no more. */
  words: string;
  doneAt?: Date;
  lateReason?: string | null;
  by: Signature;
  at: Date;
}

/** An act that a register keeps answers an occurrence, as a declaration does. Refuses on lateReason, doneAt, comment. */
export async function answerByRegister(
  tx: EntityManager,
  actor: Actor,
  opened: { id: string; obligationId: string },
  { status, words, doneAt, lateReason, by, at }: RegisterAnswer,
): Promise<void> {
  const { id: obligation } = await lockObligation(tx, actor, opened.obligationId);
  const occurrence = await namedOccurrence(tx, obligation, opened.id, at);
  const checks = new Checks();
  const answer = checkAnswer(checks, { status, doneAt: doneAt?.toISOString(), lateReason, comment: words }, occurrence, at);
  checks.done();
  const last = await newestOf(tx, Declaration, { obligation });
  const said = { status, comment: words.slice(0, LENGTHS.text.max), declaredAt: at, ...answer };
  appendNext(tx, Declaration, last, { obligation, occurrence: opened.id, ...said, ...by });
  await tx.flush();
  await openNext(tx, occurrence, said, at);
}
