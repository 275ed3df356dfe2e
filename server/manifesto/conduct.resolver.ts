import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ObligationType } from '../obligations/obligation.type.ts';
import type { Side } from '../obligations/observers.policy.ts';
import { showObligation } from '../obligations/showObligation.ts';
import { Priced, WRITE } from '../platform/graphql/price.ts';
import { conductById } from './conductLoader.ts';
import { ReplyToDisagreementInput } from './disagreement.inputs.ts';
import { Disagreement } from './disagreement.type.ts';
import { ManifestoDuty, SideView } from './manifesto.type.ts';
import { ManifestoSideEnum } from './observation.type.ts';
import { replyToDisagreement } from './replyToDisagreement.ts';

@Resolver(() => ObligationType)
export class ObligationConductResolver {
  @FieldResolver(() => ManifestoSideEnum, {
    nullable: true,
    description: 'For which side of the manifesto the person who asks observes it; null where they do not.',
  })
  async observesAs(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<Side | null> {
    return (await context.loader(conductById).load(obligationId))?.observesAs ?? null;
  }

  @FieldResolver(() => [SideView], { description: 'What each side of the manifesto saw of it last; none where nothing is observed.' })
  async sideViews(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<SideView[]> {
    return (await context.loader(conductById).load(obligationId))?.sideViews ?? [];
  }

  @FieldResolver(() => Disagreement, {
    nullable: true,
    description: 'What the sides of the manifesto see, or last saw, differently; null where they never did.',
  })
  async disagreement(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<Disagreement | null> {
    return (await context.loader(conductById).load(obligationId))?.disagreement ?? null;
  }

  @Priced(WRITE)
  @Mutation(() => ObligationType, { description: 'One side tells the others something of a commitment that they see differently.' })
  async replyToDisagreement(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReplyToDisagreementInput) input: ReplyToDisagreementInput,
  ): Promise<ObligationType> {
    return showObligation(context, await replyToDisagreement(context.em, actorOf(context), context.clock, input));
  }
}

@Resolver(() => ManifestoDuty)
export class DutyConductResolver {
  @FieldResolver(() => Disagreement, {
    nullable: true,
    description: 'What the sides see, or last saw, differently of it; null where they never did.',
  })
  async disagreement(@Root() { obligationId }: ManifestoDuty, @Ctx() context: RequestContext): Promise<Disagreement | null> {
    return (await context.loader(conductById).load(obligationId))?.disagreement ?? null;
  }
}
