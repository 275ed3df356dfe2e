import type { CommitmentDef, CommitmentForce, CommitmentNature } from './catalogueFile.ts';
import type { Tracking } from './commitment.entity.ts';

const BY_FORCE: Partial<Record<CommitmentForce, Tracking>> = { PRINCIPLE: 'OBSERVE', RIGHT: 'USE', EFFECT: 'NOTE' };
const PROVEN_AT_ANY_TIME: readonly CommitmentNature[] = ['STANDING', 'ONE_OFF'];

/**
 * How a commitment is tracked: as it says, else as its group says, else by its force, else by its nature. A duty to prove at any time is
 * PROVE; one that a fact or a date opens is OCCUR.
 */
export function trackingOf(
  { tracking, force, nature }: Pick<CommitmentDef, 'tracking' | 'force' | 'nature'>,
  group: { tracking?: Tracking } | undefined,
): Tracking {
  return tracking ?? group?.tracking ?? BY_FORCE[force] ?? (PROVEN_AT_ANY_TIME.includes(nature) ? 'PROVE' : 'OCCUR');
}
