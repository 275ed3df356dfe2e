import { type Actor, hasRole } from '../actors/actor.ts';

export const CONVENTION_ACTIONS = ['UPDATE', 'ANSWER_PROFILE'] as const;
export type ConventionAction = (typeof CONVENTION_ACTIONS)[number];

/** An administrator keeps the agreement's dates; the profile is answered by an administrator or a DPO or team member of a party. */
export function conventionActions(actor: Actor, conventionId: string): ConventionAction[] {
  if (hasRole(actor, 'ADMINISTRATOR')) {
    return ['UPDATE', 'ANSWER_PROFILE'];
  }
  const isParty = actor.memberships.some(({ role, conventionId: of }) => of === conventionId && (role === 'DPO' || role === 'TEAM_MEMBER'));
  return isParty ? ['ANSWER_PROFILE'] : [];
}
