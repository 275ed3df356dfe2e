import type { ObservedValue, ReviewManifestoMutationVariables } from '../generated/graphql.ts';
import type { Duty } from './DutyCard.tsx';

/** The shortest words that an observation is told in. */
export const SHORTEST_WORDS = 20;

export interface SeenValues {
  observed?: ObservedValue | '' | null;
  words?: string | null;
  evidenceIds?: string[] | null;
  requestIds?: string[] | null;
}

/** What is typed in a review: by the id of each obligation, what was seen of it. */
export interface ReviewValues {
  reviewedOn: string;
  reviewConclusion: string;
  seen: Record<string, SeenValues | undefined>;
}

export type Said = 'WHOLE' | 'HALF' | 'NOTHING';

/** Whether something was said of a commitment: a value and its words, one of the two, or nothing. */
export function said(values: SeenValues | undefined): Said {
  const length = (values?.words ?? '').trim().length;
  if (!values?.observed && length === 0) return 'NOTHING';
  return values?.observed && length >= SHORTEST_WORDS ? 'WHOLE' : 'HALF';
}

/** What a review sends: what was wholly said, in the order of the agreement. */
export function toReviewInput(
  conventionId: string,
  duties: readonly Duty[],
  lastReviewId: string | null,
  { reviewedOn, reviewConclusion, seen }: ReviewValues,
): ReviewManifestoMutationVariables['input'] {
  const observations = duties.flatMap(({ obligationId }) => {
    const values = seen[obligationId];
    if (said(values) !== 'WHOLE') return [];
    const { observed, words, evidenceIds, requestIds } = values!;
    return [
      {
        obligationId,
        observed: observed as ObservedValue,
        words: words!.trim(),
        evidenceIds: evidenceIds ?? [],
        requestIds: requestIds ?? [],
      },
    ];
  });
  return { conventionId, reviewedOn, reviewConclusion: reviewConclusion.trim() || null, lastReviewId, observations };
}
