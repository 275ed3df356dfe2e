import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { read, sql } from '../platform/db/read.ts';
import type { AttachedFile } from '../platform/files/consumeUpload.ts';

/** The file of a version of a legal text, or of what was seen of its page, for whoever may read the text; undefined for anybody else, and when there is none. */
export async function findTextFile(em: EntityManager, actor: Actor, id: string): Promise<AttachedFile | undefined> {
  const [file] = await read<AttachedFile>(
    em,
    sql`select b.sha256, v.file_name as "fileName", v.media_type as "mediaType", b.size::float8 as size
      from (select w.id, w.legal_text_id, w.blob_sha256, w.file_name, w.media_type from legal_text_version w where w.id = ${id}
        union all select k.id, w.legal_text_id, k.blob_sha256, k.file_name, k.media_type
          from page_check k join legal_text_version w on w.id = k.text_version_id where k.id = ${id}) v
      join legal_text t on t.id = v.legal_text_id join blob b on b.sha256 = v.blob_sha256 where ${readableRecords(actor, 't')}`,
  );
  return file;
}
