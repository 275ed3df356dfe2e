import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { asReviewer, giveBack } from './claimReview.ts';
import { ReviewSkip } from './reviewSkip.entity.ts';
import type { SkipReviewInput } from './reviewSkip.type.ts';

/**
 * Leaves a version for later, with a reason that one's own side reads, and gives back one's claim on it. Whoever may give the verdict may; the verdict
 * still may be given. Answers the proof. Errors: NOT_FOUND, OWN_DEPOSIT, NOT_A_REVIEWER, EVIDENCE_WITHDRAWN, a reason too short or too long.
 */
export function skipReview(em: EntityManager, actor: Actor, clock: Clock, input: SkipReviewInput): Promise<string> {
  const checks = new Checks();
  const reason = checks.text('reason', input.reason, LENGTHS.reason);
  checks.done();
  return asReviewer(em, actor, input, async (tx, judged, membership) => {
    const skippedAt = clock.now();
    await giveBack(tx, actor, judged, skippedAt);
    const organisation = membership.partyOrganisationId ?? actor.organisationId;
    tx.persist(tx.create(ReviewSkip, { ...judged, organisation, reason, skippedAt, ...signAs(actor, membership) }));
  });
}
