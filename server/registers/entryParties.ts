import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, type ActorMembership, partyMemberships } from '../actors/actor.ts';
import { canReadRecord } from '../actors/confidentiality.policy.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { badInput, forbidden, notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';

/** A party, as who speaks for it is told by. */
export interface PartyFacts {
  id: string;
  organisationId: string;
}

/** What tells who may read an entry of a register. */
export interface EntryFacts {
  conventionId: string;
  /** One party keeps it to itself. */
  isRestricted: boolean;
  /** The party that recorded it. */
  keeper: PartyFacts;
}

/** A party, as what it may do in a register is weighed. */
export interface RegisterParty {
  conventionId: string;
  partyId: string;
  hasGdprRole: boolean;
}

/** Whether somebody reads what the parties of a convention share in its registers: an administrator as such does not. */
export const readsRegisters = (actor: Actor, conventionId: string): boolean =>
  canReadRecord(actor, { conventionId, partyId: '', confidentiality: 'PARTIES' });

/** Who keeps a register for a party: its team and its data protection officer. */
export const keepersOf = (actor: Actor, conventionId: string): ActorMembership[] =>
  partyMemberships(actor, conventionId).filter(({ role }) => role !== 'FINANCE');

/** By which membership the actor keeps a register for a party. */
export const keeperFor = (
  actor: Actor,
  { conventionId, partyId }: Pick<RegisterParty, 'conventionId' | 'partyId'>,
): ActorMembership | undefined => keepersOf(actor, conventionId).find((membership) => membership.partyId === partyId);

/** Whether a party is one of the controller's side: the controller itself, or another that the same body holds. */
export const isOfController = (party: Pick<PartyFacts, 'organisationId'>, controllers: readonly PartyFacts[]): boolean =>
  controllers.some(({ organisationId }) => organisationId === party.organisationId);

/** The moment that binds the controllers of the processing, where no party has that role. */
export const CONTROLLED_BY = 'incident.controllerAware';

/** JSON value of SQL: the controllers among the parties of a convention, else those that the catalogue binds at a moment. */
export const controllersOf = (convention: Sql, moment: string): Sql => sql`coalesce(
  (select jsonb_agg(jsonb_build_object('id', c.id, 'organisationId', c.organisation_id) order by c.position)
    from party c where c.convention_id = ${convention} and c.gdpr_role in ('CONTROLLER', 'JOINT_CONTROLLER')),
  (select jsonb_agg(jsonb_build_object('id', c.id, 'organisationId', c.organisation_id) order by c.position)
    from party c where c.id in (select b.party_id from opened_by(${convention}, ${moment}, null) b)),
  '[]'::jsonb)`;

/** Parties of a convention that the actor keeps a register for. */
export const keptParties = (actor: Actor, conventionId: string): string[] => [
  ...new Set(keepersOf(actor, conventionId).flatMap(({ partyId }) => partyId ?? [])),
];

/** The journal that tells of an entry: that of its convention, or the one of the party that keeps it to itself, which nobody else reads. */
export const chainOf = ({ conventionId, isRestricted, keeper }: EntryFacts): string => (isRestricted ? keeper.id : conventionId);

/** A party of a convention that the actor reads. Throws NOT_FOUND on partyId. */
export async function readRegisterParty(tx: EntityManager, actor: Actor, id: string): Promise<RegisterParty> {
  const [party] = await read<RegisterParty>(
    tx,
    sql`select y.id as "partyId", y.convention_id as "conventionId", y.gdpr_role is not null as "hasGdprRole"
      from party y where y.id = ${knownId('partyId', id)}`,
  );
  if (!party || !canReadConvention(actor, party.conventionId)) throw notFound('partyId');
  return party;
}

/** A party among those of the convention of an entry. Throws NOT_FOUND on `field`. */
export function partyAmong<TParty extends { id: string }>(parties: readonly TParty[], field: string, id: string): TParty {
  const known = knownId(field, id);
  const found = parties.find((party) => party.id === known);
  if (!found) throw notFound(field);
  return found;
}

/** While one party keeps an entry to itself, nothing is recorded of another. Throws RESTRICTED_TO_KEEPER on `field`. */
export function requireReader({ isRestricted, keeper }: EntryFacts, field: string, party: Pick<PartyFacts, 'id'>): void {
  if (!isRestricted || party.id === keeper.id) return;
  throw badInput(field, 'RESTRICTED_TO_KEEPER', {
    fr: 'Cette entrée n’est pas partagée : choisissez la partie qui la garde, ou partagez-la.',
    en: 'This entry is not shared: choose the party that keeps it, or share it.',
  });
}

/** The membership by which somebody speaks for a party of a register. Throws NOT_YOUR_VOICE. */
export function voiceOf(actor: Actor, conventionId: string, partyId: string): ActorMembership {
  const membership = keeperFor(actor, { conventionId, partyId });
  if (membership) return membership;
  throw forbidden('NOT_YOUR_VOICE', {
    fr: 'Choisissez une partie dont vous êtes de l’équipe, ou le délégué à la protection des données.',
    en: 'Choose a party whose team you belong to, or whose data protection officer you are.',
  });
}

/** The controller that another party tells. Throws NOT_FOUND, SAME_SIDE, NOT_A_CONTROLLER, WHICH_CONTROLLER on toPartyId. */
export function controllerToldBy(
  parties: readonly PartyFacts[],
  controllers: readonly PartyFacts[],
  from: PartyFacts,
  given: string | null | undefined,
): PartyFacts {
  const to = given ? partyAmong(parties, 'toPartyId', given) : controllers[0];
  if (to && (to.organisationId === from.organisationId || isOfController(from, controllers))) {
    throw badInput('toPartyId', 'SAME_SIDE', {
      fr: 'On ne se l’adresse pas à soi-même : cela va d’une autre partie au responsable de traitement.',
      en: 'Nobody tells themselves: this goes from another party to the controller.',
    });
  }
  if (!given && controllers.length > 1) {
    throw badInput('toPartyId', 'WHICH_CONTROLLER', {
      fr: 'Il y a plusieurs responsables de traitement : choisissez celui à qui cela va.',
      en: 'There are several controllers: choose the one this goes to.',
    });
  }
  if (!to || !controllers.some(({ id }) => id === to.id)) {
    throw badInput('toPartyId', 'NOT_A_CONTROLLER', {
      fr: 'Cela va au responsable de traitement : choisissez-le.',
      en: 'This goes to the controller: choose it.',
    });
  }
  return to;
}
