import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { run, sql } from '../platform/db/read.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { Committee } from './committee.entity.ts';
import { COMMITTEES, knownCommittee } from './committee.queries.ts';
import { factsOf, type KnownCommittee } from './committee.rules.ts';
import type { CommitteeFacts } from './committee.verbs.ts';

/** A committee that nobody else acts on until the transaction ends, everything known of it, and the day and instant of the act. */
export interface LockedCommittee {
  committee: Committee;
  known: KnownCommittee;
  facts: CommitteeFacts;
  at: Date;
  /** Today in Paris. */
  day: string;
}

/** Locks the committees of a convention until the transaction ends: nobody else plans, holds or estimates. */
export async function lockCommittees(tx: EntityManager, conventionId: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('committees ' || ${conventionId}::text, 0))`);
}

/** Locks a committee until the transaction ends. Throws NOT_FOUND on `field` when it does not exist or the actor may not read it. */
export async function lockCommittee(
  tx: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
  field = 'committeeId',
): Promise<LockedCommittee> {
  const asked = knownId(field, id);
  const [seen] = await run<{ conventionId: string }>(
    tx,
    sql`select c.convention_id as "conventionId" from ${COMMITTEES} where c.id = ${asked} and ${readableRecords(actor, 'c')}`,
  );
  if (!seen) throw notFound(field);
  await lockCommittees(tx, seen.conventionId);
  const committee = await tx.findOneOrFail(Committee, { id: asked });
  const at = clock.now();
  const known = await knownCommittee(tx, committee.id, at);
  return { committee, known, facts: factsOf(known), at, day: dayOf(at) };
}

/** What is done is done of the committee that was read. Throws COMMITTEE_CHANGED with what it is now. */
export function requireVersion({ committee, known }: LockedCommittee, version: number): void {
  if (committee.version === version) return;
  const { plannedOn, place, convenedOn, heldOn } = known;
  throw conflict(
    'COMMITTEE_CHANGED',
    { fr: 'Ce comité a changé entre-temps : relisez-le.', en: 'This committee changed meanwhile: read it again.' },
    { plannedOn, place, convenedOn, heldOn, version: committee.version },
  );
}
