import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Priced, WRITE } from '../platform/graphql/price.ts';
import { adviseDpia, decideDpiaNeed, describeDpia } from './assessDpia.ts';
import { AdviseDpiaInput, DecideDpiaNeedInput, DescribeDpiaInput } from './dpia.inputs.ts';
import { LegalTextType } from './legalText.type.ts';
import { legalTextsById } from './textLoader.ts';

const show = async (context: RequestContext, id: string): Promise<LegalTextType> => (await context.loader(legalTextsById).load(id))!;

@Resolver(() => LegalTextType)
export class DpiaResolver {
  @Priced(WRITE)
  @Mutation(() => LegalTextType, { description: 'The controller decides on nine criteria whether an impact assessment is needed.' })
  async decideDpiaNeed(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideDpiaNeedInput) input: DecideDpiaNeedInput,
  ): Promise<LegalTextType> {
    return show(context, await decideDpiaNeed(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => LegalTextType, {
    description: 'The data protection officer of the controller advises on the need, or on the assessment.',
  })
  async adviseDpia(@Ctx() context: RequestContext, @Arg('input', () => AdviseDpiaInput) input: AdviseDpiaInput): Promise<LegalTextType> {
    return show(context, await adviseDpia(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => LegalTextType, { description: 'Says where an impact assessment stands.' })
  async describeDpia(
    @Ctx() context: RequestContext,
    @Arg('input', () => DescribeDpiaInput) input: DescribeDpiaInput,
  ): Promise<LegalTextType> {
    return show(context, await describeDpia(context.em, actorOf(context), context.clock, input));
  }
}
