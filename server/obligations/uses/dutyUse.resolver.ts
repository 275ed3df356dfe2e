import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { Priced, WRITE } from '../../platform/graphql/price.ts';
import { BreachType } from '../breaches/breach.type.ts';
import { breachesById } from '../breaches/breachLoader.ts';
import { ObligationType } from '../obligation.type.ts';
import { RecordUseInput } from './dutyUse.inputs.ts';
import { DutyUseType } from './dutyUse.type.ts';
import { recordUse } from './recordUse.ts';
import { obligationUses } from './useLoader.ts';

@Resolver(() => DutyUseType)
export class DutyUseResolver {
  @FieldResolver(() => [BreachType], { description: 'Breaches it rests on; none where the right asks for none.' })
  async breaches(@Root() { breachIds }: DutyUseType, @Ctx() context: RequestContext): Promise<BreachType[]> {
    const found = await Promise.all(breachIds.map((id) => context.loader(breachesById).load(id)));
    return found.filter((breach) => breach !== null);
  }

  @Priced(WRITE)
  @Mutation(() => DutyUseType, { description: 'The party that holds a right or a faculty records that it used it.' })
  async recordUse(@Ctx() context: RequestContext, @Arg('input', () => RecordUseInput) input: RecordUseInput): Promise<DutyUseType> {
    const { id, obligationId } = await recordUse(context.em, actorOf(context), context.clock, input);
    const uses = await context.loader(obligationUses).load(obligationId);
    return uses.find((use) => use.id === id)!;
  }
}

@Resolver(() => ObligationType)
export class ObligationUsesResolver {
  @FieldResolver(() => [DutyUseType], { description: 'Of a right or a faculty, its uses, newest first, at most 50.' })
  async uses(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<DutyUseType[]> {
    return context.loader(obligationUses).load(obligationId);
  }
}
