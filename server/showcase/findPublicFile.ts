import type { EntityManager } from '@mikro-orm/postgresql';
import { read, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import type { AttachedFile } from '../platform/files/consumeUpload.ts';
import { knownId } from '../platform/validate.ts';
import type { KnownShowcase } from './showcase.queries.ts';
import { SHOWN_PROOFS } from './shownProofs.ts';

/** The file that a public page shows under this version; of a newer one, or of what is not shown, there is none. Throws NOT_FOUND. */
export async function findPublicFile(
  em: EntityManager,
  { conventionId, stand }: KnownShowcase,
  versionId: string,
  now: Date,
): Promise<AttachedFile> {
  const id = knownId('versionId', versionId);
  const [file] = await read<AttachedFile>(
    em,
    sql`select b.sha256, v.file_name as "fileName", v.media_type as "mediaType", b.size::float8 as size
      from current_state(${now}) s join commitment c on c.id = s.commitment_id and c.group_code = any(${stand.groups}::text[])
      cross join lateral (select v.* , e.kind from ${SHOWN_PROOFS} and v.id = ${id}) v
      join blob b on b.sha256 = v.blob_sha256
      where s.convention_id = ${conventionId} and v.kind = 'FILE' limit 1`,
  );
  if (!file) throw notFound('versionId');
  return file;
}
