import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { PartyType } from '../conventions/party.type.ts';
import { partiesOf } from '../conventions/partyLoader.ts';
import { OccurrenceType } from '../obligations/occurrences/occurrence.type.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW, WRITE } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { RegisterViewCounts } from '../registers/views.type.ts';
import { ShareRightsRequestInput } from './acts.inputs.ts';
import { receiveRightsRequest } from './receiveRightsRequest.ts';
import { recordReceipt } from './recordReceipt.ts';
import { ReceiveRightsRequestInput, RecordReceiptInput, RightsRequestFilter, UpdateRightsRequestInput } from './rightsRequest.inputs.ts';
import { countRightsRequests, countRightsViews, findRightsRequests, RightsRequestSort } from './rightsRequest.queries.ts';
import { RightsRequestCounts, RightsRequestPage, RightsRequestType } from './rightsRequest.type.ts';
import { rightsOccurrences, rightsRequestsById } from './rightsRequestLoader.ts';
import { shareRightsRequest } from './shareRightsRequest.ts';
import { updateRightsRequest } from './updateRightsRequest.ts';

const show = async (context: RequestContext, id: string): Promise<RightsRequestType> => {
  const found = await context.loader(rightsRequestsById).load(id);
  if (!found) throw notFound('id');
  return found;
};

@Resolver(() => RightsRequestType)
export class RightsRequestResolver {
  @Priced(ROW)
  @Query(() => RightsRequestType, { nullable: true, description: 'One request of a person about their data.' })
  async rightsRequest(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<RightsRequestType> {
    actorOf(context);
    return show(context, knownId('id', id));
  }

  @Priced(LISTING)
  @Query(() => RightsRequestPage, {
    description: 'The requests of people that one may read, those with the fewest working days left first unless told otherwise.',
  })
  async rightsRequests(
    @Ctx() context: RequestContext,
    @Arg('filter', () => RightsRequestFilter, { nullable: true }) filter?: RightsRequestFilter,
    @Arg('sort', () => RightsRequestSort, { nullable: true }) sort?: RightsRequestSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<RightsRequestPage> {
    return findRightsRequests(context.em, actorOf(context), context.clock.now(), filter ?? {}, paging(page, sort));
  }

  @Priced(LISTING)
  @Query(() => RightsRequestCounts, { description: 'How many requests of people stand where, among those one may read.' })
  async rightsRequestCounts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => RightsRequestFilter, { nullable: true }) filter?: RightsRequestFilter,
  ): Promise<RightsRequestCounts> {
    return countRightsRequests(context.em, actorOf(context), context.clock.now(), filter ?? {});
  }

  @Priced(LISTING)
  @Query(() => RegisterViewCounts, {
    description: 'How many requests each view of the register shows, among those one may read.',
  })
  async rightsRequestViewCounts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => RightsRequestFilter, { nullable: true }) filter?: RightsRequestFilter,
  ): Promise<RegisterViewCounts> {
    return countRightsViews(context.em, actorOf(context), context.clock.now(), filter ?? {});
  }

  @FieldResolver(() => [OccurrenceType], {
    description:
      'What it opened: none while one party keeps it to itself, where the catalogue opens nothing by it, or the convention had ended.',
  })
  async occurrences(@Root() { id }: RightsRequestType, @Ctx() context: RequestContext): Promise<OccurrenceType[]> {
    return context.loader(rightsOccurrences).load(id);
  }

  @FieldResolver(() => [PartyType], { description: 'Whom it is handed over to: the controllers, the only one when there is one.' })
  async controllers(@Root() { controllerIds }: RightsRequestType, @Ctx() context: RequestContext): Promise<PartyType[]> {
    return partiesOf(context, controllerIds);
  }

  @Priced(WRITE)
  @Mutation(() => RightsRequestType, { description: 'A party received what a person asks: the time to answer begins.' })
  async receiveRightsRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReceiveRightsRequestInput) input: ReceiveRightsRequestInput,
  ): Promise<RightsRequestType> {
    return show(context, await receiveRightsRequest(context.em, actorOf(context), context.clock, input));
  }

  @Priced(WRITE)
  @Mutation(() => RightsRequestType, { description: 'Describes a request better.' })
  async updateRightsRequest(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateRightsRequestInput) input: UpdateRightsRequestInput,
  ): Promise<RightsRequestType> {
    return show(context, await updateRightsRequest(context.em, actorOf(context), context.clock, id, input));
  }

  @Mutation(() => RightsRequestType, { description: 'The party that keeps a request to itself lets the others read it.' })
  async shareRightsRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => ShareRightsRequestInput) input: ShareRightsRequestInput,
  ): Promise<RightsRequestType> {
    return show(context, await shareRightsRequest(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => RightsRequestType, {
    description: 'A party says when a request reached it, or corrects it: the time is counted again, from the earliest official receipt.',
  })
  async recordReceipt(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordReceiptInput) input: RecordReceiptInput,
  ): Promise<RightsRequestType> {
    return show(context, await recordReceipt(context.em, actorOf(context), context.clock, input));
  }
}
