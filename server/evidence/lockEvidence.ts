import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { run, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { Evidence } from './evidence.entity.ts';

/**
 * Locks a proof until the transaction ends. Throws NOT_FOUND on `field` when it does not exist or the actor may not read it.
 */
export async function lockEvidence(tx: EntityManager, actor: Actor, id: string, field = 'evidenceId'): Promise<Evidence> {
  const [row] = await run<{ id: string }>(
    tx,
    sql`select e.id from evidence e where e.id = ${knownId(field, id)} and ${readableRecords(actor, 'e')} for no key update of e`,
  );
  const evidence = row && (await tx.findOne(Evidence, { id: row.id }, { populate: ['party'] }));
  if (!evidence) {
    throw notFound(field);
  }
  return evidence;
}
