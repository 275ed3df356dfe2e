import type { Orm } from '../../db/orm.ts';
import { read, type Sql, sql } from '../../db/read.ts';
import { QUARANTINE } from '../fileKey.ts';
import type { FileStore } from '../fileStore.ts';
import type { QuarantineReason } from '../quarantine.ts';
import { unreferenced } from '../unreferenced.ts';

/** A file of the quarantine, with what this database noted of it; without a note when it was not this database that put it there. */
export interface AsideFile {
  sha256: string;
  /** Whether a record knows it. */
  isKnown: boolean;
  reason: QuarantineReason | null;
  keptSeconds: number;
}

/** What the store holds beside what the database records. */
export interface Stock {
  /** Files at their address. */
  files: number;
  /** SHA-256 of those without a record. */
  unknown: string[];
  /** SHA-256 of the records that nothing refers to. */
  unreferenced: string[];
  /** Recorded files, those marked as missing apart. */
  recorded: number;
  /** SHA-256 of those that are nowhere in the store. */
  missing: string[];
  aside: AsideFile[];
}

interface Recorded {
  sha256: string;
  isOld: boolean;
  isExpected: boolean;
  isUnreferenced: boolean;
}

const recordedBefore = (before: Date, isUnreferenced: Sql): Sql => sql`select b.sha256, b.created_at < ${before} as "isOld",
  c.state is distinct from 'MISSING' as "isExpected", ${isUnreferenced} as "isUnreferenced"
from blob b left join file_check c using (sha256)`;

const NOTED = sql`select sha256, reason, kept_seconds::float8 as "keptSeconds" from quarantined_file`;

/** Compares the whole store with the database, changing nothing. What was stored or recorded after `before` may still be in use and is left out. */
export async function takeStock({ orm, store }: { orm: Orm; store: FileStore }, before: Date): Promise<Stock> {
  const em = orm.em.fork();
  const records = await read<Recorded>(em, recordedBefore(before, await unreferenced(em)));
  const noted = new Map((await read<AsideFile>(em, NOTED)).map((note) => [note.sha256, note]));
  const known = new Set(records.map(({ sha256 }) => sha256));
  const missing = new Set(records.filter(({ isOld, isExpected }) => isOld && isExpected).map(({ sha256 }) => sha256));
  const recorded = missing.size;
  const unused = records.filter(({ isOld, isUnreferenced }) => isOld && isUnreferenced).map(({ sha256 }) => sha256);
  const unknown: string[] = [];
  const aside: AsideFile[] = [];
  let files = 0;
  for await (const { sha256 } of store.list(QUARANTINE)) {
    const { reason = null, keptSeconds = 0 } = noted.get(sha256) ?? {};
    aside.push({ sha256, isKnown: known.has(sha256), reason, keptSeconds });
    missing.delete(sha256);
  }
  for await (const { sha256, storedAt } of store.list()) {
    files += 1;
    missing.delete(sha256);
    if (!known.has(sha256) && storedAt < before) unknown.push(sha256);
  }
  return { files, unknown, unreferenced: unused, recorded, missing: [...missing], aside };
}
