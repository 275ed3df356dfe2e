import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { EDGE, Priced } from '../../platform/graphql/price.ts';
import { type Agreed, ConventionType } from '../convention.type.ts';
import { showConvention } from '../showConvention.ts';
import { addConventionDocument, withdrawConventionDocument } from './changeDocuments.ts';
import { AddConventionDocumentInput, WithdrawConventionDocumentInput } from './document.inputs.ts';
import { documentsOfConventions } from './document.queries.ts';
import { ConventionDocumentType } from './document.type.ts';

@Resolver(() => ConventionType)
export class ConventionDocumentResolver {
  @Priced(EDGE)
  @FieldResolver(() => [ConventionDocumentType], {
    description: 'The signed act and its annexes, those withdrawn last.',
  })
  documents(@Root() { conventionId }: Agreed, @Ctx() context: RequestContext): Promise<ConventionDocumentType[]> {
    return context.loader(documentsOfConventions).load(conventionId);
  }

  @Mutation(() => ConventionType, { description: 'Adds the signed act or an annex to a convention (administrators).' })
  async addConventionDocument(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddConventionDocumentInput) input: AddConventionDocumentInput,
  ): Promise<ConventionType> {
    await addConventionDocument(context.em, actorOf(context), context.clock, input);
    return showConvention(context, input.conventionId);
  }

  @Mutation(() => ConventionType, { description: 'Withdraws a document from the act of a convention, with a reason (administrators).' })
  async withdrawConventionDocument(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawConventionDocumentInput) input: WithdrawConventionDocumentInput,
  ): Promise<ConventionType> {
    return showConvention(context, await withdrawConventionDocument(context.em, actorOf(context), context.clock, input));
  }
}
