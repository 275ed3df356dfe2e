import type { EntityManager } from '@mikro-orm/postgresql';

export interface Writing {
  authorName: string;
  changedAt: Date;
}

/** Who wrote last about this subject (or did last what `action` names), and when, from the journal; undefined when nobody did. */
export async function lastWriting(em: EntityManager, subjectId: string, action?: string): Promise<Writing | undefined> {
  const [row] = await em.execute<{ actor_name: string; recorded_at: Date | string }[]>(
    'select actor_name, recorded_at from journal_entry where subject_id = ? and coalesce(action = ?, true) order by id desc limit 1',
    [subjectId, action ?? null],
  );
  return row && { authorName: row.actor_name, changedAt: new Date(row.recorded_at) };
}
