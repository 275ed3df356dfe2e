import { Ctx, Query, Resolver } from 'type-graphql';
import { administrator, type RequestContext } from '../actors/requestContext.ts';
import { LISTING, Priced } from '../platform/graphql/price.ts';
import { countSetup } from './setup.queries.ts';
import { Setup } from './setup.type.ts';

@Resolver()
export class SetupResolver {
  @Priced({ ...LISTING, most: 2 })
  @Query(() => Setup, { description: 'What remains to be put in place (administrators).' })
  async setup(@Ctx() context: RequestContext): Promise<Setup> {
    administrator(context);
    return { steps: await countSetup(context.em, context.clock.now()) };
  }
}
