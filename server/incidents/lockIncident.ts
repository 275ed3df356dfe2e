import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { run, sql } from '../platform/db/read.ts';
import { badInput, notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { Incident } from './incident.entity.ts';
import { knownIncident } from './incident.queries.ts';
import type { KnownIncident } from './incident.rules.ts';
import type { PartyFacts } from './incident.verbs.ts';

/** An incident that nobody else acts on until the transaction ends, and everything known of it. */
export interface LockedIncident {
  incident: Incident;
  known: KnownIncident;
}

/** Locks an incident until the transaction ends. Throws NOT_FOUND on `field` when it does not exist or the actor may not read it. */
export async function lockIncident(tx: EntityManager, actor: Actor, id: string, field = 'incidentId'): Promise<LockedIncident> {
  const [row] = await run<{ id: string }>(
    tx,
    sql`select i.id from incident i where i.id = ${knownId(field, id)} and ${readableRecords(actor, 'i')} for no key update of i`,
  );
  const incident = row && (await tx.findOne(Incident, { id: row.id }));
  if (!incident) throw notFound(field);
  return { incident, known: await knownIncident(tx, incident.id) };
}

/** The journal that tells of an incident: that of its convention, or the one of the party that keeps it to itself, which nobody else reads. */
export const chainOf = ({ weighed }: KnownIncident): string => (weighed.isRestricted ? weighed.keeper.id : weighed.conventionId);

/** A party of the convention of an incident. Throws NOT_FOUND on `field`. */
export function partyOf({ parties }: KnownIncident, field: string, id: string): PartyFacts {
  const known = knownId(field, id);
  const found = parties.find((party) => party.id === known);
  if (!found) throw notFound(field);
  return found;
}

/** While one party keeps an incident to itself, nothing is recorded of another. Throws RESTRICTED_TO_KEEPER on `field`. */
export function requireReader({ weighed }: KnownIncident, field: string, party: PartyFacts): void {
  if (!weighed.isRestricted || party.id === weighed.keeper.id) return;
  throw badInput(field, 'RESTRICTED_TO_KEEPER', {
    fr: 'Cet incident n’est pas partagé : choisissez la partie qui le garde, ou partagez-le.',
    en: 'This incident is not shared: choose the party that keeps it, or share it.',
  });
}
