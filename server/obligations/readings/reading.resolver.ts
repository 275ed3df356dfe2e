import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { dayAsOf } from '../../platform/asOf.ts';
import { Priced, WRITE } from '../../platform/graphql/price.ts';
import { ObligationType } from '../obligation.type.ts';
import { showObligation } from '../showObligation.ts';
import { ConfirmReadingInput, WithdrawReadingInput } from './reading.inputs.ts';
import { presentReading } from './reading.queries.ts';
import { WordingReadingType } from './reading.type.ts';
import { readingById } from './readingLoader.ts';
import { confirmReading, withdrawReading } from './sayReading.ts';

@Resolver(() => ObligationType)
export class ObligationReadingResolver {
  @FieldResolver(() => WordingReadingType, {
    nullable: true,
    description:
      'Words of it that can be read in several ways, as its signatories read them now; null where its catalogue proposes no reading.',
  })
  async wordingReading(
    @Root() { id, obligationId, assurance, hasReading }: ObligationType,
    @Ctx() context: RequestContext,
  ): Promise<WordingReadingType | null> {
    if (!hasReading) return null;
    const known = await context.loader(readingById).load(obligationId);
    const isOpen = assurance === 'TO_CONFIRM' || assurance === 'CONTESTED';
    return known && presentReading(known, actorOf(context), { isPast: dayAsOf(id) !== null, isOpen });
  }

  @Priced(WRITE)
  @Mutation(() => ObligationType, { description: 'A signatory reads words of an obligation as its catalogue proposes.' })
  async confirmReading(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmReadingInput) input: ConfirmReadingInput,
  ): Promise<ObligationType> {
    return showObligation(context, await confirmReading(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => ObligationType, { description: 'A signatory takes its confirmation of a reading back.' })
  async withdrawReading(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawReadingInput) input: WithdrawReadingInput,
  ): Promise<ObligationType> {
    return showObligation(context, await withdrawReading(context.em, actorOf(context), context.clock, input));
  }
}
