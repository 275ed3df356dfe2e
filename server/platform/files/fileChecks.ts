import type { EntityManager } from '@mikro-orm/postgresql';
import { read, run, sql } from '../db/read.ts';

export const FILE_PROBLEMS = ['ALTERED', 'MISSING'] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];
export type FileState = 'GOOD' | FileProblem;

/** What was found when a recorded file was last read whole; `stamp` is the store's of that moment, null when there was no file. */
export interface FileCheck {
  state: FileState;
  stamp: string | null;
}

/** What is known of a recorded file; undefined when it was never read whole. */
export async function readCheck(em: EntityManager, sha256: string): Promise<FileCheck | undefined> {
  const [row] = await read<FileCheck>(em, sql`select state, stamp from file_check where sha256 = ${sha256}`);
  return row;
}

/** Notes what was found. Returns whether the state is another than before; nothing is noted of a file without a record. */
export async function noteCheck(em: EntityManager, sha256: string, { state, stamp }: FileCheck, now: Date): Promise<boolean> {
  const rows = await run<{ former: FileState | null }>(
    em,
    sql`with former as (select state from file_check where sha256 = ${sha256})
      insert into file_check (sha256, state, stamp, checked_at)
        select b.sha256, ${state}, ${stamp}, ${now}::timestamptz from blob b where b.sha256 = ${sha256}
      on conflict (sha256) do update set state = excluded.state, stamp = excluded.stamp, checked_at = excluded.checked_at
      returning (select state from former) as former`,
  );
  return rows.length > 0 && (rows[0]!.former ?? 'GOOD') !== state;
}
