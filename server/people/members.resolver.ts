import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { MAX_PAGE_SIZE } from '../platform/graphql/paging.ts';
import { LISTING, Priced } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { findMembers } from './members.queries.ts';
import { Member } from './members.type.ts';

@Resolver(() => Member)
export class MembersResolver {
  @Priced(LISTING)
  @Query(() => [Member], { description: 'Members of a party today, for its own members, reviewers and administrators; nobody for others.' })
  async partyMembers(
    @Ctx() context: RequestContext,
    @Arg('partyId', () => ID, { description: 'The side whose members are asked for.' }) partyId: string,
  ): Promise<Member[]> {
    const id = knownId('partyId', partyId);
    return findMembers(context.em, actorOf(context), context.clock.now(), { partyId: id, limit: MAX_PAGE_SIZE });
  }
}
