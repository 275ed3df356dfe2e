import type { MyWork } from './workLists.ts';

type Obligation = MyWork['toReview']['items'][number];
type Proof = Obligation['evidence'][number];

/** One verdict to give: the current version of one proof, for one obligation. */
export interface ReviewRow {
  key: string;
  obligation: Obligation;
  proof: Proof;
  version: Proof['versions'][number];
  link: Proof['links'][number];
}

/** The verdicts that the person who looks may give now, in the order of the list. */
export function reviewRows(items: Obligation[]): ReviewRow[] {
  return items.flatMap((obligation) =>
    obligation.evidence.flatMap((proof) => {
      const version = proof.versions.find(({ isCurrent }) => isCurrent);
      const link = proof.links.find(({ obligationId }) => obligationId === obligation.id);
      const isAsked = link?.allowedActions.includes('REVIEW') && link.lastReviewId === null;
      return version && link && isAsked ? [{ key: `${obligation.id}-${version.id}`, obligation, proof, version, link }] : [];
    }),
  );
}
