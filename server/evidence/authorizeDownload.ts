import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { findDocumentFile } from '../conventions/documents/findDocumentFile.ts';
import type { Clock } from '../platform/clock.ts';
import { read, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import type { AttachedFile } from '../platform/files/consumeUpload.ts';
import { noteSecurity } from '../platform/securityLog.ts';
import { knownId } from '../platform/validate.ts';
import { findPreparedFile } from './findPreparedFile.ts';
import { isToldOfReading, noteReadings, type OpenedProof } from './noteReadings.ts';

/** Finds the file of a record by its id, for whoever may read it. */
type FindFile = (em: EntityManager, actor: Actor, id: string) => Promise<AttachedFile | undefined>;

/**
 * The file of an evidence version, for whoever may read the evidence, of a document of an act, for whoever may read the convention, or of what a party prepares, for its members, or of
 * an entry of a register, for whoever may read the entry. That a restricted one was `opened` is kept for the party that deposited it
 * before the file is served. Throws NOT_FOUND.
 */
export async function authorizeDownload(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  versionId: string,
  isOpened: boolean,
  ofRegisters: readonly FindFile[] = [],
): Promise<AttachedFile> {
  const id = knownId('id', versionId);
  const [row] = await read<AttachedFile & OpenedProof>(
    em,
    sql`select b.sha256, v.file_name as "fileName", v.media_type as "mediaType", b.size::float8 as size, e.convention_id as "conventionId",
        e.party_id as "partyId", y.organisation_id as "partyOrganisationId", e.confidentiality
      from evidence_version v join evidence e on e.id = v.evidence_id join party y on y.id = e.party_id join blob b on b.sha256 = v.blob_sha256
      where v.id = ${id} and ${readableRecords(actor, 'e')}`,
  );
  if (!row) {
    for (const find of [findDocumentFile, findPreparedFile, ...ofRegisters]) {
      const other = await find(em, actor, id);
      if (other) return other;
    }
    noteSecurity('ACTION_REFUSED', { personId: actor.personId, code: 'NOT_FOUND', subject: `EvidenceVersion:${id}` });
    throw notFound('id');
  }
  const { sha256, fileName, mediaType, size, ...proof } = row;
  if (isOpened && proof.confidentiality === 'RESTRICTED') {
    if (isToldOfReading(actor, proof)) await noteReadings(em, actor, clock, [id]);
    noteSecurity('RESTRICTED_FILE_SENT', { personId: actor.personId, subject: `EvidenceVersion:${id}` });
  }
  return { sha256, fileName, mediaType, size };
}
