import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { notFound } from '../platform/errors.ts';
import { Priced } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { findManifesto } from './manifesto.queries.ts';
import { ManifestoType } from './manifesto.type.ts';

@Resolver()
export class ManifestoResolver {
  @Priced({ work: 4_000, most: 3 })
  @Query(() => ManifestoType, { nullable: true, description: 'The manifesto of a convention, as each side last saw it kept.' })
  async manifesto(@Ctx() context: RequestContext, @Arg('conventionId', () => ID) conventionId: string): Promise<ManifestoType> {
    const id = knownId('conventionId', conventionId);
    const found = await findManifesto(context.em, actorOf(context), id, context.clock.now());
    if (!found) throw notFound('conventionId');
    return found;
  }
}
