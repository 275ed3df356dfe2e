import { type ClassType, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { PageOf, PagingRequest } from '../db/readPage.ts';
import { badInput } from '../errors.ts';
import { graphqlEnum } from './enums.ts';

export const MAX_PAGE_SIZE = 100;

export const SortOrderEnum = graphqlEnum('SortOrder', ['ASC', 'DESC'] as const, 'Direction of a sort.', {
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

@InputType({ description: 'Order of a list.' })
export class Sort {
  @Field(() => String, {
    description: 'One of the fields the list knows; another is refused with those there are (SORT_FIELD_UNKNOWN).',
  })
  field!: string;

  @Field(() => SortOrderEnum, { nullable: true, defaultValue: 'ASC', description: 'From the smallest when left out.' })
  order?: 'ASC' | 'DESC';
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

/** Reads page and sort arguments. Throws PAGE_OUT_OF_RANGE or SORT_FIELD_UNKNOWN, naming what would be accepted. */
export function paging(page: Page | null | undefined, sort: Sort | null | undefined, sortFields: readonly string[]): PagingRequest {
  const offset = page?.offset ?? 0;
  const limit = page?.limit ?? 25;
  if (offset < 0 || limit < 1 || limit > MAX_PAGE_SIZE) {
    throw badInput('page', 'PAGE_OUT_OF_RANGE', {
      fr: `Une page commence à 0 ou plus et compte de 1 à ${MAX_PAGE_SIZE} lignes.`,
      en: `A page starts at 0 or more and holds 1 to ${MAX_PAGE_SIZE} rows.`,
    });
  }
  if (!sort) {
    return { offset, limit };
  }
  if (!sortFields.includes(sort.field)) {
    throw badInput('sort.field', 'SORT_FIELD_UNKNOWN', {
      fr: `Le tri se fait sur : ${sortFields.join(', ')}.`,
      en: `Sort by one of: ${sortFields.join(', ')}.`,
    });
  }
  return { offset, limit, sort: { field: sort.field, order: sort.order ?? 'ASC' } };
}
