import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../../actors/requestContext.ts';
import { LISTING, Priced } from '../../platform/graphql/price.ts';
import { dismissNotice } from './dismissNotice.ts';
import { DismissNoticeInput } from './notice.inputs.ts';
import { findNotices } from './notice.queries.ts';
import { NoticeType } from './notice.type.ts';

@Resolver(() => NoticeType)
export class NoticeResolver {
  @Priced(LISTING)
  @Query(() => [NoticeType], {
    description: 'What DPOs and administrators are told of the rights others gave themselves and have not dismissed; nothing for others.',
  })
  async notices(@Ctx() context: RequestContext): Promise<NoticeType[]> {
    return findNotices(context.em, actorOf(context), context.clock.now());
  }

  @Mutation(() => NoticeType, { description: 'Shows a notice no more to the person who asks.' })
  async dismissNotice(
    @Ctx() context: RequestContext,
    @Arg('input', () => DismissNoticeInput) input: DismissNoticeInput,
  ): Promise<NoticeType> {
    return dismissNotice(context.em, actorOf(context), context.clock, input);
  }
}
