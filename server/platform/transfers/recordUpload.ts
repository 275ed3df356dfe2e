import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../clock.ts';
import { write } from '../db/authority.ts';
import { newId } from '../db/columns.ts';
import { run, sql } from '../db/read.ts';
import { noteCheck, readCheck } from '../files/fileChecks.ts';
import type { FileDescription } from '../files/fileDescription.ts';
import type { FileKind } from '../files/fileKinds.rules.ts';
import type { FileStore } from '../files/fileStore.ts';
import { lockFile } from '../files/lockFile.ts';
import type { StagedFile } from '../files/stagingFolder.ts';
import { lockQuota, type UploadLimits } from './uploadRoom.ts';

const HOUR_MS = 3_600_000;

/** How long a received file waits to be attached. */
export const UPLOAD_LIFETIME_MS = 24 * HOUR_MS;

/** A received file that can be attached by its uploader. */
export interface ReceivedUpload {
  id: string;
  fileName: string;
  mediaType: string;
  /** Name of the kind: PDF, DOCX, CSV… */
  kind: string;
  /** What was learnt of the content: encoding of a text, pages of a PDF, notes. */
  description: FileDescription;
  /** Bytes. */
  size: number;
  /** SHA-256, hex. */
  sha256: string;
  expiresAt: Date;
}

export interface UploadDescription {
  fileName: string;
  kind: FileKind;
  description: FileDescription;
  uploaderId: string;
}

/**
 * Puts a staged file in the store and records it as an upload of whoever the manager writes for; the file is at its address before the records
 * are committed. A file that is there already stays if it was read whole and did not change since; otherwise the one just received takes its
 * place, which mends it. Throws UPLOAD_QUOTA_REACHED or UPLOADS_FULL.
 */
export async function recordUpload(
  parts: { em: EntityManager; store: FileStore; clock: Clock; limits: UploadLimits },
  staged: StagedFile,
  upload: UploadDescription,
): Promise<ReceivedUpload> {
  const { em: writer, store, clock, limits } = parts;
  const { sha256, size } = staged;
  const { fileName, kind, description, uploaderId } = upload;
  const { mediaType } = kind;
  const check = await readCheck(writer.fork({ keepTransactionContext: true }), sha256);
  const prepared = await store.prepare(staged, check?.state === 'GOOD' ? (check.stamp ?? undefined) : undefined);
  return write(writer, async (em) => {
    await lockQuota(em, { uploaderId, size }, limits, clock.now());
    await lockFile(em, sha256);
    const stamp = await store.promote(staged, prepared);
    const now = clock.now();
    const id = newId();
    const expiresAt = new Date(now.getTime() + UPLOAD_LIFETIME_MS);
    await run(
      em,
      sql`insert into blob (sha256, size, media_type, created_at) values (${sha256}, ${size}, ${mediaType}, ${now}) on conflict do nothing`,
    );
    await noteCheck(em, sha256, { state: 'GOOD', stamp }, now);
    await run(
      em,
      sql`insert into upload (id, blob_sha256, file_name, media_type, file_description, uploader_id, created_at, expires_at)
        values (${id}, ${sha256}, ${fileName}, ${mediaType}, ${JSON.stringify(description)}, ${uploaderId}, ${now}, ${expiresAt})`,
    );
    return { id, fileName, mediaType, kind: kind.name, description, size, sha256, expiresAt };
  });
}
