import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { askedParts } from '../obligations/obligationParts.ts';
import { Priced } from '../platform/graphql/price.ts';
import { findMyWork } from './myWork.ts';
import { MyWork } from './myWork.type.ts';

@Resolver()
export class MyWorkResolver {
  @Priced({ work: 8_000, most: 2 })
  @Query(() => MyWork, { description: 'What waits for the person who asks.' })
  async myWork(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MyWork> {
    return findMyWork(context.em, actorOf(context), context.clock.now(), askedParts(info));
  }
}
