import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';
import { Person } from './person.entity.ts';

/**
 * Locks a person until the transaction ends: waits for what they are writing, and keeps what they write next waiting. Whoever changes a person,
 * their body or their memberships does so first. Throws NOT_FOUND on `field`.
 */
export async function lockPerson(tx: EntityManager, id: string, field = 'id'): Promise<Person> {
  const person = await tx.findOne(Person, { id: knownId(field, id) }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!person) {
    throw notFound(field);
  }
  return person;
}
