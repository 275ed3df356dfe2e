import type { EntityManager } from '@mikro-orm/postgresql';
import { authorityOf, write } from '../db/authority.ts';
import { type Change, changeRecorder } from '../db/changes.ts';
import { run, sql } from '../db/read.ts';
import type { Signature } from '../db/signature.ts';
import { noteSecurity, type SecurityEvent } from '../securityLog.ts';

/** Chain of what belongs to no convention: people, organisations, catalogues. */
export const INSTANCE_CHAIN = '00000000-0000-0000-0000-000000000000';

export interface JournalNote {
  /** Chain of the entry: the convention's id, or INSTANCE_CHAIN. */
  chain: string;
  /** What was done, e.g. `obligation.declared`. */
  action: string;
  subject: { type: string; id: string };
  /** Who did it, as signed on the records themselves. */
  by: Signature;
  at: Date;
  /** What the security log says of it once it is stored; nothing for the everyday work of a convention. */
  security?: SecurityEvent;
  /** Replaces the recorded changes when they are too many to tell one by one. */
  summary?: (changes: Change[]) => unknown;
}

/** What a journaled write does: its records, and one note of what it did and who did it. */
export type JournaledWork<T> = (tx: EntityManager, note: (note: JournalNote) => void) => Promise<T>;

let writings = 0;

/** How many journaled writes this process has finished: what was read before is to be read again once it grew. */
export const writingsSoFar = (): number => writings;

/**
 * Runs a write in one transaction and leaves one journal entry for it: both are stored, or neither. The changes come from the unit of work
 * itself; a write that changed nothing leaves none, nor one that returns before it says what it does. The chain is locked last, when everything else of the transaction is done. Whoever it is
 * signed by must be who the manager writes for (see `write`, also for `alone`).
 */
export async function journaled<T>(em: EntityManager, work: JournaledWork<T>, alone?: string): Promise<T> {
  const { result, stored } = await write(em, (tx) => recorded(tx, work, authorityOf(em)?.personId ?? null), alone);
  writings += 1;
  if (stored?.security) {
    const { by, subject, action } = stored;
    noteSecurity(stored.security, { personId: by.authorId, subject: `${subject.type}:${subject.id}`, code: action });
  }
  return result;
}

/** `stored` is the note, when something changed. */
interface Recorded<T> {
  result: T;
  stored?: JournalNote;
}

async function recorded<T>(tx: EntityManager, work: JournaledWork<T>, writerId: string | null): Promise<Recorded<T>> {
  let noted: JournalNote | undefined;
  const result = await work(tx, (note) => {
    noted = note;
  });
  await tx.flush();
  const changes = changeRecorder.changesOf(tx);
  if (!noted) {
    if (changes.length > 0) throw new Error('A journaled write must say what it did');
    return { result };
  }
  if (noted.by.authorId !== null && noted.by.authorId !== writerId) {
    throw new Error('A write signed by a person must rest on their authority');
  }
  if (changes.length === 0 && !noted.summary) return { result };
  await append(tx, noted, noted.summary ? noted.summary(changes) : changes);
  return { result, stored: noted };
}

async function append(tx: EntityManager, { chain, action, subject, by, at }: JournalNote, changes: unknown): Promise<void> {
  await run(
    tx,
    sql`insert into journal_entry (chain, sequence, recorded_at, actor_id, actor_name, actor_role, actor_party, action, subject_type, subject_id, changes, previous_hash, hash)
      values (${chain}, 0, ${at}, ${by.authorId}, ${by.authorName}, ${by.authorRole}, ${by.authorParty}, ${action}, ${subject.type}, ${subject.id}, ${JSON.stringify(changes)}, '', '')`,
  );
}
