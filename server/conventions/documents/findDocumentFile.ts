import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../actors/actor.ts';
import { inScope } from '../../actors/scope.policy.ts';
import { read, sql } from '../../platform/db/read.ts';
import type { AttachedFile } from '../../platform/files/consumeUpload.ts';

/** The file of a document, for whoever may read its convention, withdrawn or not; undefined when there is none. */
export async function findDocumentFile(em: EntityManager, actor: Actor, id: string): Promise<AttachedFile | undefined> {
  const [file] = await read<AttachedFile>(
    em,
    sql`select b.sha256, k.file_name as "fileName", k.media_type as "mediaType", b.size::float8 as size
      from convention_document k join blob b on b.sha256 = k.blob_sha256 where k.id = ${id} and ${inScope(actor, 'k.convention_id')}`,
  );
  return file;
}
