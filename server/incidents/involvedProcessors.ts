import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { readableRecords } from '../actors/confidentiality.policy.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { badInput } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { referenceOf } from '../registers/numbers.ts';

interface Where {
  conventionId: string;
  /** Only its party reads the incident. */
  isRestricted: boolean;
}

/**
 * Processors of a convention that an incident may name: those that the actor reads, and, where the parties share the incident, that they share. Returns
 * their ids, each once. Throws UNKNOWN_PROCESSOR on processorIds.
 */
export async function involvedProcessors(tx: EntityManager, actor: Actor, where: Where, given: readonly string[]): Promise<string[]> {
  const ids = [...new Set(given.map((id) => knownId('processorIds', id)))];
  if (ids.length === 0) return [];
  const found = await read<{ id: string }>(
    tx,
    sql`select s.id from processor s where s.id = any(${ids}::uuid[]) and s.convention_id = ${where.conventionId} and ${readableRecords(actor, 's')}
      and (${where.isRestricted} or s.confidentiality = 'PARTIES')`,
  );
  if (found.length === ids.length) return ids;
  throw badInput('processorIds', 'UNKNOWN_PROCESSOR', {
    fr: 'Choisissez des sous-traitants du registre de cette convention ; si les parties partagent l’incident, parmi ceux qu’elles partagent.',
    en: 'Choose processors of the register of this agreement; if the parties share the incident, among those that they share.',
  });
}

/** The same, of a convention that is a SQL value, by what people call them. Throws UNKNOWN_PROCESSOR on processors. */
export async function processorsCalled(tx: EntityManager, actor: Actor, convention: Sql, references: readonly string[]): Promise<string[]> {
  if (references.length === 0) return [];
  const found = await read<{ id: string; reference: string }>(
    tx,
    sql`select s.id, ${referenceOf('STT', 's')} as reference from processor s where s.convention_id = ${convention} and ${readableRecords(actor, 's')}
      and ${referenceOf('STT', 's')} = any(${references}::text[])`,
  );
  const unknown = references.filter((each) => !found.some(({ reference }) => reference === each));
  if (unknown.length === 0) return found.map(({ id }) => id);
  throw badInput('processors', 'UNKNOWN_PROCESSOR', {
    fr: `Aucun sous-traitant que vous lisez ne porte ce numéro : ${unknown.join(', ')}.`,
    en: `No processor that you read is called ${unknown.join(', ')}.`,
  });
}

/** Of the processors that an incident names, those that the parties share: the others stay with the party that keeps them. */
export async function sharedAmong(tx: EntityManager, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const shared = await read<{ id: string }>(
    tx,
    sql`select s.id from processor s where s.id = any(${ids}::uuid[]) and s.confidentiality = 'PARTIES'`,
  );
  return ids.filter((id) => shared.some((each) => each.id === id));
}
