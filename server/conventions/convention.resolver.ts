import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { holds, isAmong } from '../platform/db/conditions.ts';
import { sql } from '../platform/db/read.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW } from '../platform/graphql/price.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { CorrectConventionInput } from './act.inputs.ts';
import { answerProfile } from './answerProfile.ts';
import { AnswerProfileInput, ConventionFilter, UpdateConventionInput } from './convention.inputs.ts';
import { ConventionSort, findConventions } from './convention.queries.ts';
import { ConventionPage, ConventionType } from './convention.type.ts';
import { CorrectConventionDateInput } from './conventionDate.inputs.ts';
import { correctConvention } from './correctConvention.ts';
import { correctConventionDate } from './correctConventionDate.ts';
import { showConvention } from './showConvention.ts';
import { updateConvention } from './updateConvention.ts';

@Resolver(() => ConventionType)
export class ConventionResolver {
  @Priced(ROW)
  @Query(() => ConventionType, { nullable: true, description: 'One convention, today or as it was known at the end of a day.' })
  async convention(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<ConventionType> {
    return showConvention(context, id, asOf);
  }

  @Priced(LISTING)
  @Query(() => ConventionPage, { description: 'Conventions one may read.' })
  async conventions(
    @Ctx() context: RequestContext,
    @Arg('filter', () => ConventionFilter, { nullable: true }) filter?: ConventionFilter,
    @Arg('sort', () => ConventionSort, { nullable: true }) sort?: ConventionSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<ConventionPage> {
    const conditions = [...isAmong('cv.id', filter?.ids), ...holds(sql`fold(cv.title || ' ' || cv.service_name)`, filter?.text)];
    return findConventions(context, conditions, paging(page, sort));
  }

  @Mutation(() => ConventionType, { description: 'Edits the title or the service’s name (administrators).' })
  async updateConvention(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateConventionInput) input: UpdateConventionInput,
  ): Promise<ConventionType> {
    await updateConvention(context.em, actorOf(context), context.clock, id, input);
    return showConvention(context, id);
  }

  @Mutation(() => ConventionType, { description: 'Mends a date that was typed wrong, from now on (administrators).' })
  async correctConventionDate(
    @Ctx() context: RequestContext,
    @Arg('input', () => CorrectConventionDateInput) input: CorrectConventionDateInput,
  ): Promise<ConventionType> {
    await correctConventionDate(context.em, actorOf(context), context.clock, input);
    return showConvention(context, input.conventionId);
  }

  @Priced({ work: 5_000, most: 1 })
  @Mutation(() => ConventionType, { description: 'Mends what was typed of the act of a convention, with a reason (administrators).' })
  async correctConvention(
    @Ctx() context: RequestContext,
    @Arg('input', () => CorrectConventionInput) input: CorrectConventionInput,
  ): Promise<ConventionType> {
    await correctConvention(context.em, actorOf(context), context.clock, input);
    return showConvention(context, input.conventionId);
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
