import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { holds, isAmong } from '../platform/db/conditions.ts';
import { sql } from '../platform/db/read.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW } from '../platform/graphql/price.ts';
import { answerProfile } from './answerProfile.ts';
import { AnswerProfileInput, ConventionFilter, UpdateConventionInput } from './convention.inputs.ts';
import { ConventionSort, findConventions } from './convention.queries.ts';
import { ConventionPage, ConventionType } from './convention.type.ts';
import { showConvention } from './showConvention.ts';
import { updateConvention } from './updateConvention.ts';

@Resolver(() => ConventionType)
export class ConventionResolver {
  @Priced(ROW)
  @Query(() => ConventionType, { nullable: true, description: 'One convention with its parties, credits, profile and catalogue.' })
  async convention(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<ConventionType> {
    return showConvention(context, id);
  }

  @Priced(LISTING)
  @Query(() => ConventionPage, { description: 'Conventions one may read.' })
  async conventions(
    @Ctx() context: RequestContext,
    @Arg('filter', () => ConventionFilter, { nullable: true }) filter?: ConventionFilter,
    @Arg('sort', () => ConventionSort, { nullable: true }) sort?: ConventionSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<ConventionPage> {
    const actor = actorOf(context);
    const conditions = [...isAmong('cv.id', filter?.ids), ...holds(sql`fold(cv.title || ' ' || cv.service_name)`, filter?.text)];
    return findConventions(context.em, actor, conditions, paging(page, sort));
  }

  @Mutation(() => ConventionType, { description: 'Edits the title, the service’s name or the end (administrators).' })
  async updateConvention(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateConventionInput) input: UpdateConventionInput,
  ): Promise<ConventionType> {
    await updateConvention(context.em, actorOf(context), context.clock, id, input);
    return showConvention(context, id);
  }

  @Mutation(() => ConventionType, { description: 'Says what is known of the service; applicability follows.' })
  async answerProfile(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerProfileInput) input: AnswerProfileInput,
  ): Promise<ConventionType> {
    await answerProfile(context.em, actorOf(context), context.clock, input);
    return showConvention(context, input.conventionId);
  }
}
