import { type Actor, type ActorMembership, hasRole, partyMemberships, standsWith } from '../actors/actor.ts';

/** What a policy needs to know of an obligation. */
export interface ObligationFacts {
  conventionId: string;
  partyId: string;
  partyOrganisationId: string;
  /** Open contestations, with the party each was opened for (null: by a reviewer). */
  openContestations: { id: string; authorId: string | null; openedForPartyId: string | null }[];
  /** A rule of the source fixes the due date: nobody types another. */
  isDueDateFixed: boolean;
}

export const OBLIGATION_ACTIONS = [
  'DECLARE',
  'SET_APPLICABILITY',
  'CONTEST',
  'RESOLVE_CONTESTATION',
  'DEPOSIT_EVIDENCE',
  'ASSIGN',
  'SET_DUE_DATE',
] as const;
export type ObligationAction = (typeof OBLIGATION_ACTIONS)[number];

/** The membership by which a person acts for the bound party; nobody acts for a party they are not a member of. */
export function boundMembership(actor: Actor, facts: ObligationFacts): ActorMembership | undefined {
  return partyMemberships(actor, facts.conventionId).find(({ partyId }) => partyId === facts.partyId);
}

/** The membership of a reviewer of the programme, unless the person stands with the body that is bound. */
export function independentReviewer(actor: Actor, conventionId: string, organisationId: string): ActorMembership | undefined {
  return standsWith(actor, conventionId, organisationId) ? undefined : actor.memberships.find(({ role }) => role === 'REVIEWER');
}

/**
 * The membership by which a person stands on the other side of an obligation: member of a party that another body holds, or an independent
 * reviewer. Whoever also acts for the bound body never does, nor an administrator: ending a disagreement can make an obligation attested.
 */
export function otherSideMembership(actor: Actor, facts: ObligationFacts): ActorMembership | undefined {
  if (hasRole(actor, 'ADMINISTRATOR') || standsWith(actor, facts.conventionId, facts.partyOrganisationId)) {
    return undefined;
  }
  return partyMemberships(actor, facts.conventionId)[0] ?? independentReviewer(actor, facts.conventionId, facts.partyOrganisationId);
}

/** Who opened it, a member of the party it was opened for, or an independent reviewer. */
export function resolverMembership(
  actor: Actor,
  facts: ObligationFacts,
  contestation: ObligationFacts['openContestations'][number],
): ActorMembership | undefined {
  const side = otherSideMembership(actor, facts);
  if (!side) {
    return undefined;
  }
  const forParty = partyMemberships(actor, facts.conventionId).find(({ partyId }) => partyId === contestation.openedForPartyId);
  if (forParty) {
    return forParty;
  }
  return contestation.authorId === actor.personId ? side : independentReviewer(actor, facts.conventionId, facts.partyOrganisationId);
}

/** The membership by which a person takes part in the thread of a contestation: the bound party, the other side, an independent reviewer. */
export function disputeMembership(actor: Actor, facts: ObligationFacts): ActorMembership | undefined {
  return hasRole(actor, 'ADMINISTRATOR') ? undefined : (boundMembership(actor, facts) ?? otherSideMembership(actor, facts));
}

/** What this person may do on this obligation now; the back office shows exactly these verbs. */
export function obligationActions(actor: Actor, facts: ObligationFacts): ObligationAction[] {
  const actions: ObligationAction[] = [];
  if (boundMembership(actor, facts)) {
    actions.push('DECLARE', 'SET_APPLICABILITY', 'DEPOSIT_EVIDENCE', 'ASSIGN');
    if (!facts.isDueDateFixed) {
      actions.push('SET_DUE_DATE');
    }
  }
  if (otherSideMembership(actor, facts)) {
    actions.push('CONTEST');
  }
  if (facts.openContestations.some((contestation) => resolverMembership(actor, facts, contestation))) {
    actions.push('RESOLVE_CONTESTATION');
  }
  return actions;
}
