import type { EvidencePartsFragment } from '../../generated/graphql.ts';
import { AcceptEvidence } from './AcceptEvidence.tsx';
import { RequestChanges } from './RequestChanges.tsx';

export interface ReviewTarget {
  link: Pick<EvidencePartsFragment['links'][number], 'obligationId' | 'lastReviewId'>;
  versionId: string;
}

/** The two verdicts on the current version, for one obligation. */
export function ReviewActions(target: ReviewTarget) {
  return (
    <>
      <AcceptEvidence {...target} />
      <RequestChanges {...target} />
    </>
  );
}
