import { type Actor, hasRole } from '../actors/actor.ts';
import { canReadConvention } from '../actors/scope.policy.ts';

/** A convention's journal is read by whoever reads the convention; the instance's (no convention) by an administrator. */
export const canReadJournal = (actor: Actor, conventionId: string | null): boolean =>
  conventionId === null ? hasRole(actor, 'ADMINISTRATOR') : canReadConvention(actor, conventionId);
