import { mkdir, statfs } from 'node:fs/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read, run, sql } from '../db/read.ts';
import { storageFull, uploadQuotaReached, uploadsFull } from '../files/fileErrors.ts';
import { StoreFailure } from '../files/storeFailure.ts';

export interface UploadLimits {
  /** Of one file. */
  maxBytes: number;
  /** Of the files of one person that wait to be attached, and of everybody's; no limit unless given. */
  waitingBytes?: number;
  waitingBytesOfAll?: number;
  /** Where files are received, and how much is to stay free there. */
  disk?: { folder: string; freeBytes: number };
}

export interface Incoming {
  uploaderId: string;
  /** Bytes, or as many as there may be. */
  size: number;
}

/** Whether a file fits beside those that wait to be attached. Throws UPLOAD_QUOTA_REACHED or UPLOADS_FULL. */
export async function requireQuota(em: EntityManager, { uploaderId, size }: Incoming, limits: UploadLimits, now: Date): Promise<void> {
  const { waitingBytes = Number.POSITIVE_INFINITY, waitingBytesOfAll = Number.POSITIVE_INFINITY } = limits;
  const [waiting] = await read<{ own: string; total: string }>(
    em,
    sql`select coalesce(sum(b.size) filter (where u.uploader_id = ${uploaderId}), 0) as own, coalesce(sum(b.size), 0) as total
      from upload u join blob b on b.sha256 = u.blob_sha256 where u.expires_at > ${now}`,
  );
  if (Number(waiting!.own) + size > waitingBytes) throw uploadQuotaReached(waitingBytes);
  if (Number(waiting!.total) + size > waitingBytesOfAll) throw uploadsFull();
}

/** The same at the moment of recording: until the end of the transaction, nothing else of this person is recorded, by any process. */
export async function lockQuota(em: EntityManager, incoming: Incoming, limits: UploadLimits, now: Date): Promise<void> {
  await run(em, sql`select pg_advisory_xact_lock(hashtextextended(${incoming.uploaderId}, 1))`);
  await requireQuota(em, incoming, limits, now);
}

async function roomOf(folder: string): Promise<{ bavail: number; bsize: number }> {
  await mkdir(folder, { recursive: true });
  return statfs(folder);
}

/** The disk where files are received, and what the receptions in progress may still take of it. */
export class ReceptionDisk {
  private expected = 0;
  private readonly limits: UploadLimits;

  constructor(limits: UploadLimits) {
    this.limits = limits;
  }

  /** Receives so many bytes at most, if they fit beside what is to stay free. Throws STORAGE_FULL. */
  async receive<T>(bytes: number, work: () => Promise<T>): Promise<T> {
    this.expected += bytes;
    try {
      await this.requireRoom();
      return await work();
    } finally {
      this.expected -= bytes;
    }
  }

  private async requireRoom(): Promise<void> {
    const { disk } = this.limits;
    if (!disk) return;
    const { bavail, bsize } = await roomOf(disk.folder).catch((error: unknown) => {
      throw new StoreFailure(error);
    });
    if (bavail * bsize - this.expected < disk.freeBytes) throw storageFull();
  }
}
