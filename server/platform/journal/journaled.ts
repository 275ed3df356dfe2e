import type { EntityManager } from '@mikro-orm/postgresql';
import { read, sql } from '../db/read.ts';
import type { Signature } from '../db/signature.ts';
import { type Change, changeRecorder } from './changes.ts';

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
  /** Replaces the recorded changes when they are too many to tell one by one. */
  summary?: (changes: Change[]) => unknown;
}

/**
 * Runs a write in one transaction and leaves one journal entry for it: both are stored, or neither. The changes come from the unit of work
 * itself; a write that changed nothing leaves none, nor one that returns before it says what it does. The chain is locked last, when everything else of the transaction is done.
 */
export async function journaled<T>(
  em: EntityManager,
  work: (tx: EntityManager, note: (note: JournalNote) => void) => Promise<T>,
): Promise<T> {
  return em.fork().transactional(async (tx) => {
    let noted: JournalNote | undefined;
    const result = await work(tx, (note) => {
      noted = note;
    });
    await tx.flush();
    const changes = changeRecorder.changesOf(tx);
    if (!noted) {
      if (changes.length > 0) throw new Error('A journaled write must say what it did');
      return result;
    }
    if (changes.length > 0 || noted.summary) {
      await append(tx, noted, noted.summary ? noted.summary(changes) : changes);
    }
    return result;
  });
}

async function append(tx: EntityManager, { chain, action, subject, by, at }: JournalNote, changes: unknown): Promise<void> {
  await read(
    tx,
    sql`insert into journal_entry (chain, sequence, recorded_at, actor_id, actor_name, actor_role, actor_party, action, subject_type, subject_id, changes, previous_hash, hash)
      values (${chain}, 0, ${at}, ${by.authorId}, ${by.authorName}, ${by.authorRole}, ${by.authorParty}, ${action}, ${subject.type}, ${subject.id}, ${JSON.stringify(changes)}, '', '')`,
  );
}
