import type { PublicFact } from '../catalogues/publicFacts.ts';

/** A duty that a fact would show. */
export interface Shown {
  obligationId: string;
  fact: PublicFact;
}

/** What a source says now. */
export interface Said {
  fact: PublicFact;
  value: string;
  url: string | null;
}

/** What a source was last proposed to show. */
export interface Last extends Shown {
  id: string;
  value: string;
  url: string | null;
  isPending: boolean;
}

const isSame = (one: Said, other: Said): boolean => one.value === other.value && one.url === other.url;

/**
 * What a new reading of a source proposes, and which earlier proposals it takes the place of: every one that still waits. What a person decided is not
 * proposed again while the source says the same.
 */
export function proposedBy(
  said: readonly Said[],
  shown: readonly Shown[],
  last: readonly Last[],
): { proposed: (Said & Shown)[]; superseded: string[] } {
  const proposed = shown.flatMap(({ obligationId, fact }) => {
    const now = said.find((one) => one.fact === fact);
    const before = last.find((one) => one.obligationId === obligationId && one.fact === fact);
    return now && !(before && !before.isPending && isSame(before, now)) ? [{ ...now, obligationId }] : [];
  });
  return { proposed, superseded: last.filter(({ isPending }) => isPending).map(({ id }) => id) };
}
