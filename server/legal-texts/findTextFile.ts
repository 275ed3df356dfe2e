import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { read, sql } from '../platform/db/read.ts';
import type { AttachedFile } from '../platform/files/consumeUpload.ts';

/** The file of a version of a legal text, for whoever may read the text; undefined for anybody else, and when there is none. */
export async function findTextFile(em: EntityManager, actor: Actor, id: string): Promise<AttachedFile | undefined> {
  const [file] = await read<AttachedFile>(
    em,
    sql`select b.sha256, v.file_name as "fileName", v.media_type as "mediaType", b.size::float8 as size
      from legal_text_version v join legal_text t on t.id = v.legal_text_id join blob b on b.sha256 = v.blob_sha256
      where v.id = ${id} and ${readableRecords(actor, 't')}`,
  );
  return file;
}
