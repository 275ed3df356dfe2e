import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { run, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId } from '../platform/validate.ts';
import { type Answer, checkAnswer } from './answer.checks.ts';
import { Declaration, type DeclarationStatus } from './declaration.entity.ts';
import { lockObligation } from './lockObligation.ts';
import type { DeclareObligationInput } from './obligation.inputs.ts';
import { obligationVerbs } from './obligation.verbs.ts';
import { type AskedOccurrence, occurrenceOfFact } from './occurrenceAsked.ts';

type Said = Pick<Answer, 'doneAt'> & { status: DeclarationStatus };

/**
 * An answer to one occurrence of a schedule opens the next one, a period after it was held, or after it was due; an answer that is taken back moves
 * the next one to a period after it was due.
 */
async function openNext(tx: EntityManager, occurrence: AskedOccurrence | null, { status, doneAt }: Said, at: Date): Promise<void> {
  if (occurrence?.moment !== 'schedule' || !(occurrence.isAnswered || status === 'MET' || status === 'NOT_REQUIRED')) return;
  await run(tx, sql`select next_occurrence(${occurrence.id}, ${doneAt ? dayOf(doneAt) : null}::date, ${at})`);
}

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
      fr: `L’échéance a été dite tenue en retard le ${day.split('-').toReversed().join('/')} : donnez une date à partir de ce jour.`,
      en: `The occurrence was said to be done late on ${day}: give a date from that day on.`,
    });
  }
  const lateMinutes = Math.max(answer.lateMinutes ?? 0, latest.lateMinutes!);
  return { ...answer, lateMinutes, lateReason: answer.lateReason ?? latest.lateReason! };
}

/**
 * The bound party says where it stands; a new declaration replaces the last one without erasing it. A declaration is dated: the same words of the
 * same person on another day are a new one, on the same day they change nothing.
 * An answer to an occurrence says when it was done, and why where that is late; correcting one, of whichever occurrence, takes a reason (`comment`).
 * Errors: NOT_FOUND, NOT_YOUR_PARTY, TOO_LONG, IN_FUTURE, BEFORE_CAUSE, LATE_REASON, LATE_STAYS, NO_OCCURRENCE, DECLARATION_CHANGED when somebody declared since `lastDeclarationId`.
 */
export async function declareObligation(em: EntityManager, actor: Actor, clock: Clock, input: DeclareObligationInput): Promise<void> {
  const checks = new Checks();
  const comment = checks.optionalText('comment', input.comment, LENGTHS.text);
  checks.done();
  await journaled(em, async (tx, note) => {
    const facts = await lockObligation(tx, actor, input.obligationId);
    const membership = obligationVerbs.require('DECLARE', actor, facts);
    const at = clock.now();
    const occurrence = await occurrenceOfFact(tx, facts.id, input.occurrenceId, at);
    const answer = keepLate(checks, await latestOf(tx, occurrence), checkAnswer(checks, input, occurrence, at));
    checks.done();
    const last = await newestOf(tx, Declaration, { obligation: facts.id });
    const seen = occurrence ? await newestOf(tx, Declaration, { obligation: facts.id, occurrence: occurrence.id }) : last;
    const isSeen = isSameId(input.lastDeclarationId, seen?.id);
    if (seen && !isSeen && (input.lastDeclarationId !== undefined || occurrence?.isAnswered)) {
      throw conflict(
        'DECLARATION_CHANGED',
        {
          fr: 'Une autre déclaration a été faite entre-temps : relisez-la avant de déclarer.',
          en: 'Another declaration was made meanwhile: read it before declaring.',
        },
        { id: seen.id, status: seen.status, comment: seen.comment, declaredAt: seen.declaredAt, authorName: seen.authorName },
      );
    }
    const by = signAs(actor, membership);
    const isSame = seen?.status === input.status && seen.comment === comment && !input.doneAt;
    if (isSame && seen.authorId === actor.personId && dayOf(seen.declaredAt) === dayOf(at)) return;
    if (seen && occurrence?.isAnswered) checks.text('comment', input.comment, { ...LENGTHS.text, min: LENGTHS.reason.min });
    checks.done();
    const said = { status: input.status, comment, declaredAt: at, ...answer };
    appendNext(tx, Declaration, last, { obligation: facts.id, occurrence: occurrence?.id ?? null, ...said, ...by });
    note({ chain: facts.conventionId, action: 'obligation.declared', subject: { type: 'Obligation', id: facts.id }, by, at });
    await openNext(tx, occurrence, said, at);
  });
}
