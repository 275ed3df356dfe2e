import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../people/actor.ts';
import { read, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import type { AttachedFile } from '../platform/files/consumeUpload.ts';
import { knownId } from '../platform/validate.ts';
import { visibleEvidence } from './evidence.policy.ts';

/** The file of an evidence version, for whoever may read the evidence. Throws NOT_FOUND. */
export async function authorizeDownload(em: EntityManager, actor: Actor, versionId: string): Promise<AttachedFile> {
  const [row] = await read<AttachedFile>(
    em,
    sql`select b.sha256, v.file_name as "fileName", v.media_type as "mediaType", b.size::float8 as size
      from evidence_version v join evidence e on e.id = v.evidence_id join blob b on b.sha256 = v.blob_sha256
      where v.id = ${knownId('id', versionId)} and ${visibleEvidence(actor, 'e')}`,
  );
  if (!row) {
    throw notFound('id');
  }
  return row;
}
