import type { EntityManager } from '@mikro-orm/postgresql';
import { CONVENTIONS_OF_PROGRAMME } from '../actors/scope.policy.ts';
import { type Sql, sql } from '../platform/db/read.ts';
import { type PagingRequest, readPage, type Sort } from '../platform/db/readPage.ts';
import { sortOf } from '../platform/graphql/paging.ts';
import type { ProgrammePage, ProgrammeType } from './programme.type.ts';

const ORDERS = { NAME: { by: sql`fold(g.name)`, means: 'Whatever the accents and the case.' } };
export const ProgrammeSort = sortOf('Programme', ORDERS);
export type ProgrammeSort = Sort<keyof typeof ORDERS>;

const PROGRAMME = sql`jsonb_build_object('id', g.id, 'name', g.name, 'version', g.version,
  'catalogueKeys', g.catalogue_keys, 'conventionIds', g.convention_ids, 'conventionCount', cardinality(${CONVENTIONS_OF_PROGRAMME}))`;

/** One page of programmes (g), in one statement. */
export async function findProgrammes(em: EntityManager, conditions: Sql[], request: PagingRequest): Promise<ProgrammePage> {
  const list = {
    from: sql`programme g`,
    key: sql`g.id`,
    where: conditions,
    orders: ORDERS,
    unsorted: ORDERS.NAME.by,
    item: PROGRAMME,
  };
  return readPage<ProgrammeType>(em, list, request);
}
