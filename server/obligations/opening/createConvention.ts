import type { EntityManager } from '@mikro-orm/postgresql';
import { Commitment } from '../../catalogues/commitment.entity.ts';
import type { AnnexInput } from '../../conventions/documents/annexInput.ts';
import { ANNEXES_MAX, attachDocuments, type ReadDocument, readDocument } from '../../conventions/documents/attachDocuments.ts';
import { openMoments } from '../../conventions/recordDate.ts';
import { type NewConvention, type StoredConvention, storeConvention } from '../../conventions/storeConvention.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Signature } from '../../platform/db/signature.ts';
import { journaled } from '../../platform/journal/journaled.ts';
import { Checks } from '../../platform/validate.ts';
import { Obligation } from '../obligation.entity.ts';

/** Lays every commitment on each party it binds. Returns how many obligations that makes. */
async function layObligations(tx: EntityManager, { id: convention, catalogueId, parties }: StoredConvention): Promise<number> {
  const commitments = await tx.find(Commitment, { catalogue: catalogueId }, { fields: ['id', 'definition'] });
  const laid = commitments.flatMap(({ id, definition }) =>
    definition.parties.map((code) => ({ commitment: id, party: parties.get(code)! })),
  );
  for (const { commitment, party } of laid) {
    tx.create(Obligation, { convention, commitment, party });
  }
  return laid.length;
}

interface OpenedConvention extends NewConvention {
  /** The signed act, a PDF. */
  signedUploadId?: string | null;
  annexes?: AnnexInput[] | null;
}

/** The documents given with a convention. Throws BAD_INPUT fields. */
function readDocuments({ signedUploadId, annexes, title }: OpenedConvention): ReadDocument[] {
  const checks = new Checks();
  const given = annexes ?? [];
  if (given.length > ANNEXES_MAX) {
    checks.refuse('annexes', 'TOO_MANY', { fr: `Joignez au plus ${ANNEXES_MAX} annexes.`, en: `Join at most ${ANNEXES_MAX} annexes.` });
  }
  const signed = signedUploadId
    ? [{ kind: 'SIGNED' as const, label: title, uploadId: signedUploadId, url: null, field: 'signedUploadId' }]
    : [];
  const joined = given.map((annex, index) => readDocument(checks, 'ANNEX', annex, `annexes.${index}.`));
  checks.done();
  return [...signed, ...joined];
}

/**
 * Opens a convention on a published catalogue: what its act says, its documents and obligations in one transaction. Returns its id.
 * Errors: those of `storeConvention`, BAD_INPUT fields of documents, UPLOAD_NOT_FOUND, NOT_A_PDF.
 */
export async function createConvention(em: EntityManager, by: Signature, clock: Clock, input: OpenedConvention): Promise<string> {
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const documents = readDocuments(input);
    const stored = await storeConvention(tx, by, at, input);
    await attachDocuments(tx, stored.id, documents, by, at);
    const obligations = await layObligations(tx, stored);
    note({
      chain: stored.id,
      action: 'convention.created',
      subject: { type: 'Convention', id: stored.id },
      by,
      at,
      summary: (changes) => [
        ...changes.filter(({ entity }) => entity !== 'Obligation'),
        { entity: 'Obligation', id: null, before: null, after: { count: obligations } },
      ],
    });
    await openMoments(tx, stored.id);
    return stored.id;
  });
}
