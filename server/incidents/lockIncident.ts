import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { run, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { Incident } from './incident.entity.ts';
import { knownIncident } from './incident.queries.ts';
import type { KnownIncident } from './incident.rules.ts';

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
