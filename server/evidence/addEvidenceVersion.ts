import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, type ActorMembership, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import { conflict } from '../platform/errors.ts';
import { type JournalNote, journaled } from '../platform/journal/journaled.ts';
import { Checks, isSameId } from '../platform/validate.ts';
import type { Evidence } from './evidence.entity.ts';
import type { AddEvidenceVersionInput } from './evidence.inputs.ts';
import { evidenceVerbs } from './evidence.verbs.ts';
import { attach, readContent, type VersionContent } from './evidenceContent.ts';
import { EvidenceVersion } from './evidenceVersion.entity.ts';
import { lockEvidence } from './lockEvidence.ts';

interface Renewed {
  evidence: Evidence;
  membership: ActorMembership;
  last: EvidenceVersion;
}

/** The proof that gets a newer version, with the version that its author has seen. Throws NOT_FOUND, NOT_YOUR_EVIDENCE, EVIDENCE_WITHDRAWN, VERSION_SUPERSEDED. */
export async function lockRenewed(
  tx: EntityManager,
  actor: Actor,
  { evidenceId, lastVersionId }: Pick<AddEvidenceVersionInput, 'evidenceId' | 'lastVersionId'>,
): Promise<Renewed> {
  const evidence = await lockEvidence(tx, actor, evidenceId);
  const membership = evidenceVerbs.require('ADD_VERSION', actor, evidence.facts());
  const last = await newestOf(tx, EvidenceVersion, { evidence: evidence.id }, 'number');
  if (!last || !isSameId(lastVersionId, last.id)) {
    throw conflict(
      'VERSION_SUPERSEDED',
      {
        fr: 'Une version plus récente a été déposée entre-temps : regardez-la avant d’en ajouter une.',
        en: 'A newer version was deposited meanwhile: look at it before adding one.',
      },
      { id: last?.id, number: last?.number, fileName: last?.fileName, createdAt: last?.createdAt, authorName: last?.authorName },
    );
  }
  return { evidence, membership, last };
}

/** Puts a version on top of the last one, told in the journal, in the caller's transaction. */
export function appendVersion(
  tx: EntityManager,
  note: (note: JournalNote) => void,
  { evidence, last }: Renewed,
  held: VersionContent,
  by: Signature,
  at: Date,
): void {
  appendNext(tx, EvidenceVersion, last, { evidence: evidence.id, createdAt: at, ...held, ...by }, 'number');
  note({ chain: evidence.convention.id, action: 'evidence.versionAdded', subject: { type: 'Evidence', id: evidence.id }, by, at });
}

/**
 * Adds a version to a proof: it replaces the current one, starts unreviewed, and the older ones stay.
 * Errors: BAD_INPUT fields, NOT_FOUND, NOT_YOUR_EVIDENCE, EVIDENCE_WITHDRAWN, VERSION_SUPERSEDED, UPLOAD_NOT_FOUND.
 */
export async function addEvidenceVersion(em: EntityManager, actor: Actor, clock: Clock, input: AddEvidenceVersionInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const renewed = await lockRenewed(tx, actor, input);
    const checks = new Checks();
    const content = readContent(checks, renewed.evidence.kind, input.content);
    checks.done();
    const at = clock.now();
    const held = await attach(tx, actor, content, input.content.uploadId, at);
    appendVersion(tx, note, renewed, held, signAs(actor, renewed.membership), at);
  });
}
