import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, partyMemberships } from '../actors/actor.ts';
import { read, sql } from '../platform/db/read.ts';
import type { AttachedFile } from '../platform/files/consumeUpload.ts';

/** The file of what a party prepares, for who acts for that party; undefined for anybody else. */
export async function findPreparedFile(em: EntityManager, actor: Actor, id: string): Promise<AttachedFile | undefined> {
  const parties = partyMemberships(actor).flatMap(({ partyId }) => partyId ?? []);
  if (parties.length === 0) return undefined;
  const [file] = await read<AttachedFile>(
    em,
    sql`select b.sha256, k.file_name as "fileName", k.media_type as "mediaType", b.size::float8 as size
      from prepared_proof k join blob b on b.sha256 = k.blob_sha256 where k.id = ${id} and k.party_id = any(${parties}::uuid[])`,
  );
  return file;
}
