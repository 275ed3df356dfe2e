import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import { conflict } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { type Checks, isSameId } from '../platform/validate.ts';
import { type Answer, checkAnswer } from './answer.checks.ts';
import { Declaration } from './declaration.entity.ts';
import type { DeclareObligationInput } from './declaration.type.ts';
import { type AskedOccurrence, occurrenceOfFact } from './occurrenceAsked.ts';
import { openNext } from './openNext.ts';

/** The latest that an occurrence was ever said to be done: what was late once stays so, whatever is said of it afterwards. */
async function latestOf(tx: EntityManager, occurrence: AskedOccurrence | null): Promise<Declaration | undefined> {
  if (!occurrence) return undefined;
  const late = { occurrence: occurrence.id, lateMinutes: { $ne: null } };
  const [latest] = await tx.find(Declaration, late, { orderBy: { lateMinutes: 'desc', rank: 'desc' }, limit: 1 });
  return latest;
}

function keepLate(checks: Checks, latest: Declaration | undefined, answer: Answer): Answer {
  if (!latest || !answer.doneAt) return answer;
  if (answer.doneAt < latest.doneAt!) {
    const day = dayOf(latest.doneAt!);
    checks.refuse('doneAt', 'LATE_STAYS', {
      fr: `L’échéance a été dite tenue en retard le ${frenchDay(day)} : donnez une date à partir de ce jour.`,
      en: `The occurrence was said to be done late on ${day}: give a date from that day on.`,
    });
  }
  const lateMinutes = Math.max(answer.lateMinutes ?? 0, latest.lateMinutes!);
  return { ...answer, lateMinutes, lateReason: answer.lateReason ?? latest.lateReason! };
}

function refuseUnseen(seen: Declaration | undefined, { lastDeclarationId }: DeclareObligationInput, isAnswered: boolean): void {
  if (!seen || isSameId(lastDeclarationId, seen.id) || (lastDeclarationId === undefined && !isAnswered)) return;
  throw conflict(
    'DECLARATION_CHANGED',
    {
      fr: 'Une autre déclaration a été faite entre-temps : relisez-la avant de déclarer.',
      en: 'Another declaration was made meanwhile: read it before declaring.',
    },
    { id: seen.id, status: seen.status, comment: seen.comment, declaredAt: seen.declaredAt, authorName: seen.authorName },
  );
}

/** What is declared, of an obligation that is locked and that the author may speak for. */
export interface Declaring {
  obligationId: string;
  input: DeclareObligationInput;
  /** Already checked. */
  comment: string | null;
  by: Signature;
  at: Date;
}

/**
 * Writes a declaration, and opens what it opens. A declaration is dated: the same words of the same person on another day are a new one; false on
 * the same day, when they change nothing. Refuses through `checks` on doneAt, lateReason, comment, status; CONFLICT when somebody declared meanwhile.
 */
export async function writeDeclaration(tx: EntityManager, actor: Actor, checks: Checks, declaring: Declaring): Promise<boolean> {
  const { obligationId: obligation, input, comment, by, at } = declaring;
  const occurrence = await occurrenceOfFact(tx, obligation, input.occurrenceId, at);
  const answer = keepLate(checks, await latestOf(tx, occurrence), checkAnswer(checks, input, occurrence, at));
  checks.done();
  const last = await newestOf(tx, Declaration, { obligation });
  const seen = occurrence ? await newestOf(tx, Declaration, { obligation, occurrence: occurrence.id }) : last;
  refuseUnseen(seen, input, occurrence?.isAnswered ?? false);
  const isSame = seen?.status === input.status && seen.comment === comment && !input.doneAt;
  if (isSame && seen.authorId === actor.personId && dayOf(seen.declaredAt) === dayOf(at)) return false;
  if (seen && occurrence?.isAnswered) checks.text('comment', input.comment, { ...LENGTHS.text, min: LENGTHS.reason.min });
  checks.done();
  const said = { status: input.status, comment, declaredAt: at, ...answer };
  appendNext(tx, Declaration, last, { obligation, occurrence: occurrence?.id ?? null, ...said, ...by });
  await openNext(tx, occurrence, said, at);
  return true;
}
