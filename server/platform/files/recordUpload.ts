import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../clock.ts';
import { newId } from '../db/columns.ts';
import type { Orm } from '../db/orm.ts';
import type { FileStore } from './fileStore.ts';
import type { StagedFile } from './stagingFolder.ts';

const HOUR_MS = 3_600_000;

/** How long a received file waits to be attached. */
export const UPLOAD_LIFETIME_MS = 24 * HOUR_MS;

/** A received file that can be attached by its uploader. */
export interface ReceivedUpload {
  id: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** SHA-256, hex. */
  sha256: string;
  expiresAt: Date;
}

export interface UploadDescription {
  fileName: string;
  mediaType: string;
  uploaderId: string;
}

/** Until the end of the transaction, nobody else stores, records or sweeps the file with this hash. */
export async function lockFile(em: EntityManager, sha256: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [sha256]);
}

/** Puts a staged file in the store and records it as an upload; the file is at its address before the records are committed. */
export async function recordUpload(
  parts: { orm: Orm; store: FileStore; clock: Clock },
  staged: StagedFile,
  description: UploadDescription,
): Promise<ReceivedUpload> {
  const { orm, store, clock } = parts;
  const { sha256, size } = staged;
  const { fileName, mediaType, uploaderId } = description;
  await store.prepare(staged);
  return orm.em.fork().transactional(async (em) => {
    await lockFile(em, sha256);
    await store.promote(staged);
    const now = clock.now();
    const id = newId();
    const expiresAt = new Date(now.getTime() + UPLOAD_LIFETIME_MS);
    await em.execute('insert into blob (sha256, size, media_type, created_at) values (?, ?, ?, ?) on conflict do nothing', [
      sha256,
      size,
      mediaType,
      now,
    ]);
    await em.execute(
      'insert into upload (id, blob_sha256, file_name, media_type, uploader_id, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)',
      [id, sha256, fileName, mediaType, uploaderId, now, expiresAt],
    );
    return { id, fileName, mediaType, size, sha256, expiresAt };
  });
}

/** Takes back an upload that nobody was told of; its file goes at the next sweep. */
export async function forgetUpload({ orm }: { orm: Orm }, { id }: ReceivedUpload): Promise<void> {
  await orm.em.fork().execute('delete from upload where id = ?', [id]);
}
