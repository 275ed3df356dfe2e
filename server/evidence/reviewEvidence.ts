import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId, knownId } from '../platform/validate.ts';
import { endClaims } from './claimReview.ts';
import type { ReviewEvidenceInput } from './evidence.inputs.ts';
import { reviewVerbs } from './evidence.verbs.ts';
import { lockReviewed } from './lockReviewed.ts';
import { Review } from './review.entity.ts';

function checkVerdict(input: ReviewEvidenceInput): string | null {
  const checks = new Checks();
  if (input.verdict === 'ACCEPTED') {
    if (input.changeKind) {
      checks.refuse('changeKind', 'CHANGE_KIND_UNEXPECTED', {
        fr: 'Un motif de correction accompagne seulement une demande de correction.',
        en: 'A kind of change goes only with a request for changes.',
      });
    }
    const comment = checks.optionalText('comment', input.comment, LENGTHS.text);
    checks.done();
    return comment;
  }
  if (!input.changeKind) {
    checks.refuse('changeKind', 'REQUIRED', {
      fr: 'Choisissez un motif : incorrecte, incomplète ou périmée.',
      en: 'Choose a kind: incorrect, incomplete or outdated.',
    });
  }
  const comment = checks.text('comment', input.comment, LENGTHS.reason);
  checks.done();
  return comment;
}

/**
 * Gives a verdict on the current version of a proof for one obligation, which ends whoever's claims on it. The reviewer's name, role and party are copied into it.
 * Errors: BAD_INPUT fields, NOT_FOUND, OWN_DEPOSIT, NOT_A_REVIEWER, EVIDENCE_WITHDRAWN, VERSION_SUPERSEDED, REVIEW_CHANGED when another
 * verdict came since `lastReviewId`.
 */
export async function reviewEvidence(em: EntityManager, actor: Actor, clock: Clock, input: ReviewEvidenceInput): Promise<void> {
  const comment = checkVerdict(input);
  const obligationId = knownId('obligationId', input.obligationId);
  const versionId = knownId('evidenceVersionId', input.evidenceVersionId);
  await journaled(em, async (tx, note) => {
    const reviewed = await lockReviewed(tx, actor, obligationId, versionId);
    const membership = reviewVerbs.require('REVIEW', actor, reviewed);
    if (!reviewed.isCurrent) {
      throw conflict('VERSION_SUPERSEDED', {
        fr: 'Une version plus récente a été déposée : c’est elle qu’il faut viser.',
        en: 'A newer version was deposited: that one is to be reviewed.',
      });
    }
    const last = await newestOf(tx, Review, { obligation: obligationId, evidenceVersion: versionId });
    if (!isSameId(input.lastReviewId, last?.id)) {
      throw conflict(
        'REVIEW_CHANGED',
        { fr: 'Un autre visa a été donné entre-temps sur cette version.', en: 'Another verdict was given meanwhile on this version.' },
        { id: last?.id, verdict: last?.verdict, comment: last?.comment, reviewedAt: last?.reviewedAt, authorName: last?.authorName },
      );
    }
    const by = signAs(actor, membership);
    const at = clock.now();
    appendNext(tx, Review, last, {
      obligation: obligationId,
      evidenceVersion: versionId,
      verdict: input.verdict,
      changeKind: input.verdict === 'ACCEPTED' ? null : input.changeKind,
      comment,
      reviewedAt: at,
      ...by,
    });
    await endClaims(tx, { obligation: obligationId, evidenceVersion: versionId }, at);
    note({ chain: reviewed.conventionId, action: 'evidence.reviewed', subject: { type: 'Evidence', id: reviewed.evidenceId }, by, at });
  });
}
