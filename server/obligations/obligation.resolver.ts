import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { instantOf } from '../platform/asOf.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { atInstant, Priced } from '../platform/graphql/price.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { DeclareObligationInput } from './declaration.type.ts';
import { declareObligation } from './declareObligation.ts';
import { listObligations } from './listObligations.ts';
import { ObligationFilter, SetApplicabilityInput } from './obligation.inputs.ts';
import { ObligationSort } from './obligation.queries.ts';
import { ObligationPage, ObligationType } from './obligation.type.ts';
import { askedParts } from './obligationParts.ts';
import { setApplicability } from './setApplicability.ts';
import { showObligation } from './showObligation.ts';

@Resolver(() => ObligationType)
export class ObligationResolver {
  @Priced({ work: atInstant(500) })
  @Query(() => ObligationType, { nullable: true, description: 'One obligation, today or as it was at the end of a day.' })
  async obligation(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<ObligationType> {
    return showObligation(context, id, asOf);
  }

  @Priced({ work: atInstant(2_000) })
  @Query(() => ObligationPage, { description: 'Obligations of the conventions one may read.' })
  async obligations(
    @Ctx() context: RequestContext,
    @Arg('filter', () => ObligationFilter, { nullable: true }) filter?: ObligationFilter,
    @Arg('sort', () => ObligationSort, { nullable: true }) sort?: ObligationSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
    @Info() info?: GraphQLResolveInfo,
  ): Promise<ObligationPage> {
    const list = { ...paging(page, sort), filter, parts: askedParts(info!) };
    const [found] = await listObligations(context.em, actorOf(context), instantOf(asOf, context.clock), [list], { asOf });
    return found!;
  }

  @Mutation(() => ObligationType, { description: 'The bound party says where its obligation stands.' })
  async declareObligation(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeclareObligationInput) input: DeclareObligationInput,
  ): Promise<ObligationType> {
    await declareObligation(context.em, actorOf(context), context.clock, input);
    return showObligation(context, input.obligationId);
  }

  @Mutation(() => ObligationType, { description: 'The bound party says whether an obligation applies, with a reason.' })
  async setApplicability(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetApplicabilityInput) input: SetApplicabilityInput,
  ): Promise<ObligationType> {
    await setApplicability(context.em, actorOf(context), context.clock, input);
    return showObligation(context, input.obligationId);
  }
}
