import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ObligationType } from '../obligations/obligation.type.ts';
import { obligationsById } from '../obligations/obligationLoader.ts';
import { dayOf } from '../platform/asOf.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, WRITE } from '../platform/graphql/price.ts';
import { announceChange, withdrawChange } from './announceChange.ts';
import { answerChange } from './answerChange.ts';
import { AnnounceChangeInput, AnswerChangeInput, ServiceChangeFilter, WithdrawChangeInput } from './change.inputs.ts';
import { findChanges, ServiceChangeSort } from './change.queries.ts';
import { ServiceChangePage, ServiceChangeType } from './change.type.ts';
import { changesById } from './changeLoader.ts';
import { WorkshopType } from './workshop.type.ts';
import { workshopsById } from './workshopLoader.ts';

const show = async (context: RequestContext, id: string): Promise<ServiceChangeType> => (await context.loader(changesById).load(id))!;

@Resolver(() => ServiceChangeType)
export class ServiceChangeResolver {
  @Priced(LISTING)
  @Query(() => ServiceChangePage, {
    description: 'The announced changes of services that one may read, the newest change first unless told otherwise.',
  })
  async serviceChanges(
    @Ctx() context: RequestContext,
    @Arg('filter', () => ServiceChangeFilter, { nullable: true }) filter?: ServiceChangeFilter,
    @Arg('sort', () => ServiceChangeSort, { nullable: true }) sort?: ServiceChangeSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<ServiceChangePage> {
    return findChanges(context.em, actorOf(context), dayOf(context.clock.now()), filter ?? {}, paging(page, sort));
  }

  @Priced(WRITE)
  @Mutation(() => ServiceChangeType, {
    description: 'A party announces a notable change of the service: its risks are to be weighed again.',
  })
  async announceChange(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnnounceChangeInput) input: AnnounceChangeInput,
  ): Promise<ServiceChangeType> {
    return show(context, await announceChange(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => ServiceChangeType, { description: 'The party that announced a change says that it was a mistake.' })
  async withdrawChange(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawChangeInput) input: WithdrawChangeInput,
  ): Promise<ServiceChangeType> {
    return show(context, await withdrawChange(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => ServiceChangeType, {
    description: 'A party answers an announced change by a workshop held since, offered as the proof; it waits for a review.',
  })
  async answerChange(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerChangeInput) input: AnswerChangeInput,
  ): Promise<ServiceChangeType> {
    return show(context, await answerChange(context.em, actorOf(context), context.clock, input));
  }

  @FieldResolver(() => [ObligationType], { description: 'The obligations that it asks something of, as the catalogue says.' })
  async asks(@Root() { askedIds }: ServiceChangeType, @Ctx() context: RequestContext): Promise<ObligationType[]> {
    const byId = context.loader(obligationsById);
    const found = await Promise.all(askedIds.map((id) => byId.load(id)));
    return found.filter((each) => each !== null);
  }

  @FieldResolver(() => [WorkshopType], { description: 'The workshops that answered it.' })
  async answeringWorkshops(@Root() { answeringIds }: ServiceChangeType, @Ctx() context: RequestContext): Promise<WorkshopType[]> {
    const byId = context.loader(workshopsById);
    const found = await Promise.all(answeringIds.map((id) => byId.load(id)));
    return found.filter((each) => each !== null);
  }
}
