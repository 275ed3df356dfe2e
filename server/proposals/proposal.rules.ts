import type { ServicePhaseName } from '../practices/practiceWords.ts';
import type { ServiceFact, StatedFact } from './proposalWords.ts';

/** What a fact would be proposed for: a duty that it shows, or what it says of the service; one of the two is there. */
export interface Target {
  obligationId: string | null;
  serviceFact: ServiceFact | null;
  fact: StatedFact;
}

/** What a source says now. */
export interface Said {
  fact: StatedFact;
  value: string;
  url: string | null;
  phase: ServicePhaseName | null;
  since: string | null;
}

/** What a source was last proposed to show. */
export interface Last extends Target, Omit<Said, 'phase'> {
  id: string;
  isPending: boolean;
}

const isSame = (one: Pick<Said, 'value' | 'url' | 'since'>, other: Pick<Said, 'value' | 'url' | 'since'>): boolean =>
  one.value === other.value && one.url === other.url && one.since === other.since;

const isFor = (one: Target, other: Target): boolean =>
  one.obligationId === other.obligationId && one.serviceFact === other.serviceFact && one.fact === other.fact;

/** Whether what a source says can be proposed for a target: what describes the service takes an address, or a phase and its day. */
export const takes = ({ fact, serviceFact }: Target, now: Said): boolean =>
  fact === now.fact && (serviceFact === null || serviceFact === 'PHASE' || now.url !== null);

/**
 * What a new reading of a source proposes, and which earlier proposals it takes the place of: every one that still waits. What a person decided is not
 * proposed again while the source says the same.
 */
export function proposedBy(
  said: readonly Said[],
  targets: readonly Target[],
  last: readonly Last[],
): { proposed: (Said & Target)[]; superseded: string[] } {
  const proposed = targets.flatMap((target) => {
    const now = said.find((one) => takes(target, one));
    if (!now) return [];
    const before = last.find((one) => isFor(one, target));
    return before && !before.isPending && isSame(before, now) ? [] : [{ ...now, ...target }];
  });
  return { proposed, superseded: last.filter(({ isPending }) => isPending).map(({ id }) => id) };
}
