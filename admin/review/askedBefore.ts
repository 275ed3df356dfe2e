import type { EvidencePartsFragment } from '../generated/graphql.ts';

type Version = EvidencePartsFragment['versions'][number];
type Review = Version['reviews'][number];

export interface Asked {
  review: Review;
  /** The version it was asked of. */
  version: Version;
}

/** The verdict in force on a version for an obligation, if any. */
export const verdictOn = (version: Version, obligationId: string): Review | undefined =>
  version.reviews.filter((review) => review.obligationId === obligationId).sort((a, b) => b.rank - a.rank)[0];

/** What was last asked to be changed in a proof for an obligation, unless a version was accepted since. */
export function askedBefore({ versions }: Pick<EvidencePartsFragment, 'versions'>, obligationId: string): Asked | undefined {
  const judged = [...versions]
    .sort((a, b) => b.number - a.number)
    .flatMap((version) => {
      const review = verdictOn(version, obligationId);
      return review ? [{ review, version }] : [];
    });
  return judged[0]?.review.verdict === 'CHANGES_REQUESTED' ? judged[0] : undefined;
}
