import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, type ActorMembership, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { write } from '../platform/db/authority.ts';
import { read, run, sql } from '../platform/db/read.ts';
import { conflict } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { inForce } from './claimsLoader.ts';
import { reviewVerbs } from './evidence.verbs.ts';
import { lockReviewed } from './lockReviewed.ts';
import { ReviewClaim } from './reviewClaim.entity.ts';
import type { ClaimReviewInput } from './reviewClaim.type.ts';

/** How long a claim holds unless it is given back, in milliseconds. */
const TERM_MS = 30 * 60_000;

const claimed = (current: { authorName: string; endsAt: string }) =>
  conflict(
    'REVIEW_CLAIMED',
    {
      fr: 'Quelqu’un d’autre relit déjà cette preuve : vous pouvez en relire une autre, ou donner tout de même votre avis.',
      en: 'Somebody else is already reviewing this evidence: review another one, or give your verdict all the same.',
    },
    current,
  );

interface Judged {
  obligation: string;
  evidenceVersion: string;
}

/** Does what one who may give the verdict does about a review, in one transaction. Answers the proof. */
export async function asReviewer(
  em: EntityManager,
  actor: Actor,
  input: ClaimReviewInput,
  work: (tx: EntityManager, judged: Judged, membership: ActorMembership) => Promise<void>,
): Promise<string> {
  const judged = {
    obligation: knownId('obligationId', input.obligationId),
    evidenceVersion: knownId('evidenceVersionId', input.evidenceVersionId),
  };
  return write(em, async (tx) => {
    const reviewed = await lockReviewed(tx, actor, judged.obligation, judged.evidenceVersion);
    await work(tx, judged, reviewVerbs.require('REVIEW', actor, reviewed));
    return reviewed.evidenceId;
  });
}

/** Gives back what the person had said they would review. */
export async function giveBack(tx: EntityManager, actor: Actor, { obligation, evidenceVersion }: Judged, at: Date): Promise<void> {
  await run(
    tx,
    sql`update review_claim set released_at = ${at} where obligation_id = ${obligation} and evidence_version_id = ${evidenceVersion}
      and author_id = ${actor.personId} and released_at is null`,
  );
}

/** Ends whoever's claims on a version for an obligation, which somebody judged. */
export async function endClaims(tx: EntityManager, { obligation, evidenceVersion }: Judged, at: Date): Promise<void> {
  await run(
    tx,
    sql`update review_claim set released_at = ${at}
      where obligation_id = ${obligation} and evidence_version_id = ${evidenceVersion} and released_at is null and ends_at > ${at}`,
  );
}

/**
 * Says that one reviews a version for an obligation, for 30 minutes. Whoever may give the verdict may; it forbids the others nothing. Answers the
 * proof. Errors: NOT_FOUND, OWN_DEPOSIT, NOT_A_REVIEWER, EVIDENCE_WITHDRAWN, REVIEW_CLAIMED by somebody else.
 */
export function claimReview(em: EntityManager, actor: Actor, clock: Clock, input: ClaimReviewInput): Promise<string> {
  return asReviewer(em, actor, input, async (tx, judged, membership) => {
    const claimedAt = clock.now();
    const [other] = await read<{ authorName: string; endsAt: string }>(
      tx,
      sql`select k.author_name as "authorName", to_jsonb(k.ends_at) as "endsAt" from review_claim k
        where k.obligation_id = ${judged.obligation} and k.evidence_version_id = ${judged.evidenceVersion} and k.author_id <> ${actor.personId}
          and ${inForce(claimedAt)} limit 1`,
    );
    if (other) throw claimed(other);
    await giveBack(tx, actor, judged, claimedAt);
    const endsAt = new Date(claimedAt.getTime() + TERM_MS);
    tx.persist(tx.create(ReviewClaim, { ...judged, claimedAt, endsAt, ...signAs(actor, membership) }));
  });
}

/** Gives a claim back before its end; that of nobody else. Answers the proof. Errors: as for `claimReview`, but REVIEW_CLAIMED. */
export function releaseReview(em: EntityManager, actor: Actor, clock: Clock, input: ClaimReviewInput): Promise<string> {
  return asReviewer(em, actor, input, (tx, judged) => giveBack(tx, actor, judged, clock.now()));
}
