import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { isAmong, isWithin } from '../../platform/db/conditions.ts';
import { sql } from '../../platform/db/read.ts';
import { Page, paging } from '../../platform/graphql/paging.ts';
import { LISTING, Priced } from '../../platform/graphql/price.ts';
import { ObligationType } from '../obligation.type.ts';
import { BreachFilter, EndBreachInput, RecordBreachInput } from './breach.inputs.ts';
import { BreachSort, findBreaches } from './breach.queries.ts';
import { BreachPage, BreachType } from './breach.type.ts';
import { breachesById, obligationBreaches } from './breachLoader.ts';
import { endBreach } from './endBreach.ts';
import { recordBreach } from './recordBreach.ts';

@Resolver(() => BreachType)
export class BreachResolver {
  @Priced(LISTING)
  @Query(() => BreachPage, { description: 'Breaches recorded in the conventions one may read, newest first unless told otherwise.' })
  async breaches(
    @Ctx() context: RequestContext,
    @Arg('filter', () => BreachFilter, { nullable: true }) filter?: BreachFilter,
    @Arg('sort', () => BreachSort, { nullable: true }) sort?: BreachSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<BreachPage> {
    const { ids, conventionIds, obligationIds, partyIds, isOpen, brokenOn } = filter ?? {};
    const conditions = [
      ...isAmong('b.id', ids),
      ...isAmong('o.convention_id', conventionIds, 'conventionIds'),
      ...isAmong('b.obligation_id', obligationIds, 'obligationIds'),
      ...isAmong('o.party_id', partyIds, 'partyIds'),
      ...(isOpen == null ? [] : [sql`(b.ended_at is null) = ${isOpen}`]),
      ...isWithin(sql`b.broken_on`, brokenOn, 'brokenOn'),
    ];
    return findBreaches(context.em, actorOf(context), conditions, paging(page, sort));
  }

  @Mutation(() => BreachType, { description: 'The other side, or an independent reviewer, records the facts that broke a duty.' })
  async recordBreach(@Ctx() context: RequestContext, @Arg('input', () => RecordBreachInput) input: RecordBreachInput): Promise<BreachType> {
    const id = await recordBreach(context.em, actorOf(context), context.clock, input);
    return (await context.loader(breachesById).load(id))!;
  }

  @Mutation(() => BreachType, { description: 'A fact ended a breach.' })
  async endBreach(@Ctx() context: RequestContext, @Arg('input', () => EndBreachInput) input: EndBreachInput): Promise<BreachType> {
    const id = await endBreach(context.em, actorOf(context), context.clock, input);
    return (await context.loader(breachesById).load(id))!;
  }
}

@Resolver(() => ObligationType)
export class ObligationBreachesResolver {
  @FieldResolver(() => [BreachType], { description: 'Breaches recorded of it, newest first, at most 50.' })
  async breaches(@Root() { obligationId }: ObligationType, @Ctx() context: RequestContext): Promise<BreachType[]> {
    return context.loader(obligationBreaches).load(obligationId);
  }
}
