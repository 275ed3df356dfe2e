import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced } from '../platform/graphql/price.ts';
import { findPersonWork, PersonWorkSort } from './personWork.queries.ts';
import { PersonWorkFilter, PersonWorkPage } from './personWork.type.ts';

@Resolver()
export class PersonWorkResolver {
  @Priced(LISTING)
  @Query(() => PersonWorkPage, {
    description:
      'Who is in charge of what in the parties that one is a DPO of, who has most to do first unless told otherwise; nothing for others.',
  })
  async workByPerson(
    @Ctx() context: RequestContext,
    @Arg('filter', () => PersonWorkFilter, { nullable: true }) filter?: PersonWorkFilter,
    @Arg('sort', () => PersonWorkSort, { nullable: true }) sort?: PersonWorkSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<PersonWorkPage> {
    return findPersonWork(context.em, actorOf(context), context.clock.now(), filter ?? {}, paging(page, sort));
  }
}
