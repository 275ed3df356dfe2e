import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced } from '../platform/graphql/price.ts';
import { askedFields } from '../platform/graphql/selection.ts';
import { CommitmentAcrossSort, findCommitmentsAcross } from './across.queries.ts';
import { CommitmentAcrossFilter, PortfolioFilter } from './portfolio.inputs.ts';
import { countPortfolio, findPortfolio, PortfolioSort } from './portfolio.queries.ts';
import { CommitmentAcrossPage, PortfolioLinePage, PortfolioTotals } from './portfolio.type.ts';

/** Every duty of every convention one may read is looked at. */
const ACROSS = { work: 30_000, most: 1 };

@Resolver()
export class PortfolioResolver {
  @Priced({ work: 8_000, most: 2 })
  @Query(() => PortfolioLinePage, {
    description: 'Where the conventions one may read stand; those that are over last, then what worries most first.',
  })
  async portfolio(
    @Ctx() context: RequestContext,
    @Arg('filter', () => PortfolioFilter, { nullable: true }) filter?: PortfolioFilter,
    @Arg('sort', () => PortfolioSort, { nullable: true }) sort?: PortfolioSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
    @Info() info?: GraphQLResolveInfo,
  ): Promise<PortfolioLinePage> {
    const list = { ...paging(page, sort), filter: filter ?? {}, asked: askedFields(info!) };
    return findPortfolio(context.em, actorOf(context), context.clock.now(), list);
  }

  @Priced(LISTING)
  @Query(() => PortfolioTotals, { description: 'Sums over the conventions one may read.' })
  async portfolioTotals(
    @Ctx() context: RequestContext,
    @Arg('filter', () => PortfolioFilter, { nullable: true }) filter?: PortfolioFilter,
    @Info() info?: GraphQLResolveInfo,
  ): Promise<PortfolioTotals> {
    return countPortfolio(context.em, actorOf(context), context.clock.now(), { filter: filter ?? {}, asked: askedFields(info!) });
  }

  @Priced(ACROSS)
  @Query(() => CommitmentAcrossPage, {
    description: 'Each commitment over the conventions one may read; the least proven first.',
  })
  async commitmentsAcross(
    @Ctx() context: RequestContext,
    @Arg('filter', () => CommitmentAcrossFilter, { nullable: true }) filter?: CommitmentAcrossFilter,
    @Arg('sort', () => CommitmentAcrossSort, { nullable: true }) sort?: CommitmentAcrossSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<CommitmentAcrossPage> {
    return findCommitmentsAcross(context.em, actorOf(context), context.clock.now(), filter ?? {}, paging(page, sort));
  }
}
