import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Priced, WRITE } from '../platform/graphql/price.ts';
import { agreeToShowcase, withdrawFromShowcase } from './decideShowcase.ts';
import { AgreeToShowcaseInput, WithdrawFromShowcaseInput } from './showcase.inputs.ts';
import { ShowcaseType } from './showcase.type.ts';
import { showShowcase } from './showShowcase.ts';

@Resolver(() => ShowcaseType)
export class ShowcaseResolver {
  @Priced({ work: 4_000, most: 3 })
  @Query(() => ShowcaseType, { nullable: true, description: 'The page of a convention that anybody may read once its signatories agree.' })
  async showcase(@Ctx() context: RequestContext, @Arg('conventionId', () => ID) conventionId: string): Promise<ShowcaseType> {
    return showShowcase(context, conventionId);
  }

  @Priced(WRITE)
  @Mutation(() => ShowcaseType, { description: 'A signatory agrees that parts of the agreement are shown to anybody.' })
  async agreeToShowcase(
    @Ctx() context: RequestContext,
    @Arg('input', () => AgreeToShowcaseInput) input: AgreeToShowcaseInput,
  ): Promise<ShowcaseType> {
    await agreeToShowcase(context.em, actorOf(context), context.clock, input);
    return showShowcase(context, input.conventionId);
  }

  @Priced(WRITE)
  @Mutation(() => ShowcaseType, { description: 'A signatory takes that back: the page ends at once.' })
  async withdrawFromShowcase(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawFromShowcaseInput) input: WithdrawFromShowcaseInput,
  ): Promise<ShowcaseType> {
    await withdrawFromShowcase(context.em, actorOf(context), context.clock, input);
    return showShowcase(context, input.conventionId);
  }
}
