import { type ClassType, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Orders, PageOf, PagingRequest, Sort } from '../db/readPage.ts';
import { badInput } from '../errors.ts';
import { graphqlEnum } from './enums.ts';

export const MAX_PAGE_SIZE = 100;

const SortOrderEnum = graphqlEnum('SortOrder', ['ASC', 'DESC'] as const, 'Direction of a sort.', {
  ASC: 'From the smallest, the oldest, A to Z.',
  DESC: 'From the greatest, the newest, Z to A.',
});

@InputType({ description: `Which rows of a list: from \`offset\`, at most \`limit\` (${MAX_PAGE_SIZE} at most).` })
export class Page {
  @Field(() => Int, { nullable: true, defaultValue: 0, description: 'How many to pass over, 0 or more.' })
  offset?: number;

  @Field(() => Int, { nullable: true, defaultValue: 25, description: 'How many, 1 to 100.' })
  limit?: number;
}

/** Makes the GraphQL type of the order of a list of these rows, with the enum of what it may be put in order by. */
export function sortOf<Name extends string>(rows: string, orders: Orders<Name>): ClassType<Sort<Name>> {
  const names = Object.keys(orders) as Name[];
  const meanings = Object.fromEntries(names.map((name) => [name, orders[name].means])) as Record<Name, string>;
  const SortFieldEnum = graphqlEnum(`${rows}SortField`, names, 'What the rows of the list may be put in order by.', meanings);
  @InputType(`${rows}Sort`, { description: 'Order of a list.' })
  class ListSort implements Sort<Name> {
    @Field(() => SortFieldEnum, { description: 'What the rows are put in order by.' })
    field!: Name;

    @Field(() => SortOrderEnum, { nullable: true, defaultValue: 'ASC', description: 'From the smallest when left out.' })
    order?: Sort['order'];
  }
  return ListSort;
}

/** Makes the GraphQL type of one page of a list. */
export function pageOf<Item extends object>(item: ClassType<Item>, name: string, description: string): ClassType<PageOf<Item>> {
  @ObjectType(name, { simpleResolvers: true, description })
  class ItemPage implements PageOf<Item> {
    @Field(() => [item])
    items!: Item[];

    @Field(() => Int)
    total!: number;
  }
  return ItemPage;
}

/** Reads page and sort arguments. Throws PAGE_OUT_OF_RANGE, saying what would be accepted. */
export function paging<Name extends string>(page: Page | null | undefined, sort: Sort<Name> | null | undefined): PagingRequest<Name> {
  const offset = page?.offset ?? 0;
  const limit = page?.limit ?? 25;
  if (offset < 0 || limit < 1 || limit > MAX_PAGE_SIZE) {
    throw badInput('page', 'PAGE_OUT_OF_RANGE', {
      fr: `Une page commence à 0 ou plus et compte de 1 à ${MAX_PAGE_SIZE} lignes.`,
      en: `A page starts at 0 or more and holds 1 to ${MAX_PAGE_SIZE} rows.`,
    });
  }
  return { offset, limit, sort };
}
