import type { Clock } from '../clock.ts';
import type { Orm } from '../db/orm.ts';
import type { Log } from '../log.ts';
import type { FileStore } from './fileStore.ts';
import { lockFile } from './recordUpload.ts';

const HOUR_MS = 3_600_000;
const BATCH = 500;
const FOREIGN_KEY_VIOLATION = '23503';

export interface SweepOptions {
  orm: Orm;
  store: FileStore;
  clock: Clock;
  log: Log;
  /** What is younger is left alone: it may still be in use. One hour unless told otherwise. */
  olderThanMs?: number;
}

export interface SweepResult {
  stagingRemoved: number;
  uploadsExpired: number;
  /** Files that no upload and no evidence version referred to any more. */
  blobsRemoved: number;
  /** Files of the store that no record knew. */
  filesRemoved: number;
}

const UNUSED = `not exists (select from upload u where u.blob_sha256 = b.sha256)
  and not exists (select from evidence_version v where v.blob_sha256 = b.sha256)`;

const isStillUsed = (error: unknown) => (error as { code?: string }).code === FOREIGN_KEY_VIOLATION;

/** The record goes first, then the file, then the commit: whatever fails between, no record in use loses its file. */
async function removeBlob({ orm, store }: SweepOptions, sha256: string): Promise<number> {
  try {
    return await orm.em.fork().transactional(async (em) => {
      await lockFile(em, sha256);
      const removed = await em.execute<unknown[]>(`delete from blob b where b.sha256 = ? and ${UNUSED} returning b.sha256`, [sha256]);
      if (removed.length > 0) await store.remove(sha256);
      return removed.length;
    });
  } catch (error) {
    if (isStillUsed(error)) return 0;
    throw error;
  }
}

async function removeUnusedBlobs(options: SweepOptions): Promise<number> {
  let removed = 0;
  for (let after = ''; ; ) {
    const rows = await options.orm.em
      .fork()
      .execute<{ sha256: string }[]>(`select b.sha256 from blob b where b.sha256 > ? and ${UNUSED} order by b.sha256 limit ${BATCH}`, [
        after,
      ]);
    for (const { sha256 } of rows) removed += await removeBlob(options, sha256);
    if (rows.length < BATCH) return removed;
    after = rows.at(-1)!.sha256;
  }
}

async function removeIfUnknown({ orm, store }: SweepOptions, sha256: string): Promise<number> {
  return orm.em.fork().transactional(async (em) => {
    await lockFile(em, sha256);
    const known = await em.execute<unknown[]>('select from blob where sha256 = ?', [sha256]);
    if (known.length > 0) return 0;
    await store.remove(sha256);
    return 1;
  });
}

async function unknownAmong(orm: Orm, hashes: string[]): Promise<string[]> {
  const rows = await orm.em
    .fork()
    .execute<{ sha256: string }[]>(
      'select h.sha256 from unnest(?::text[]) h(sha256) left join blob b using (sha256) where b.sha256 is null',
      [`{${hashes.join(',')}}`],
    );
  return rows.map((row) => row.sha256);
}

async function removeUnknownFiles(options: SweepOptions, before: Date): Promise<number> {
  let removed = 0;
  let batch: string[] = [];
  const treat = async () => {
    for (const sha256 of await unknownAmong(options.orm, batch)) removed += await removeIfUnknown(options, sha256);
    batch = [];
  };
  for await (const { sha256, storedAt } of options.store.list()) {
    if (storedAt >= before) continue;
    batch.push(sha256);
    if (batch.length === BATCH) await treat();
  }
  await treat();
  return removed;
}

function limitOf({ clock, olderThanMs = HOUR_MS }: SweepOptions): Date {
  return new Date(clock.now().getTime() - olderThanMs);
}

/** Removes what interrupted receptions left on this machine. Returns how many files. */
export async function sweepStaging(options: SweepOptions): Promise<number> {
  return options.store.clearStaging(limitOf(options));
}

/**
 * Removes what nothing refers to: interrupted receptions, uploads that were never attached in time, files without a use, files without a
 * record. Safe beside uploads of the same content: each file is treated under its own lock.
 */
export async function sweepFiles(options: SweepOptions): Promise<SweepResult> {
  const { orm, clock, log } = options;
  const before = limitOf(options);
  const stagingRemoved = await sweepStaging(options);
  const expired = await orm.em.fork().execute<unknown[]>('delete from upload where expires_at <= ? returning id', [clock.now()]);
  const blobsRemoved = await removeUnusedBlobs(options);
  const filesRemoved = await removeUnknownFiles(options, before);
  const result = { stagingRemoved, uploadsExpired: expired.length, blobsRemoved, filesRemoved };
  log.info(result, 'files swept');
  return result;
}
