import { type Actor, type ActorMembership, standsWith } from '../actors/actor.ts';
import { type EntryFacts, isOfController, keeperFor, keepersOf, type PartyFacts } from './entryParties.ts';

/** What tells who answers for an entry. */
export interface ControlledFacts extends EntryFacts {
  /** Controllers of the processing among the parties, else those that the catalogue binds as such. */
  controllers: PartyFacts[];
}

/** What was sent to a controller and is not acknowledged: the body that sent it, the party that receives it. */
export interface Waiting {
  fromOrganisationId: string;
  toPartyId: string;
}

const keeperAmong = (actor: Actor, conventionId: string, parties: readonly PartyFacts[]): ActorMembership[] =>
  keepersOf(actor, conventionId).filter(({ partyId }) => parties.some(({ id }) => id === partyId));

/** By which membership the actor writes in an entry: of the party that recorded it, else of another while the parties share it. */
export const teamOf = (actor: Actor, { conventionId, isRestricted, keeper }: EntryFacts): ActorMembership | undefined =>
  keeperFor(actor, { conventionId, partyId: keeper.id }) ?? (isRestricted ? undefined : keepersOf(actor, conventionId)[0]);

/** By which membership the actor speaks for another side than the controller's. */
export const otherThanController = (actor: Actor, { conventionId, controllers }: ControlledFacts): ActorMembership | undefined =>
  keepersOf(actor, conventionId).find(({ partyOrganisationId }) => !isOfController({ organisationId: partyOrganisationId! }, controllers));

/** By which membership the actor receives for the controller, unless they also act for who sent something that waits. */
export const receiverOf = (
  actor: Actor,
  { conventionId, controllers }: ControlledFacts,
  waiting: readonly Waiting[],
): ActorMembership | undefined => {
  const isOfBoth = waiting.some(({ fromOrganisationId }) => standsWith(actor, conventionId, fromOrganisationId));
  return isOfBoth ? undefined : keeperAmong(actor, conventionId, controllers)[0];
};

/** By which membership the actor keeps the register for one of some parties. */
export const memberOfOne = (actor: Actor, { conventionId }: EntryFacts, parties: readonly PartyFacts[]): ActorMembership | undefined =>
  keeperAmong(actor, conventionId, parties)[0];

/** The same, as a data protection officer. */
export const officerOfOne = (actor: Actor, { conventionId }: EntryFacts, parties: readonly PartyFacts[]): ActorMembership | undefined =>
  keeperAmong(actor, conventionId, parties).find(({ role }) => role === 'DPO');
