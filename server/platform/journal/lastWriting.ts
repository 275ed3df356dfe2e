import type { EntityManager } from '@mikro-orm/postgresql';
import { read, sql } from '../db/read.ts';

export interface Writing {
  authorName: string;
  changedAt: Date;
}

/** Who wrote last about this subject (or did last one of the `actions`), and when, from the journal; undefined when nobody did. */
export async function lastWriting(em: EntityManager, subjectId: string, actions?: string[]): Promise<Writing | undefined> {
  const [row] = await read<{ authorName: string; recordedAt: string }>(
    em,
    sql`select actor_name as "authorName", recorded_at as "recordedAt" from journal_entry
      where subject_id = ${subjectId} and coalesce(action = any(${actions ?? null}::text[]), true) order by id desc limit 1`,
  );
  return row && { authorName: row.authorName, changedAt: new Date(row.recordedAt) };
}
