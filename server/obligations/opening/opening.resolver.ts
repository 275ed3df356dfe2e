import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { signAsAdministrator } from '../../actors/actor.ts';
import { administrator, type RequestContext } from '../../actors/requestContext.ts';
import { ConventionType } from '../../conventions/convention.type.ts';
import { showConvention } from '../../conventions/showConvention.ts';
import { Priced } from '../../platform/graphql/price.ts';
import { createConvention } from './createConvention.ts';
import { CreateConventionInput } from './opening.inputs.ts';

@Resolver(() => ConventionType)
export class OpeningResolver {
  @Priced({ work: 40_000, most: 1 })
  @Mutation(() => ConventionType, { description: 'Opens a convention and lays its obligations on its parties (administrators).' })
  async createConvention(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateConventionInput) input: CreateConventionInput,
  ): Promise<ConventionType> {
    const actor = administrator(context, 'CREATE_CONVENTION');
    return showConvention(context, await createConvention(context.em, signAsAdministrator(actor), context.clock, input));
  }
}
