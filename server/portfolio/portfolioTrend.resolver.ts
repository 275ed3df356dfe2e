import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Priced } from '../platform/graphql/price.ts';
import { PortfolioFilter } from './portfolio.inputs.ts';
import { PortfolioTrend } from './portfolioTrend.type.ts';
import { findPortfolioTrend } from './trend.queries.ts';

@Resolver()
export class PortfolioTrendResolver {
  @Priced({ work: 30_000, most: 1 })
  @Query(() => PortfolioTrend, {
    description: 'How the conventions one may read stood at the end of each of the last four quarters, and how they stand today.',
  })
  async portfolioTrend(
    @Ctx() context: RequestContext,
    @Arg('filter', () => PortfolioFilter, { nullable: true }) filter?: PortfolioFilter,
  ): Promise<PortfolioTrend> {
    return { quarters: await findPortfolioTrend(context.em, actorOf(context), context.clock.now(), filter ?? {}) };
  }
}
