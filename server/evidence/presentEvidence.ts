import { type Actor, signAs } from '../actors/actor.ts';
import { authorOf } from '../actors/author.type.ts';
import { kindOfMediaType } from '../platform/files/fileKinds.rules.ts';
import { mayKnowReaders } from './evidence.policy.ts';
import type { EvidenceRow, LinkRow, ReviewRow, VersionRow } from './evidence.queries.ts';
import type { EvidenceFile, EvidenceLinkType, EvidenceType, ReviewType } from './evidence.type.ts';
import { evidenceVerbs, linkVerbs, reviewVerbs } from './evidence.verbs.ts';
import { turnOfProof } from './proofTurn.ts';

const presentReview = (review: ReviewRow): ReviewType => ({ ...review, author: authorOf(review) });

function presentLink(link: LinkRow, row: EvidenceRow, actor: Actor): EvidenceLinkType {
  const current = row.versions[0];
  const isWithdrawn = row.withdrawnAt !== null;
  const review = {
    ...link,
    conventionId: row.conventionId,
    evidenceOrganisationId: row.partyOrganisationId,
    versionAuthorId: current?.authorId ?? null,
    isWithdrawn,
  };
  const lastReview = current?.reviews.find(({ obligationId }) => obligationId === link.obligationId);
  const reviewer = reviewVerbs.as('REVIEW', actor, review);
  return {
    obligationId: link.obligationId,
    occurrenceId: link.occurrenceId,
    obligationCode: link.obligationCode,
    partyCode: link.partyCode,
    versionId: current?.id ?? null,
    linkedAt: link.linkedAt,
    author: authorOf(link),
    allowedActions: [...reviewVerbs.allowed(actor, review), ...linkVerbs.allowed(actor, { ...row, isWithdrawn })],
    reviewsAs: reviewer ? authorOf(signAs(actor, reviewer)) : null,
    lastReviewId: lastReview?.id ?? null,
    lastReview: lastReview ? presentReview(lastReview) : null,
    turn: turnOfProof(actor, row, {
      link,
      lastReview,
      mayReview: reviewer !== undefined,
      mayCorrect: evidenceVerbs.as('ADD_VERSION', actor, { ...row, isWithdrawn }) !== undefined,
    }),
  };
}

/** What is known of the file of a version; null when it has none. */
export function presentFile({ mediaType, fileDescription }: Pick<VersionRow, 'mediaType' | 'fileDescription'>): EvidenceFile | null {
  const kind = mediaType ? kindOfMediaType(mediaType) : undefined;
  if (!kind) return null;
  const { encoding = null, pageCount = null, notes = [] } = fileDescription ?? {};
  return { kind: kind.code, isOpaque: kind.isOpaque || notes.includes('TOO_LARGE_TO_SHOW'), encoding, pageCount, fileNotes: notes };
}

/** What the API shows of a proof to one person. */
export function presentEvidence(row: EvidenceRow, actor: Actor): EvidenceType {
  return {
    ...row,
    author: authorOf(row),
    versions: row.versions.map((version, index) => ({
      ...version,
      author: authorOf(version),
      file: presentFile(version),
      downloadUrl: version.sha256 ? `/files/${version.id}` : null,
      isCurrent: index === 0,
      reviews: version.reviews.map(presentReview),
    })),
    links: row.links.map((link) => presentLink(link, row, actor)),
    allowedActions: evidenceVerbs.allowed(actor, { ...row, isWithdrawn: row.withdrawnAt !== null }),
    canSeeReadings: mayKnowReaders(actor, row.conventionId, row.partyId),
  };
}
