import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { Priced } from '../platform/graphql/price.ts';
import { UpcomingEntryFilter } from './upcoming.inputs.ts';
import { findUpcoming, UpcomingEntrySort } from './upcoming.queries.ts';
import { UpcomingEntryPage, UpcomingEntryType } from './upcoming.type.ts';

@Resolver(() => UpcomingEntryType)
export class UpcomingResolver {
  @Priced({ work: 8_000 })
  @Query(() => UpcomingEntryPage, {
    description:
      'Everything that has a day and still waits, in the conventions one may read, the soonest first: due dates, running clocks, proofs that expire, reviews, terms.',
  })
  async upcoming(
    @Ctx() context: RequestContext,
    @Arg('filter', () => UpcomingEntryFilter, { nullable: true }) filter?: UpcomingEntryFilter,
    @Arg('sort', () => UpcomingEntrySort, { nullable: true }) sort?: UpcomingEntrySort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<UpcomingEntryPage> {
    return findUpcoming(context.em, actorOf(context), context.clock.now(), filter ?? {}, paging(page, sort));
  }
}
