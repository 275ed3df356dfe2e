import { canReadConvention, inScope } from '../conventions/convention.policy.ts';
import { type Actor, type ActorMembership, hasRole, partyMemberships, standsWith } from '../people/actor.ts';
import { type Sql, sql } from '../platform/db/read.ts';
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

/**
 * Rows of `alias` (an evidence) the actor may read: public ones of a readable convention; PARTIES for its parties, readers and reviewers;
 * RESTRICTED for the depositor's own party and reviewers.
 */
export function visibleEvidence(actor: Actor, alias: string): Sql {
  const inReadableConvention = inScope(actor, `${alias}.convention_id`);
  if (hasRole(actor, 'REVIEWER')) {
    return inReadableConvention;
  }
  const conventions = actor.memberships.flatMap(({ conventionId }) => conventionId ?? []);
  const parties = actor.memberships.flatMap(({ partyId }) => partyId ?? []);
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`(${inReadableConvention} and (
    ${of('confidentiality')} = 'PUBLIC'
    or ${of('party_id')} = any(${parties}::uuid[])
    or (${of('confidentiality')} = 'PARTIES' and ${of('convention_id')} = any(${conventions}::uuid[]))))`;
}

/** The same of one evidence that was read already. */
export function canReadEvidence(
  actor: Actor,
  evidence: { conventionId: string; partyId: string; confidentiality: 'PUBLIC' | 'PARTIES' | 'RESTRICTED' },
): boolean {
  const { conventionId, partyId, confidentiality } = evidence;
  if (!canReadConvention(actor, conventionId)) {
    return false;
  }
  const isOfItsParty = actor.memberships.some((membership) => membership.partyId === partyId);
  const isOfConvention = actor.memberships.some((membership) => membership.conventionId === conventionId);
  return hasRole(actor, 'REVIEWER') || confidentiality === 'PUBLIC' || isOfItsParty || (confidentiality === 'PARTIES' && isOfConvention);
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
