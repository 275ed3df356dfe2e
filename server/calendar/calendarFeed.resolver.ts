import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { findCalendarFeed } from './calendarFeed.queries.ts';
import { CalendarFeedType, IssueCalendarFeedInput, IssuedCalendarFeed, RevokeCalendarFeedInput } from './calendarFeed.type.ts';
import { issueCalendarFeed, revokeCalendarFeed } from './issueCalendarFeed.ts';

@Resolver(() => CalendarFeedType)
export class CalendarFeedResolver {
  @Priced(ROW)
  @Query(() => CalendarFeedType, { nullable: true, description: 'The calendar address of the person who asks; null while they have none.' })
  async calendarFeed(@Ctx() context: RequestContext): Promise<CalendarFeedType | null> {
    return findCalendarFeed(context.em, actorOf(context).personId);
  }

  @Priced(WRITE)
  @Mutation(() => IssuedCalendarFeed, {
    description: 'Gives the person who asks an address for their calendar, told this once; the one they had ends.',
  })
  async issueCalendarFeed(
    @Ctx() context: RequestContext,
    @Arg('input', () => IssueCalendarFeedInput) { titleLanguage }: IssueCalendarFeedInput,
  ): Promise<IssuedCalendarFeed> {
    const actor = actorOf(context);
    const path = await issueCalendarFeed(context.em, actor, context.clock, titleLanguage);
    return { feed: (await findCalendarFeed(context.em, actor.personId))!, path };
  }

  @Priced(WRITE)
  @Mutation(() => CalendarFeedType, { description: 'Ends the calendar address of the person who asks.' })
  async revokeCalendarFeed(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeCalendarFeedInput) { calendarFeedId }: RevokeCalendarFeedInput,
  ): Promise<CalendarFeedType> {
    return revokeCalendarFeed(context.em, actorOf(context), context.clock, calendarFeedId);
  }
}
