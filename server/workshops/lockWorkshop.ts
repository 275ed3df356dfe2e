import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { run, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { referenceOf } from '../registers/numbers.ts';
import { Workshop } from './workshop.entity.ts';
import type { WorkshopFacts } from './workshop.verbs.ts';

/** A workshop that nobody else writes until the transaction ends, and what policies need of it. */
export interface LockedWorkshop {
  workshop: Workshop;
  weighed: WorkshopFacts;
  /** What people call it by. */
  reference: string;
}

/** Locks a workshop until the transaction ends. Throws NOT_FOUND on `field` when it does not exist or the actor may not read it. */
export async function lockWorkshop(tx: EntityManager, actor: Actor, id: string, field: string): Promise<LockedWorkshop> {
  const [row] = await run<{ id: string; organisationId: string; reference: string }>(
    tx,
    sql`select w.id, k.organisation_id as "organisationId", ${referenceOf('ATR', 'w')} as reference from workshop w join party k on k.id = w.party_id
      where w.id = ${knownId(field, id)} and ${readableRecords(actor, 'w')} for no key update of w`,
  );
  const workshop = row && (await tx.findOne(Workshop, { id: row.id }));
  if (!workshop) throw notFound(field);
  const { convention, party, confidentiality, minutes } = workshop;
  const keeper = { id: party.id, organisationId: row.organisationId };
  const weighed = { conventionId: convention.id, isRestricted: confidentiality === 'RESTRICTED', keeper, hasMinutes: minutes !== null };
  return { workshop, weighed, reference: row.reference };
}
