import { type Actor, type ActorMembership, partyMemberships } from '../actors/actor.ts';

/** A signatory, as who speaks for it is told by. */
export interface SignatoryFacts {
  conventionId: string;
  signatoryIds: string[];
  /** The signatory somebody speaks for. */
  forPartyId: string;
}

/** The membership by which a person is the data protection officer of a signatory. */
export const signingOfficer = (actor: Actor, { conventionId, signatoryIds, forPartyId }: SignatoryFacts): ActorMembership | undefined =>
  partyMemberships(actor, conventionId).find(
    ({ role, partyId }) => role === 'DPO' && partyId === forPartyId && signatoryIds.includes(forPartyId),
  );
