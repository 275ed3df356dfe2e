import type { EntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { run, type Sql, sql } from '../db/read.ts';
import type { FileDescription } from './fileDescription.ts';
import { uploadNotFound } from './fileErrors.ts';

/** What a file that is being attached is known by, and what was learnt of its content. */
export interface TakenFile extends AttachedFile {
  description: FileDescription | null;
}

/** What an attached file is known by; `sha256` refers to its `Blob`. */
export interface AttachedFile {
  /** SHA-256, hex. */
  sha256: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
}

interface Row {
  sha256: string;
  file_name: string;
  media_type: string;
  file_description: FileDescription | null;
  size: string | number;
}

const take = (uploadId: string, personId: string, now: Date): Sql => sql`
with taken as (
  delete from upload where id = ${uploadId} and uploader_id = ${personId} and expires_at > ${now}
  returning blob_sha256, file_name, media_type, file_description
)
select b.sha256, t.file_name, t.media_type, t.file_description, b.size from taken t join blob b on b.sha256 = t.blob_sha256`;

/**
 * Takes a received file for good, inside the caller's transaction, which must store a record that refers to the blob. One of two attempts
 * to take the same upload waits for the other and loses. Throws UPLOAD_NOT_FOUND: unknown, someone else's, expired or already used.
 */
export async function consumeUpload(em: EntityManager, uploadId: string, personId: string, now: Date): Promise<TakenFile> {
  if (!em.isInTransaction()) throw new Error('An upload is consumed inside the transaction that attaches it');
  if (!isUuid(uploadId)) throw uploadNotFound();
  const [row] = await run<Row>(em, take(uploadId, personId, now));
  if (!row) throw uploadNotFound();
  return {
    sha256: row.sha256,
    fileName: row.file_name,
    mediaType: row.media_type,
    description: row.file_description,
    size: Number(row.size),
  };
}
