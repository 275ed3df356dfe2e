import { type Actor, type ActorMembership, hasRole, partyMemberships, standsWith } from '../actors/actor.ts';
import { forbidden } from '../platform/errors.ts';

/** What a policy needs to know of an evidence. */
export interface EvidenceFacts {
  conventionId: string;
  partyId: string;
  partyOrganisationId: string;
  isWithdrawn: boolean;
}

export const EVIDENCE_ACTIONS = ['ADD_VERSION', 'UPDATE', 'LINK', 'WITHDRAW'] as const;
export type EvidenceAction = (typeof EVIDENCE_ACTIONS)[number];
export const LINK_ACTIONS = ['REVIEW', 'UNLINK'] as const;
export type LinkAction = (typeof LINK_ACTIONS)[number];

/** What a policy needs to know to say who may review an evidence for one obligation. */
export interface ReviewFacts {
  conventionId: string;
  evidenceOrganisationId: string;
  obligationOrganisationId: string;
  /** The bound party provides the programme's reviewers: its own obligations are reviewed by the other party's DPO. */
  partyProvidesReviewers: boolean;
  reviewedBy: ('OTHER_PARTY_DPO' | 'REVIEWER')[];
  versionAuthorId: string | null;
  isWithdrawn: boolean;
}

/** Who may send a file at all: whoever acts for a party. Throws NOT_A_PARTY. */
export function requireDepositor(actor: Actor): Actor {
  if (partyMemberships(actor).length === 0) {
    throw forbidden('NOT_A_PARTY', {
      fr: 'Les fichiers sont déposés par les membres d’une partie.',
      en: 'Files are deposited by the members of a party.',
    });
  }
  return actor;
}

/** The membership by which a person keeps an evidence: of the party that deposited it. */
export function keeperMembership(actor: Actor, facts: EvidenceFacts): ActorMembership | undefined {
  return partyMemberships(actor, facts.conventionId).find(({ partyId }) => partyId === facts.partyId);
}

/** Who may know who opened a restricted proof: the DPOs of the party that deposited it. */
export const mayKnowReaders = (actor: Actor, conventionId: string, partyId: string): boolean =>
  partyMemberships(actor, conventionId).some((membership) => membership.role === 'DPO' && membership.partyId === partyId);

/** What the actor may do to an evidence: everything for those who act for its party, until it is withdrawn. */
export function evidenceActions(actor: Actor, facts: EvidenceFacts): EvidenceAction[] {
  return keeperMembership(actor, facts) && !facts.isWithdrawn ? [...EVIDENCE_ACTIONS] : [];
}

/**
 * The membership by which a person may give a verdict: an independent reviewer where the group is reviewed by the programme, a DPO of another
 * body's party where it is reviewed by the other party. Nobody reviews their own deposit; an administrator attests nothing.
 */
export function reviewerMembership(actor: Actor, facts: ReviewFacts): ActorMembership | undefined {
  if (facts.isWithdrawn || facts.versionAuthorId === actor.personId || hasRole(actor, 'ADMINISTRATOR')) {
    return undefined;
  }
  const isOwnSide = [facts.evidenceOrganisationId, facts.obligationOrganisationId].some((organisationId) =>
    standsWith(actor, facts.conventionId, organisationId),
  );
  if (isOwnSide) {
    return undefined;
  }
  const reviewer = facts.reviewedBy.includes('REVIEWER') ? actor.memberships.find(({ role }) => role === 'REVIEWER') : undefined;
  const byOtherParty = facts.reviewedBy.includes('OTHER_PARTY_DPO') || facts.partyProvidesReviewers;
  const dpo = byOtherParty ? partyMemberships(actor, facts.conventionId).find(({ role }) => role === 'DPO') : undefined;
  return reviewer ?? dpo;
}
