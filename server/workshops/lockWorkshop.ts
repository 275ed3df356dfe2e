import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { run, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import type { EntryFacts } from '../registers/entryParties.ts';
import { Workshop } from './workshop.entity.ts';

/** A workshop that nobody else writes until the transaction ends, and what policies need of it. */
export interface LockedWorkshop {
  workshop: Workshop;
  weighed: EntryFacts;
}

/** Locks a workshop until the transaction ends. Throws NOT_FOUND on `field` when it does not exist or the actor may not read it. */
export async function lockWorkshop(tx: EntityManager, actor: Actor, id: string, field: string): Promise<LockedWorkshop> {
  const [row] = await run<{ id: string; organisationId: string }>(
    tx,
    sql`select w.id, k.organisation_id as "organisationId" from workshop w join party k on k.id = w.party_id
      where w.id = ${knownId(field, id)} and ${readableRecords(actor, 'w')} for no key update of w`,
  );
  const workshop = row && (await tx.findOne(Workshop, { id: row.id }));
  if (!workshop) throw notFound(field);
  const { convention, party, confidentiality } = workshop;
  const keeper = { id: party.id, organisationId: row.organisationId };
  return { workshop, weighed: { conventionId: convention.id, isRestricted: confidentiality === 'RESTRICTED', keeper } };
}
