interface Proof {
  versions: { id: string; isCurrent: boolean }[];
  links: { obligationId: string; lastReviewId: string | null; allowedActions: string[] }[];
}

interface Bound<TProof extends Proof> {
  id: string;
  evidence: TProof[];
}

/** One verdict to give: the current version of one proof, for one obligation. */
export interface AwaitedReview<TObligation extends Bound<Proof>> {
  key: string;
  obligation: TObligation;
  proof: TObligation['evidence'][number];
  version: TObligation['evidence'][number]['versions'][number];
  link: TObligation['evidence'][number]['links'][number];
}

/** The verdicts that the person who looks may give now and nobody has given, in the order of the list. */
export function awaitedReviews<TObligation extends Bound<Proof>>(obligations: TObligation[]): AwaitedReview<TObligation>[] {
  return obligations.flatMap((obligation) =>
    obligation.evidence.flatMap((proof) => {
      const version = proof.versions.find(({ isCurrent }) => isCurrent);
      const link = proof.links.find(({ obligationId }) => obligationId === obligation.id);
      const isAsked = link?.allowedActions.includes('REVIEW') && link.lastReviewId === null;
      return version && link && isAsked ? [{ key: `${obligation.id}-${version.id}`, obligation, proof, version, link }] : [];
    }),
  );
}
