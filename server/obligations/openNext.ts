import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../platform/asOf.ts';
import { run, sql } from '../platform/db/read.ts';
import type { Answer } from './answer.checks.ts';
import type { DeclarationStatus } from './declaration.entity.ts';
import type { AskedOccurrence } from './occurrenceAsked.ts';

type Said = Pick<Answer, 'doneAt'> & { status: DeclarationStatus };

/**
 * An answer to one occurrence of a schedule opens the next one, a period after it was held, or after it was due; an answer that is taken back moves
 * the next one to a period after it was due.
 */
export async function openNext(tx: EntityManager, occurrence: AskedOccurrence | null, { status, doneAt }: Said, at: Date): Promise<void> {
  if (occurrence?.moment !== 'schedule' || !(occurrence.isAnswered || status === 'MET' || status === 'NOT_REQUIRED')) return;
  await run(tx, sql`select next_occurrence(${occurrence.id}, ${doneAt ? dayOf(doneAt) : null}::date, ${at})`);
}
