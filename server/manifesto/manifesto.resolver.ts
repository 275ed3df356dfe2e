import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { notFound } from '../platform/errors.ts';
import { Priced, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { findManifesto } from './manifesto.queries.ts';
import { ManifestoType } from './manifesto.type.ts';
import { ReviewManifestoInput } from './manifestoReview.inputs.ts';
import { reviewManifesto } from './reviewManifesto.ts';

async function show(context: RequestContext, conventionId: string): Promise<ManifestoType> {
  const found = await findManifesto(context.em, actorOf(context), conventionId, context.clock.now());
  if (!found) throw notFound('conventionId');
  return found.told;
}

@Resolver()
export class ManifestoResolver {
  @Priced({ work: 4_000, most: 3 })
  @Query(() => ManifestoType, { nullable: true, description: 'The manifesto of a convention, as each side last saw it kept.' })
  async manifesto(@Ctx() context: RequestContext, @Arg('conventionId', () => ID) conventionId: string): Promise<ManifestoType> {
    return show(context, knownId('conventionId', conventionId));
  }

  @Priced(WRITE)
  @Mutation(() => ManifestoType, {
    description:
      'A reviewer goes through the manifesto of a convention: what they saw is recorded all together, and offered as a proof where one is due.',
  })
  async reviewManifesto(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReviewManifestoInput) input: ReviewManifestoInput,
  ): Promise<ManifestoType> {
    return show(context, await reviewManifesto(context.em, actorOf(context), context.clock, input));
  }
}
