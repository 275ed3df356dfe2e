import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { notFound } from '../platform/errors.ts';
import { Priced } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { findGoodPractices } from './goodPractices.queries.ts';
import { GoodPracticesType } from './goodPractices.type.ts';

@Resolver()
export class GoodPracticesResolver {
  @Priced({ work: 4_000, most: 3 })
  @Query(() => GoodPracticesType, {
    nullable: true,
    description: 'The good practices that a convention commits to: what is claimed, what is proven, since when.',
  })
  async goodPractices(@Ctx() context: RequestContext, @Arg('conventionId', () => ID) conventionId: string): Promise<GoodPracticesType> {
    const id = knownId('conventionId', conventionId);
    const found = await findGoodPractices(context.em, actorOf(context), id, context.clock.now());
    if (!found) throw notFound('conventionId');
    return found;
  }
}
