import type { EntityManager } from '@mikro-orm/postgresql';
import { allOf, read, type Sql, sql } from './read.ts';

/** In what order a list is told: one of the fields it may be put in order by, from the smallest unless told otherwise. */
export interface Sort<Name extends string = string> {
  field: Name;
  order?: 'ASC' | 'DESC' | null;
}

/** What a list may be put in order by: the SQL value of each field, and what it is. */
export type Orders<Name extends string = string> = Record<Name, { by: Sql; means: string }>;

/** Which rows of a list, in what order. */
export interface PagingRequest<Name extends string = string> {
  offset: number;
  limit: number;
  sort?: Sort<Name> | null;
}

/** One page of a list, with the number of all its rows. */
export interface PageOf<Item> {
  items: Item[];
  total: number;
}

/** A list in SQL: what its rows are and what is told of each. */
export interface Listed {
  /** Named queries that its tables look at, each computed once. */
  given?: Sql;
  /** Named queries that what is told of a row looks at, each computed once: they may look at `page`, the rows that are told. */
  beside?: Sql;
  /** Its tables, joined. */
  from: Sql;
  /** What names a row, and orders those that nothing else does. */
  key: Sql;
  where: Sql[];
  orders: Orders;
  unsorted: Sql;
  /** JSON value told of a row; only those of the page are made. */
  item: Sql;
  /** Its tables give a row by its key at once: those of the page are looked up one by one, however many rows there are. */
  isKeyed?: boolean;
}

/** A list whose rows are dear to find: they are found once, and told of as `w`. */
export interface Found extends Pick<Listed, 'given' | 'beside' | 'orders' | 'unsorted' | 'item' | 'key'> {
  /** Query of all the rows, with what orders them and what is told of them. */
  found: Sql;
}

/** Sizes of page that screens ask for. */
const USUAL_SIZES = [3, 5, 10, 25, 50, 100];
/** SQL of a cut: a usual size is written into the statement, as is the first page, so that its plan knows how few rows will be looked up. */
export const cutAt = (offset: number, limit: number): Sql =>
  sql`${offset === 0 ? sql`` : sql`offset ${offset} `}limit ${USUAL_SIZES.includes(limit) ? sql.lit(limit) : sql`${limit}`}`;

/** SQL of the order asked for. */
export const inOrder = (orders: Orders, { field, order }: Sort): Sql =>
  sql`${orders[field]!.by} ${sql.raw(order === 'DESC' ? 'desc' : 'asc')}`;

/** One page of a list with its total, in one statement. */
export async function readPage<Item>(
  em: EntityManager,
  { given, beside, from, key, where, orders, unsorted, item, isKeyed }: Listed,
  { offset, limit, sort }: PagingRequest,
): Promise<PageOf<Item>> {
  const matching = sql`${from} where ${allOf(where)}`;
  const told = isKeyed
    ? sql`json_agg((select ${item} from ${from} where ${key} = page.id) order by page.rank) from page`
    : sql`json_agg(${item} order by page.rank) from ${from} join page on ${key} = page.id`;
  const [row] = await read<PageOf<Item>>(
    em,
    sql`with ${given ? sql`${given}, ` : sql``}page as (
        select cut.id, row_number() over () as rank
        from (select ${key} as id from ${matching} order by ${sort ? inOrder(orders, sort) : unsorted}, ${key} ${cutAt(offset, limit)}) cut
      )${beside ? sql`, ${beside}` : sql``}
      select (select count(*)::integer from ${matching}) as total,
        coalesce((select ${told}), '[]'::json) as items`,
  );
  return row!;
}

/** One page of a list with its total, in one statement that finds the rows once: nothing is compared with all of them but to put them in order. */
export async function readFound<Item>(
  em: EntityManager,
  { given, found, beside, key, orders, unsorted, item }: Found,
  { offset, limit, sort }: PagingRequest,
): Promise<PageOf<Item>> {
  const [row] = await read<PageOf<Item>>(
    em,
    sql`with ${given ? sql`${given}, ` : sql``}found as materialized (${found}), page as materialized (
        select cut.*, row_number() over () as rank
        from (select w.* from found w order by ${sort ? inOrder(orders, sort) : unsorted}, ${key} ${cutAt(offset, limit)}) cut
      )${beside ? sql`, ${beside}` : sql``}
      select (select count(*)::integer from found) as total,
        coalesce((select json_agg(${item} order by w.rank) from page w), '[]'::json) as items`,
  );
  return row!;
}
