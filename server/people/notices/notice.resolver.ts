import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { isAmong, isOneOf } from '../../platform/db/conditions.ts';
import { Page, paging } from '../../platform/graphql/paging.ts';
import { LISTING, Priced } from '../../platform/graphql/price.ts';
import { dismissNotice } from './dismissNotice.ts';
import { DismissNoticeInput, NoticeFilter } from './notice.inputs.ts';
import { findNotices, isUnread, NoticeSort } from './notice.queries.ts';
import { NoticePage, NoticeType } from './notice.type.ts';

@Resolver(() => NoticeType)
export class NoticeResolver {
  @Priced(LISTING)
  @Query(() => NoticePage, {
    description: 'What DPOs and administrators are told of the rights others gave themselves and have not dismissed; nothing for others.',
  })
  async notices(
    @Ctx() context: RequestContext,
    @Arg('filter', () => NoticeFilter, { nullable: true }) filter?: NoticeFilter,
    @Arg('sort', () => NoticeSort, { nullable: true }) sort?: NoticeSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<NoticePage> {
    const actor = actorOf(context);
    const conditions = [
      isUnread(actor),
      ...isAmong('n.id', filter?.ids),
      ...isAmong('n.convention_id', filter?.conventionIds, 'conventionIds'),
      ...isOneOf('n.kind', filter?.kinds),
    ];
    return findNotices(context.em, actor, context.clock.now(), conditions, paging(page, sort));
  }

  @Mutation(() => NoticeType, { description: 'Shows a notice no more to the person who asks.' })
  async dismissNotice(
    @Ctx() context: RequestContext,
    @Arg('input', () => DismissNoticeInput) input: DismissNoticeInput,
  ): Promise<NoticeType> {
    return dismissNotice(context.em, actorOf(context), context.clock, input);
  }
}
