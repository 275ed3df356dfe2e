import type { EntityManager } from '@mikro-orm/postgresql';
import { run, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import type { Signature } from '../platform/db/signature.ts';
import type { Convention } from './convention.entity.ts';
import { ConventionDate, type ConventionDateKind, type DateSource } from './conventionDate.entity.ts';

/** What becomes known of a day of a convention. */
export interface DateFact {
  kind: ConventionDateKind;
  /** Null when no such day is known. */
  value: string | null;
  source: DateSource;
  /** Readings of an earlier instant do not know it. */
  knownFrom: Date;
  /** What an amendment or a correction gives for reason. */
  reason?: string | null;
}

/** Within a transaction that holds the convention: opens what its dates and credits imply; what is open already stays as it is. */
export async function openMoments(tx: EntityManager, conventionId: string): Promise<void> {
  await tx.flush();
  await run(tx, sql`select open_moments(${conventionId})`);
}

/** Keeps a dated fact of a convention, and the newest values beside it; nothing opens by it yet. */
export async function keepDate(tx: EntityManager, convention: Convention, fact: DateFact, by: Signature, at: Date): Promise<void> {
  const { kind, value, source, knownFrom, reason = null } = fact;
  const last = await newestOf(tx, ConventionDate, { convention, kind });
  appendNext(tx, ConventionDate, last, { convention, kind, value, source, knownFrom, reason, recordedAt: at, ...by });
  if (kind === 'SIGNED' && value) convention.signedOn = value;
  if (kind === 'ENDS') convention.endsOn = value;
}

/**
 * Records a dated fact of a convention that the transaction has locked, and opens what it implies; whoever calls has checked that the days follow
 * one another (`requireOrder`).
 */
export async function recordDate(tx: EntityManager, convention: Convention, fact: DateFact, by: Signature, at: Date): Promise<void> {
  await keepDate(tx, convention, fact, by, at);
  await openMoments(tx, convention.id);
}
