import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '../platform/errors.ts';
import { Convention } from './convention.entity.ts';

/** A convention that nobody else edits until the transaction ends. Throws NOT_FOUND on the given field. */
export async function lockConvention(tx: EntityManager, id: string, field: string): Promise<Convention> {
  const convention = await tx.findOne(Convention, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!convention) {
    throw notFound(field);
  }
  return convention;
}
