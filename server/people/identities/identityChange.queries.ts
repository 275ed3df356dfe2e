import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../actors/actor.ts';
import { type Sql, sql } from '../../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../../platform/db/readPage.ts';
import { sortOf } from '../../platform/graphql/paging.ts';
import type { IdentityChangePage, IdentityChangeType } from './identityChange.type.ts';
import { identityChangeVerbs } from './identityChange.verbs.ts';

const ORDERS = {
  ASKED_AT: { by: sql`c.asked_at`, means: 'When the new identity first tried to sign in.' },
  DECIDED_AT: { by: sql`c.decided_at`, means: 'When an administrator decided; those that wait come after the others.' },
  PERSON_NAME: { by: sql`fold(p.full_name)`, means: 'Full name of who it is about, whatever the accents and the case.' },
};
export const IdentityChangeSort = sortOf('IdentityChange', ORDERS);
export type IdentityChangeSort = Sort<keyof typeof ORDERS>;

/** One page of changes of identity, in one statement. */
export async function findIdentityChanges(
  em: EntityManager,
  actor: Actor,
  conditions: Sql[],
  request: PagingRequest,
): Promise<IdentityChangePage> {
  const list = {
    from: sql`identity_change c join person p on p.id = c.person_id`,
    key: sql`c.id`,
    where: conditions,
    orders: ORDERS,
    unsorted: sql`c.asked_at desc`,
    item: sql`json_build_object('id', c.id, 'personId', p.id, 'personName', p.full_name, 'personEmail', p.email, 'issuer', c.issuer,
      'certifiedName', c.certified_name, 'certifiedSiret', c.certified_siret, 'status', c.status, 'askedAt', c.asked_at,
      'decidedAt', c.decided_at, 'decidedByName', c.decided_by_name)`,
  };
  const { total, items } = await readPage<Omit<IdentityChangeType, 'allowedActions'>>(em, list, request);
  return { total, items: items.map((change) => ({ ...change, allowedActions: identityChangeVerbs.allowed(actor, change) })) };
}
