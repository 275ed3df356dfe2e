import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { run, sql } from '../platform/db/read.ts';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { type Opened, openedBy } from '../registers/opened.ts';
import { CHANGES } from './change.queries.ts';
import { factsOf } from './change.rules.ts';
import type { ChangeFacts } from './change.verbs.ts';
import { SERVICE } from './changeWords.ts';
import { ServiceChange } from './serviceChange.entity.ts';

/** A change that nobody else answers or withdraws until the transaction ends, what it asks for, and what policies need of it. */
export interface LockedChange {
  change: ServiceChange;
  asked: Opened[];
  weighed: ChangeFacts;
}

/** Locks the announced changes of a convention until the transaction ends. */
export async function lockChanges(tx: EntityManager, conventionId: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('service changes ' || ${conventionId}::text, 0))`);
}

/** Locks a change until the transaction ends. Throws NOT_FOUND on changeId when it does not exist or the actor may not read it. */
export async function lockChange(tx: EntityManager, actor: Actor, id: string, at: Date): Promise<LockedChange> {
  const asked = knownId('changeId', id);
  const [seen] = await run<{ conventionId: string }>(
    tx,
    sql`select x.convention_id as "conventionId" from ${CHANGES} where x.id = ${asked} and ${readableRecords(actor, 'x')}`,
  );
  if (!seen) throw notFound('changeId');
  await lockChanges(tx, seen.conventionId);
  const change = await tx.findOneOrFail(ServiceChange, { id: asked });
  const opened = await openedBy(tx, SERVICE, seen.conventionId, change.id, at);
  const told = { conventionId: seen.conventionId, partyId: change.party.id, withdrawnAt: change.withdrawnAt ?? null };
  return { change, asked: opened, weighed: factsOf(told, opened) };
}
