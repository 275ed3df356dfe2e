import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { run, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { Processor } from './processor.entity.ts';
import { knownProcessor } from './processor.queries.ts';
import type { KnownProcessor } from './processor.rules.ts';

/** A processor that nobody else acts on until the transaction ends, and everything known of it. */
export interface LockedProcessor {
  processor: Processor;
  known: KnownProcessor;
}

/** Locks a processor until the transaction ends. Throws NOT_FOUND on `field` when it does not exist or the actor may not read it. */
export async function lockProcessor(
  tx: EntityManager,
  actor: Actor,
  id: string,
  now: Date,
  field = 'processorId',
): Promise<LockedProcessor> {
  const [row] = await run<{ id: string }>(
    tx,
    sql`select i.id from processor i where i.id = ${knownId(field, id)} and ${readableRecords(actor, 'i')} for no key update of i`,
  );
  const processor = row && (await tx.findOne(Processor, { id: row.id }, { refresh: true }));
  if (!processor) throw notFound(field);
  return { processor, known: await knownProcessor(tx, processor.id, now) };
}
