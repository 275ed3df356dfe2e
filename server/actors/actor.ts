import type { Signature } from '../platform/db/signature.ts';
import { type DomainError, forbidden } from '../platform/errors.ts';
import type { Role } from './roles.ts';

/** A membership in force today. */
export interface ActorMembership {
  id: string;
  role: Role;
  conventionId: string | null;
  partyId: string | null;
  partyCode: string | null;
  /** Body that holds the party: who stands on which side is told by it. */
  partyOrganisationId: string | null;
  /** Of a reviewer only. */
  programmeId: string | null;
  /** The conventions of that programme today; none for other roles. */
  programmeConventionIds: string[];
  /** What makes them so: the catalogues of the programme, and the conventions it names beside; none for other roles. */
  programmeCatalogueKeys?: string[];
  programmeNamedIds?: string[];
}

/** The person who asks, with the memberships in force: all that policies look at. */
export interface Actor {
  personId: string;
  fullName: string;
  email: string;
  organisationId: string;
  organisationName: string;
  organisationShortName: string;
  memberships: ActorMembership[];
}

/** Whether one of the memberships in force gives the role. */
export const hasRole = (actor: Actor, role: Role): boolean => actor.memberships.some((membership) => membership.role === role);

/** The membership by which a person reviews a convention: one of a programme that holds it. */
export const reviewerOf = (actor: Actor, conventionId: string): ActorMembership | undefined =>
  actor.memberships.find(({ programmeConventionIds }) => programmeConventionIds.includes(conventionId));

const reviewed = new WeakMap<Actor, readonly string[]>();

/** Every convention that a person reviews, once; the same list as long as it is the same actor. */
export function reviewedConventions(actor: Actor): readonly string[] {
  const known = reviewed.get(actor);
  if (known) return known;
  const found = [...new Set(actor.memberships.flatMap(({ programmeConventionIds }) => programmeConventionIds))];
  reviewed.set(actor, found);
  return found;
}

/** Roles held for a party. */
const FOR_A_PARTY: readonly Role[] = ['DPO', 'TEAM_MEMBER', 'FINANCE'];

/** Memberships that let a person act for a party (DPO, team member or finance). */
export function partyMemberships(actor: Actor, conventionId?: string): ActorMembership[] {
  return actor.memberships.filter(
    ({ role, conventionId: of }) => FOR_A_PARTY.includes(role) && (conventionId === undefined || of === conventionId),
  );
}

/** The person stands on the side of this body in this convention: employed by it, whatever their role, or a member of one of its parties. */
export function standsWith(actor: Actor, conventionId: string, organisationId: string): boolean {
  const isMember = partyMemberships(actor, conventionId).some(({ partyOrganisationId }) => partyOrganisationId === organisationId);
  return isMember || actor.organisationId === organisationId;
}

/** Nobody without a membership in force may do anything. */
export const noAccess = (): DomainError =>
  forbidden('NO_ACCESS', {
    fr: 'Votre compte n’est rattaché à aucune convention aujourd’hui. Demandez à l’administrateur de l’instance.',
    en: 'Your account belongs to no agreement today. Ask the administrator of this instance.',
  });

/** Signs a record: name, role and party are copied, so that they outlive the account. */
export function signAs(actor: Actor, membership: Pick<ActorMembership, 'role' | 'partyCode'>): Signature {
  return {
    authorId: actor.personId,
    authorName: actor.fullName,
    authorRole: membership.role,
    authorParty: membership.partyCode ?? actor.organisationShortName,
  };
}

/** Signs what an administrator of the instance does. */
export const signAsAdministrator = (actor: Actor): Signature => signAs(actor, { role: 'ADMINISTRATOR', partyCode: null });

/** Signs what the program does by itself, at its first start for instance. */
export const PROGRAM: Signature = { authorId: null, authorName: 'Garant', authorRole: 'PROGRAM', authorParty: null };
