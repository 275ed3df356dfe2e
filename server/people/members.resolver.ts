import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { holds, isAmong, isOneOf } from '../platform/db/conditions.ts';
import { sql } from '../platform/db/read.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced } from '../platform/graphql/price.ts';
import { MemberFilter } from './members.inputs.ts';
import { findMembers, MemberSort } from './members.queries.ts';
import { Member, MemberPage } from './members.type.ts';

@Resolver(() => Member)
export class MembersResolver {
  @Priced(LISTING)
  @Query(() => MemberPage, {
    description:
      'Members today, by name: all of them for administrators, those of what they review for reviewers, of their own parties for members.',
  })
  async members(
    @Ctx() context: RequestContext,
    @Arg('filter', () => MemberFilter, { nullable: true }) filter?: MemberFilter,
    @Arg('sort', () => MemberSort, { nullable: true }) sort?: MemberSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<MemberPage> {
    const { ids, conventionIds, partyIds, roles, text } = filter ?? {};
    const conditions = [
      ...isAmong('m.id', ids),
      ...isAmong('m.convention_id', conventionIds, 'conventionIds'),
      ...isAmong('m.party_id', partyIds, 'partyIds'),
      ...isOneOf('m.role', roles),
      ...holds(sql`fold(p.full_name)`, text),
    ];
    return findMembers(context.em, actorOf(context), context.clock.now(), conditions, paging(page, sort));
  }
}
