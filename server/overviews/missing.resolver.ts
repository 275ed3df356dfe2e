import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { canReadConvention } from '../actors/scope.policy.ts';
import { askedParts } from '../obligations/obligationParts.ts';
import { notFound } from '../platform/errors.ts';
import { Priced } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { findMissing } from './missing.ts';
import { MissingReport } from './missing.type.ts';

@Resolver()
export class MissingResolver {
  @Priced({ work: 8_000, most: 3 })
  @Query(() => MissingReport, { description: 'What is missing in a convention, gravest first.' })
  async whatIsMissing(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MissingReport> {
    const actor = actorOf(context);
    const id = knownId('conventionId', conventionId);
    if (!canReadConvention(actor, id)) {
      throw notFound('conventionId');
    }
    return findMissing(context.em, actor, id, context.clock.now(), askedParts(info));
  }
}
