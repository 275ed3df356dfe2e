import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced } from '../platform/graphql/price.ts';
import { findBodies, PortfolioBodySort } from './body.queries.ts';
import { PortfolioBodyFilter } from './portfolio.inputs.ts';
import { PortfolioBodyPage } from './portfolioBody.type.ts';

@Resolver()
export class PortfolioBodyResolver {
  @Priced(LISTING)
  @Query(() => PortfolioBodyPage, {
    description: 'The bodies that hold a party of the conventions one may read; those of most conventions first.',
  })
  async portfolioBodies(
    @Ctx() context: RequestContext,
    @Arg('filter', () => PortfolioBodyFilter, { nullable: true }) filter?: PortfolioBodyFilter,
    @Arg('sort', () => PortfolioBodySort, { nullable: true }) sort?: PortfolioBodySort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<PortfolioBodyPage> {
    return findBodies(context.em, actorOf(context), filter ?? {}, paging(page, sort));
  }
}
