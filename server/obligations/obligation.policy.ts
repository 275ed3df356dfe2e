import { type Actor, type ActorMembership, hasRole, partyMemberships, reviewerOf, standsWith } from '../actors/actor.ts';
import type { By } from '../actors/verbs.ts';
import type { Tracking } from '../catalogues/commitment.entity.ts';

/**
 * What a policy needs to know of an open contestation: who opened it, and for which party (null: a reviewer of the programme); where it is a recorded
 * breach that the bound party contests, who recorded that one.
 */
export interface OpenContestation {
  id: string;
  authorId: string | null;
  openedForPartyId: string | null;
  breach: { authorId: string | null } | null;
}

/** Who stands on either side of the manifesto in a convention: codes of parties, and the bodies that hold them. */
export interface SidesFacts {
  partner: string[];
  team: string[];
  bodies: string[];
}

/** What a policy needs to know of an obligation. */
export interface ObligationFacts {
  conventionId: string;
  partyId: string;
  partyOrganisationId: string;
  openContestations: OpenContestation[];
  /** Of a right: codes of the parties that hold it, where they are not the bound one. */
  beneficiaries: string[] | null;
  /** Of a commitment that is observed: who stands on either side. */
  sides: SidesFacts | null;
  /** A rule of the source fixes the due date: nobody types another. */
  isDueDateFixed: boolean;
  /** What there is to do about it at all. */
  tracking: Tracking;
}

/** Who acts for the bound party; nobody acts for a party they are not a member of. */
export const bound: By<ObligationFacts> = {
  code: 'NOT_YOUR_PARTY',
  text: {
    fr: 'Seul un membre de la partie tenue par l’obligation peut déclarer où elle en est.',
    en: 'Only a member of the bound party can declare where it stands.',
  },
  membership: (actor, facts) => partyMemberships(actor, facts.conventionId).find(({ partyId }) => partyId === facts.partyId),
};

/** Who acts for the party that holds a right or a faculty. */
export const holders: By<ObligationFacts> = {
  code: 'NOT_THE_HOLDER',
  text: {
    fr: 'Seul un membre de la partie qui tient ce droit en inscrit les usages.',
    en: 'Only a member of the party that holds this right records its uses.',
  },
  membership: (actor, facts) =>
    facts.beneficiaries
      ? partyMemberships(actor, facts.conventionId).find(({ partyCode }) => facts.beneficiaries!.includes(partyCode!))
      : bound.membership(actor, facts),
};

/** The membership of a reviewer of a programme that holds the convention, unless the person stands with the body that is bound. */
const independentReviewer = (actor: Actor, facts: ObligationFacts): ActorMembership | undefined =>
  standsWith(actor, facts.conventionId, facts.partyOrganisationId) ? undefined : reviewerOf(actor, facts.conventionId);

/**
 * Who stands on the other side of an obligation: a member of a party that another body holds, or an independent reviewer. Whoever also acts for the
 * bound body never does, nor an administrator: ending a disagreement can make an obligation attested.
 */
export const otherSide: By<ObligationFacts> = {
  code: 'NOT_THE_OTHER_SIDE',
  text: {
    fr: 'Seuls l’autre partie et un relecteur indépendant peuvent contester.',
    en: 'Only the other party and an independent reviewer can contest.',
  },
  membership: (actor, facts) =>
    hasRole(actor, 'ADMINISTRATOR') || standsWith(actor, facts.conventionId, facts.partyOrganisationId)
      ? undefined
      : (partyMemberships(actor, facts.conventionId)[0] ?? independentReviewer(actor, facts)),
};

/** What a policy needs to know of a contestation. */
export interface ContestationFacts extends Omit<OpenContestation, 'id'> {
  obligation: ObligationFacts;
  isResolved: boolean;
}

/**
 * Who ends a disagreement: who opened it, a member of the party it was opened for, or an independent reviewer; where the bound party contests a
 * recorded breach, who recorded that one (the other side where a register did) or an independent reviewer.
 */
export const resolvers: By<ContestationFacts> = {
  code: 'NOT_YOURS_TO_RESOLVE',
  text: {
    fr: 'La contestation est résolue par qui l’a ouverte, sa partie, ou un relecteur indépendant.',
    en: 'A contestation is resolved by who opened it, their party, or an independent reviewer.',
  },
  membership(actor, { obligation, authorId, openedForPartyId, breach }) {
    const side = otherSide.membership(actor, obligation);
    if (!side) return undefined;
    if (breach) return breach.authorId === null || breach.authorId === actor.personId ? side : independentReviewer(actor, obligation);
    const forParty = partyMemberships(actor, obligation.conventionId).find(({ partyId }) => partyId === openedForPartyId);
    return forParty ?? (authorId === actor.personId ? side : independentReviewer(actor, obligation));
  },
};

/** Who takes part in the thread of a contestation: the bound party, the other side, an independent reviewer. */
export const disputants: By<ContestationFacts> = {
  code: 'NOT_IN_THIS_DISPUTE',
  text: {
    fr: 'Seuls les parties concernées et un relecteur indépendant prennent part à cette contestation.',
    en: 'Only the parties concerned and an independent reviewer take part in this contestation.',
  },
  membership: (actor, { obligation }) =>
    hasRole(actor, 'ADMINISTRATOR') ? undefined : (bound.membership(actor, obligation) ?? otherSide.membership(actor, obligation)),
};
