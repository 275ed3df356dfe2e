import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { BreachType } from '../breaches/breach.type.ts';
import { breachesById } from '../breaches/breachLoader.ts';
import { ObligationType } from '../obligation.type.ts';
import { showObligation } from '../showObligation.ts';
import { ContestBreachInput, ContestObligationInput, ReplyToContestationInput, ResolveContestationInput } from './contestation.inputs.ts';
import { contestBreach } from './contestBreach.ts';
import { contestObligation } from './contestObligation.ts';
import { replyToContestation } from './replyToContestation.ts';
import { resolveContestation } from './resolveContestation.ts';

@Resolver(() => ObligationType)
export class ContestationResolver {
  @Mutation(() => ObligationType, { description: 'The other side disagrees, with a reason.' })
  async contestObligation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ContestObligationInput) input: ContestObligationInput,
  ): Promise<ObligationType> {
    await contestObligation(context.em, actorOf(context), context.clock, input);
    return showObligation(context, input.obligationId);
  }

  @Mutation(() => BreachType, { description: 'The party that a recorded breach is held against disagrees, with a reason.' })
  async contestBreach(
    @Ctx() context: RequestContext,
    @Arg('input', () => ContestBreachInput) input: ContestBreachInput,
  ): Promise<BreachType> {
    const id = await contestBreach(context.em, actorOf(context), context.clock, input);
    return (await context.loader(breachesById).load(id))!;
  }

  @Mutation(() => ObligationType, { description: 'A disagreement ends.' })
  async resolveContestation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResolveContestationInput) input: ResolveContestationInput,
  ): Promise<ObligationType> {
    const obligationId = await resolveContestation(context.em, actorOf(context), context.clock, input);
    return showObligation(context, obligationId);
  }

  @Mutation(() => ObligationType, { description: 'Adds a word to the thread of an open contestation.' })
  async replyToContestation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReplyToContestationInput) input: ReplyToContestationInput,
  ): Promise<ObligationType> {
    const obligationId = await replyToContestation(context.em, actorOf(context), context.clock, input);
    return showObligation(context, obligationId);
  }
}
