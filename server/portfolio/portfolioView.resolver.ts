import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { createPortfolioView, deletePortfolioView, MOST_VIEWS, updatePortfolioView } from './keepPortfolioViews.ts';
import { findPortfolioViews } from './portfolioView.queries.ts';
import {
  CreatePortfolioViewInput,
  DeletePortfolioViewInput,
  PortfolioViews,
  PortfolioViewType,
  UpdatePortfolioViewInput,
} from './portfolioView.type.ts';

async function viewsOf(context: RequestContext): Promise<PortfolioViews> {
  return { savedViews: await findPortfolioViews(context.em, actorOf(context).personId), most: MOST_VIEWS };
}

const view = async (context: RequestContext, id: string): Promise<PortfolioViewType> =>
  (await viewsOf(context)).savedViews.find((each) => each.id === id)!;

@Resolver(() => PortfolioViewType)
export class PortfolioViewResolver {
  @Priced(ROW)
  @Query(() => PortfolioViews, { description: 'How the person who asks likes to look at the portfolio.' })
  async portfolioViews(@Ctx() context: RequestContext): Promise<PortfolioViews> {
    return viewsOf(context);
  }

  @Priced(WRITE)
  @Mutation(() => PortfolioViewType, { description: 'Keeps a view of the portfolio under a name, for the person who asks.' })
  async createPortfolioView(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreatePortfolioViewInput) input: CreatePortfolioViewInput,
  ): Promise<PortfolioViewType> {
    return view(context, await createPortfolioView(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => PortfolioViewType, { description: 'Changes a view of the person who asks.' })
  async updatePortfolioView(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdatePortfolioViewInput) input: UpdatePortfolioViewInput,
  ): Promise<PortfolioViewType> {
    return view(context, await updatePortfolioView(context.em, actorOf(context), context.clock, id, input));
  }

  @Priced(WRITE)
  @Mutation(() => PortfolioViews, { description: 'Forgets a view of the person who asks; tells those that are left.' })
  async deletePortfolioView(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeletePortfolioViewInput) input: DeletePortfolioViewInput,
  ): Promise<PortfolioViews> {
    await deletePortfolioView(context.em, actorOf(context), input);
    return viewsOf(context);
  }
}
