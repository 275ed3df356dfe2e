import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { askedParts } from '../obligations/obligationParts.ts';
import { Priced } from '../platform/graphql/price.ts';
import { findMissing } from './missing.ts';
import { MissingReport } from './missing.type.ts';
import { reportOn } from './reportOn.ts';

@Resolver()
export class MissingResolver {
  @Priced({ work: 8_000, most: 3 })
  @Query(() => MissingReport, { nullable: true, description: 'What is missing in a convention, gravest first.' })
  async whatIsMissing(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MissingReport> {
    const tell = (id: string) => findMissing(context.em, actorOf(context), id, context.clock.now(), askedParts(info));
    return reportOn(context, conventionId, tell, ({ total }) => total === 0);
  }
}
