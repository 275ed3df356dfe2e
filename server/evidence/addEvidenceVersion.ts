import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { Checks, isSameId } from '../platform/validate.ts';
import type { AddEvidenceVersionInput } from './evidence.inputs.ts';
import { evidenceVerbs } from './evidence.verbs.ts';
import { attach, readContent } from './evidenceContent.ts';
import { EvidenceVersion } from './evidenceVersion.entity.ts';
import { lockEvidence } from './lockEvidence.ts';

/**
 * Adds a version to a proof: it replaces the current one, starts unreviewed, and the older ones stay.
 * Errors: BAD_INPUT fields, NOT_FOUND, NOT_YOUR_EVIDENCE, EVIDENCE_WITHDRAWN, VERSION_SUPERSEDED, UPLOAD_NOT_FOUND.
 */
export async function addEvidenceVersion(em: EntityManager, actor: Actor, clock: Clock, input: AddEvidenceVersionInput): Promise<void> {
  await journaled(em, async (tx, note) => {
    const evidence = await lockEvidence(tx, actor, input.evidenceId);
    const membership = evidenceVerbs.require('ADD_VERSION', actor, evidence.facts());
    const checks = new Checks();
    const content = readContent(checks, evidence.kind, input.content);
    checks.done();
    const last = await newestOf(tx, EvidenceVersion, { evidence: evidence.id }, 'number');
    if (!last || !isSameId(input.lastVersionId, last.id)) {
      throw conflict(
        'VERSION_SUPERSEDED',
        {
          fr: 'Une version plus récente a été déposée entre-temps : regardez-la avant d’en ajouter une.',
          en: 'A newer version was deposited meanwhile: look at it before adding one.',
        },
        { id: last?.id, number: last?.number, fileName: last?.fileName, createdAt: last?.createdAt, authorName: last?.authorName },
      );
    }
    const at = clock.now();
    const by = signAs(actor, membership);
    const held = await attach(tx, actor, content, input.content.uploadId, at);
    appendNext(tx, EvidenceVersion, last, { evidence: evidence.id, createdAt: at, ...held, ...by }, 'number');
    note({ chain: evidence.convention.id, action: 'evidence.versionAdded', subject: { type: 'Evidence', id: evidence.id }, by, at });
  });
}
