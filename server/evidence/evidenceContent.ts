import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { Text } from '../platform/errors.ts';
import type { FileDescription } from '../platform/files/fileDescription.ts';
import { takeUpload } from '../platform/files/takeUpload.ts';
import { judgeUrl } from '../platform/judgeUrl.ts';
import { LENGTHS } from '../platform/lengths.ts';
import type { Checks } from '../platform/validate.ts';
import type { EvidenceKind } from './evidence.entity.ts';
import type { EvidenceContentInput } from './evidence.inputs.ts';

const FIELD_OF: Record<Exclude<EvidenceKind, 'REGISTER'>, keyof EvidenceContentInput> = {
  FILE: 'uploadId',
  LINK: 'url',
  STATEMENT: 'statement',
};

/** Columns of an evidence version, apart from who and when. */
export interface VersionContent {
  blob: string | null;
  fileName: string | null;
  mediaType: string | null;
  fileDescription: FileDescription | null;
  url: string | null;
  statement: string | null;
  validFrom: string | null;
  validUntil: string | null;
  note: string | null;
}

const WRONG_CONTENT = (field: string): Text => ({
  fr: `Pour cette nature de preuve, renseignez seulement « ${field} ».`,
  en: `For this kind of evidence, fill in only “${field}”.`,
});

const KEPT_BY_REGISTER: Text = {
  fr: 'Une entrée de registre est offerte comme preuve par l’acte qui l’y inscrit : déposez un fichier (FILE), un lien (LINK) ou une attestation écrite (STATEMENT).',
  en: 'An entry of a register is offered as proof by the act that records it there: deposit a file (FILE), a link (LINK) or a written statement (STATEMENT).',
};

function checkKind(checks: Checks, kind: EvidenceKind, content: EvidenceContentInput): void {
  if (kind === 'REGISTER') {
    checks.refuse('kind', 'KEPT_BY_REGISTER', KEPT_BY_REGISTER);
    return;
  }
  const expected = FIELD_OF[kind];
  for (const field of Object.values(FIELD_OF)) {
    const isGiven = Boolean(content[field]?.trim());
    if (field === expected && !isGiven) {
      checks.refuse(`content.${field}`, 'REQUIRED', WRONG_CONTENT(expected));
    } else if (field !== expected && isGiven) {
      checks.refuse(`content.${field}`, 'CONTENT_MISMATCH', WRONG_CONTENT(expected));
    }
  }
}

function checkValidity(checks: Checks, { validFrom, validUntil }: EvidenceContentInput): void {
  if (validFrom && validUntil && validUntil < validFrom) {
    checks.refuse('content.validUntil', 'VALIDITY_REVERSED', {
      fr: 'La fin de validité doit être le même jour que son début, ou après.',
      en: 'The end of validity must be the same day as its start, or later.',
    });
  }
}

/** Reads what a version holds, collecting every refused field in `checks`. The uploaded file, if any, is taken by `attach`. */
export function readContent(checks: Checks, kind: EvidenceKind, content: EvidenceContentInput): VersionContent {
  checkKind(checks, kind, content);
  checkValidity(checks, content);
  const verdict = kind === 'LINK' && content.url?.trim() ? judgeUrl(content.url) : null;
  if (verdict && 'code' in verdict) {
    checks.refuse('content.url', verdict.code, verdict.text);
  }
  const isStatement = kind === 'STATEMENT' && content.statement?.trim();
  return {
    blob: null,
    fileName: null,
    mediaType: null,
    fileDescription: null,
    url: verdict && 'url' in verdict ? verdict.url : null,
    statement: isStatement ? checks.text('content.statement', content.statement, LENGTHS.statement) : null,
    validFrom: content.validFrom ?? null,
    validUntil: content.validUntil ?? null,
    note: checks.optionalText('content.note', content.note, LENGTHS.note),
  };
}

/** Takes the uploaded file in the transaction of the version that will hold it. Throws UPLOAD_NOT_FOUND on `content.uploadId`. */
export async function attach(
  tx: EntityManager,
  actor: Actor,
  content: VersionContent,
  uploadId: string | null | undefined,
  now: Date,
): Promise<VersionContent> {
  return uploadId ? { ...content, ...(await takeUpload(tx, actor.personId, uploadId, now, 'content.uploadId')) } : content;
}
