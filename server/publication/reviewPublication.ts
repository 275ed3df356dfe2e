import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId, knownId } from '../platform/validate.ts';
import { lockPart } from './lockPart.ts';
import type { ReviewPublicationInput } from './publication.inputs.ts';
import { partVerbs } from './publication.verbs.ts';
import { PublicationReview } from './publicationReview.entity.ts';
import { PublicationStatus } from './publicationStatus.entity.ts';
import { partId } from './recordPublication.ts';

function readComment({ verdict, comment }: ReviewPublicationInput): string | null {
  const checks = new Checks();
  const read =
    verdict === 'ACCEPTED' ? checks.optionalText('comment', comment, LENGTHS.text) : checks.text('comment', comment, LENGTHS.reason);
  checks.done();
  return read;
}

/**
 * A reviewer of the obligation attests what its party said of one part, or asks for changes. Returns the id of the part.
 * Errors: TOO_SHORT (comment), NOT_FOUND, OWN_DEPOSIT, NOT_A_REVIEWER, NOTHING_TO_REVIEW, PART_CHANGED when something newer was said of the part,
 * REVIEW_CHANGED when another verdict came since `lastReviewId`.
 */
export async function reviewPublication(em: EntityManager, actor: Actor, clock: Clock, input: ReviewPublicationInput): Promise<string> {
  const comment = readComment(input);
  return journaled(em, async (tx, note) => {
    const status = await tx.findOne(PublicationStatus, { id: knownId('statusId', input.statusId) });
    if (!status) throw notFound('statusId');
    const { obligationId, conventionId, part, last, facts } = await lockPart(tx, actor, status.obligation.id, status.facet, 'statusId');
    const by = signAs(actor, partVerbs.require('REVIEW_PUBLICATION', actor, facts));
    if (last?.id !== status.id) {
      throw conflict('PART_CHANGED', {
        fr: 'Quelqu’un a dit entre-temps où en est ce point : c’est cela qu’il faut viser.',
        en: 'Somebody said meanwhile where this point stands: that is to be reviewed.',
      });
    }
    const seen = await newestOf(tx, PublicationReview, { publicationStatus: status.id });
    if (!isSameId(input.lastReviewId, seen?.id)) {
      throw conflict(
        'REVIEW_CHANGED',
        { fr: 'Un autre visa a été donné entre-temps sur ce point.', en: 'Another verdict was given meanwhile on this point.' },
        { id: seen?.id, verdict: seen?.verdict, comment: seen?.comment, reviewedAt: seen?.reviewedAt, authorName: seen?.authorName },
      );
    }
    const at = clock.now();
    const given = { id: newId(), publicationStatus: status.id, verdict: input.verdict, comment, reviewedAt: at };
    appendNext(tx, PublicationReview, seen, { ...given, ...by });
    note({ chain: conventionId, action: 'obligation.publicationReviewed', subject: { type: 'Obligation', id: obligationId }, by, at });
    return partId(obligationId, part.id);
  });
}
