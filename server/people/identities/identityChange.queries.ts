import type { EntityManager } from '@mikro-orm/postgresql';
import { allOf, read, type Sql, sql } from '../../platform/db/read.ts';
import type { IdentityChangePage } from './identityChange.type.ts';

/** One page of changes of identity, newest first, in one statement. */
export async function findIdentityChanges(
  em: EntityManager,
  conditions: Sql[],
  { offset, limit }: { offset: number; limit: number },
): Promise<IdentityChangePage> {
  const from = sql`identity_change c join person p on p.id = c.person_id where ${allOf(conditions)}`;
  const [row] = await read<IdentityChangePage>(
    em,
    sql`select (select count(*)::integer from ${from}) as total,
      coalesce((select jsonb_agg(x.item order by x.rank) from (
        select jsonb_build_object('id', c.id, 'personId', p.id, 'personName', p.full_name, 'personEmail', p.email, 'issuer', c.issuer,
          'certifiedName', c.certified_name, 'certifiedSiret', c.certified_siret, 'status', c.status, 'askedAt', c.asked_at,
          'decidedAt', c.decided_at, 'decidedByName', c.decided_by_name) as item,
          row_number() over (order by c.asked_at desc, c.id) as rank
        from ${from} order by rank offset ${offset} limit ${limit}) x), '[]'::jsonb) as items`,
  );
  return row!;
}
