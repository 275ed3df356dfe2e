import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PageOf } from '../platform/db/readPage.ts';
import { pageOf } from '../platform/graphql/paging.ts';

@ObjectType('PortfolioBody', { simpleResolvers: true, description: 'A body that holds a party of conventions one may read.' })
export class PortfolioBody {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Initials or usual name.' })
  shortName!: string;

  @Field(() => String, { description: 'Whole name.' })
  name!: string;

  @Field(() => Int, { description: 'In how many of those conventions.' })
  conventionCount!: number;
}

export const PortfolioBodyPage = pageOf(PortfolioBody, 'PortfolioBodyPage', 'Bodies, a page at a time.');
export type PortfolioBodyPage = PageOf<PortfolioBody>;
