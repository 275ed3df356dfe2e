import type { EntityManager } from '@mikro-orm/postgresql';
import type { Signature } from '../../platform/db/signature.ts';
import { badInput } from '../../platform/errors.ts';
import { takeUpload } from '../../platform/files/takeUpload.ts';
import { judgeUrl } from '../../platform/judgeUrl.ts';
import { LENGTHS } from '../../platform/lengths.ts';
import type { Checks } from '../../platform/validate.ts';
import type { AnnexInput } from './annexInput.ts';
import { ConventionDocument, type DocumentKind } from './conventionDocument.entity.ts';

const PDF = 'application/pdf';
export const ANNEXES_MAX = 50;

/** A document that was checked, and the field of the input that tells it. */
export interface ReadDocument {
  kind: DocumentKind;
  label: string;
  uploadId: string | null;
  url: string | null;
  /** Where the input names its file. */
  field: string;
}

function readUrl(checks: Checks, field: string, given: string): string | null {
  const verdict = judgeUrl(given);
  if ('url' in verdict) return verdict.url;
  checks.refuse(field, verdict.code, verdict.text);
  return null;
}

/** Reads what is given of a document, every refused field told in `checks`. */
export function readDocument(checks: Checks, kind: DocumentKind, { label, uploadId, url }: AnnexInput, at = ''): ReadDocument {
  const written = url?.trim();
  if (kind === 'SIGNED' && !uploadId) {
    checks.refuse(`${at}uploadId`, 'FILE_REQUIRED', { fr: 'Joignez le PDF de l’acte signé.', en: 'Attach the PDF of the signed act.' });
  }
  if (uploadId && written) {
    checks.refuse(`${at}url`, 'FILE_OR_LINK', {
      fr: 'Donnez un fichier ou une adresse, pas les deux.',
      en: 'Give a file or an address, not both.',
    });
  }
  return {
    kind,
    label: checks.text(`${at}label`, label, LENGTHS.line),
    uploadId: uploadId ?? null,
    url: written ? readUrl(checks, `${at}url`, written) : null,
    field: `${at}uploadId`,
  };
}

/** Within a transaction that holds the convention: adds documents, each with the file it was sent. Throws UPLOAD_NOT_FOUND, NOT_A_PDF. */
export async function attachDocuments(
  tx: EntityManager,
  convention: string,
  documents: ReadDocument[],
  by: Signature,
  at: Date,
): Promise<void> {
  for (const { kind, label, uploadId, url, field } of documents) {
    const file = uploadId ? await takeUpload(tx, by.authorId ?? '', uploadId, at, field) : undefined;
    if (kind === 'SIGNED' && file?.mediaType !== PDF) {
      throw badInput(field, 'NOT_A_PDF', {
        fr: 'L’acte signé est un PDF : exportez-le dans ce format.',
        en: 'The signed act is a PDF: export it as one.',
      });
    }
    tx.create(ConventionDocument, { convention, kind, label, url, ...file, addedAt: at, ...by });
  }
}
