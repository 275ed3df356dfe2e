import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ObligationType } from '../obligations/obligation.type.ts';
import { Priced, WRITE } from '../platform/graphql/price.ts';
import { ObserveInput, RetractObservationInput } from './observation.inputs.ts';
import { ObservationType } from './observation.type.ts';
import { obligationObservations, observationsById } from './observationLoader.ts';
import { observe } from './observe.ts';
import { retractObservation } from './retractObservation.ts';

@Resolver(() => ObservationType)
export class ObservationResolver {
  @Priced(WRITE)
  @Mutation(() => ObservationType, { description: 'One side says how a commitment of the manifesto is kept.' })
  async observe(@Ctx() context: RequestContext, @Arg('input', () => ObserveInput) input: ObserveInput): Promise<ObservationType> {
    const id = await observe(context.em, actorOf(context), context.clock, input);
    return (await context.loader(observationsById).load(id))!;
  }

  @Priced(WRITE)
  @Mutation(() => ObservationType, { description: 'The side that made an observation takes it back: it stays, and counts no more.' })
  async retractObservation(
    @Ctx() context: RequestContext,
    @Arg('input', () => RetractObservationInput) input: RetractObservationInput,
  ): Promise<ObservationType> {
    const id = await retractObservation(context.em, actorOf(context), context.clock, input);
    return (await context.loader(observationsById).load(id))!;
  }
}

@Resolver(() => ObligationType)
export class ObligationObservationsResolver {
  @FieldResolver(() => [ObservationType], {
    description: 'How each side saw it kept, newest first, at most 50; none where nothing is observed.',
  })
  async observations(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<ObservationType[]> {
    return context.loader(obligationObservations).load(obligationId);
  }
}
