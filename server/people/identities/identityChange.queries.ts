import type { EntityManager } from '@mikro-orm/postgresql';
import { type Sql, sql } from '../../platform/db/read.ts';
import { type PagingRequest, readPage } from '../../platform/db/readPage.ts';
import type { IdentityChangePage, IdentityChangeType } from './identityChange.type.ts';

/** One page of changes of identity, newest first, in one statement. */
export async function findIdentityChanges(em: EntityManager, conditions: Sql[], request: PagingRequest): Promise<IdentityChangePage> {
  const list = {
    from: sql`identity_change c join person p on p.id = c.person_id`,
    key: sql`c.id`,
    where: conditions,
    orders: {},
    unsorted: sql`c.asked_at desc`,
    item: sql`json_build_object('id', c.id, 'personId', p.id, 'personName', p.full_name, 'personEmail', p.email, 'issuer', c.issuer,
      'certifiedName', c.certified_name, 'certifiedSiret', c.certified_siret, 'status', c.status, 'askedAt', c.asked_at,
      'decidedAt', c.decided_at, 'decidedByName', c.decided_by_name)`,
  };
  return readPage<IdentityChangeType>(em, list, request);
}
