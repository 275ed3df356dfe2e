import type { EntityManager } from '@mikro-orm/postgresql';
import { allOf, read, type Sql, sql } from './read.ts';

/** Which rows of a list, in what order; `sort.field` is one the list knows. */
export interface PagingRequest {
  offset: number;
  limit: number;
  sort?: { field: string; order: 'ASC' | 'DESC' };
}

/** One page of a list, with the number of all its rows. */
export interface PageOf<Item> {
  items: Item[];
  total: number;
}

/** A list in SQL: what its rows are and what is told of each. */
export interface Listed {
  /** Its tables, joined. */
  from: Sql;
  /** What names a row, and orders those that nothing else does. */
  key: Sql;
  where: Sql[];
  /** What may be sorted on, by the name of the field. */
  orders: Record<string, Sql>;
  unsorted: Sql;
  /** JSON value told of a row; only those of the page are made. */
  item: Sql;
}

/** SQL order of a list, in the direction asked for. */
const orderOf = ({ orders, unsorted }: Pick<Listed, 'orders' | 'unsorted'>, sort: PagingRequest['sort']): Sql =>
  sort ? sql`${orders[sort.field]!} ${sql.raw(sort.order === 'DESC' ? 'desc' : 'asc')}` : unsorted;

/** One page of a list with its total, in one statement. */
export async function readPage<Item>(
  em: EntityManager,
  { from, key, where, item, ...order }: Listed,
  { offset, limit, sort }: PagingRequest,
): Promise<PageOf<Item>> {
  const matching = sql`${from} where ${allOf(where)}`;
  const [row] = await read<PageOf<Item>>(
    em,
    sql`with page as (
        select cut.id, row_number() over () as rank
        from (select ${key} as id from ${matching} order by ${orderOf(order, sort)}, ${key} offset ${offset} limit ${limit}) cut
      )
      select (select count(*)::integer from ${matching}) as total,
        coalesce((select json_agg(${item} order by page.rank) from ${from} join page on ${key} = page.id), '[]'::json) as items`,
  );
  return row!;
}
