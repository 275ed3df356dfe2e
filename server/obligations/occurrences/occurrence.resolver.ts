import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { instantOf } from '../../platform/asOf.ts';
import { notFound } from '../../platform/errors.ts';
import { Page, paging } from '../../platform/graphql/paging.ts';
import { atInstant, Priced, ROW } from '../../platform/graphql/price.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { OccurrenceFilter } from './occurrence.inputs.ts';
import { findOccurrences, OccurrenceSort } from './occurrence.queries.ts';
import { OccurrencePage, OccurrenceType } from './occurrence.type.ts';
import { occurrencesById } from './occurrenceLoader.ts';

@Resolver(() => OccurrenceType)
export class OccurrenceResolver {
  @Priced(ROW)
  @Query(() => OccurrenceType, { nullable: true, description: 'One instance of an obligation, as it stands now.' })
  async occurrence(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<OccurrenceType> {
    const found = await context.loader(occurrencesById).load(id);
    if (!found) throw notFound('id');
    return found;
  }

  @Priced({ work: atInstant(2_000) })
  @Query(() => OccurrencePage, {
    description: 'Instances of the obligations of the conventions one may read, today or as they stood on a day.',
  })
  async occurrences(
    @Ctx() context: RequestContext,
    @Arg('filter', () => OccurrenceFilter, { nullable: true }) filter?: OccurrenceFilter,
    @Arg('sort', () => OccurrenceSort, { nullable: true }) sort?: OccurrenceSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<OccurrencePage> {
    return findOccurrences(context.em, actorOf(context), instantOf(asOf, context.clock), filter, paging(page, sort));
  }
}
