import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { partyMemberships } from '../actors/actor.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ConventionType } from '../conventions/convention.type.ts';
import { PartyType } from '../conventions/party.type.ts';
import { partiesById } from '../conventions/partyLoader.ts';
import { OccurrenceType } from '../obligations/occurrences/occurrence.type.ts';
import { notFound } from '../platform/errors.ts';
import { Page, paging } from '../platform/graphql/paging.ts';
import { LISTING, Priced, ROW } from '../platform/graphql/price.ts';
import { knownId } from '../platform/validate.ts';
import { acknowledgeRequest } from './acknowledgeRequest.ts';
import { answerRequest } from './answerRequest.ts';
import { makeRequest } from './makeRequest.ts';
import { AcknowledgeRequestInput, AnswerRequestInput, AskPartyInput, InformPartyInput, PartyRequestFilter } from './request.inputs.ts';
import { findRequests, PartyRequestSort } from './request.queries.ts';
import { PartyRequestPage, PartyRequestType } from './request.type.ts';
import { requestOccurrences, requestsById } from './requestLoader.ts';

const show = async (context: RequestContext, id: string): Promise<PartyRequestType> => {
  const found = await context.loader(requestsById).load(id);
  if (!found) throw notFound('id');
  return found;
};

@Resolver(() => PartyRequestType)
export class RequestResolver {
  @Priced(ROW)
  @Query(() => PartyRequestType, { nullable: true, description: 'One request between two parties.' })
  async partyRequest(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<PartyRequestType> {
    actorOf(context);
    return show(context, knownId('id', id));
  }

  @Priced(LISTING)
  @Query(() => PartyRequestPage, {
    description: 'What parties asked and told each other in the conventions one may read, newest first unless told otherwise.',
  })
  async partyRequests(
    @Ctx() context: RequestContext,
    @Arg('filter', () => PartyRequestFilter, { nullable: true }) filter?: PartyRequestFilter,
    @Arg('sort', () => PartyRequestSort, { nullable: true }) sort?: PartyRequestSort,
    @Arg('page', () => Page, { nullable: true }) page?: Page,
  ): Promise<PartyRequestPage> {
    return findRequests(context.em, actorOf(context), filter ?? {}, paging(page, sort));
  }

  @FieldResolver(() => [OccurrenceType], {
    description: 'What it opened: none where the catalogue opens nothing by it, or the convention had ended.',
  })
  async occurrences(@Root() { id }: PartyRequestType, @Ctx() context: RequestContext): Promise<OccurrenceType[]> {
    return context.loader(requestOccurrences).load(id);
  }

  @Mutation(() => PartyRequestType, { description: 'A party asks another for something: it opens what that one then owes.' })
  async askParty(@Ctx() context: RequestContext, @Arg('input', () => AskPartyInput) input: AskPartyInput): Promise<PartyRequestType> {
    return show(context, await makeRequest(context.em, actorOf(context), context.clock, 'ASKED', input));
  }

  @Mutation(() => PartyRequestType, { description: 'A party tells another something: it opens what the party owes, and answers it.' })
  async informParty(
    @Ctx() context: RequestContext,
    @Arg('input', () => InformPartyInput) input: InformPartyInput,
  ): Promise<PartyRequestType> {
    return show(context, await makeRequest(context.em, actorOf(context), context.clock, 'INFORMED', input));
  }

  @Mutation(() => PartyRequestType, { description: 'The party that was asked says what it did.' })
  async answerRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerRequestInput) input: AnswerRequestInput,
  ): Promise<PartyRequestType> {
    return show(context, await answerRequest(context.em, actorOf(context), context.clock, input));
  }

  @Mutation(() => PartyRequestType, { description: 'The party that receives acknowledges it, which proves it.' })
  async acknowledgeRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => AcknowledgeRequestInput) input: AcknowledgeRequestInput,
  ): Promise<PartyRequestType> {
    return show(context, await acknowledgeRequest(context.em, actorOf(context), context.clock, input));
  }
}

@Resolver(() => ConventionType)
export class ConventionRequestsResolver {
  @FieldResolver(() => [PartyType], { description: 'Its parties that the person who asks may ask and inform in the name of.' })
  async spokenParties(@Root() { id }: ConventionType, @Ctx() context: RequestContext): Promise<PartyType[]> {
    const ids = new Set(partyMemberships(actorOf(context), id).flatMap(({ partyId }) => partyId ?? []));
    const found = await Promise.all([...ids].map((party) => context.loader(partiesById).load(party)));
    return found.filter((party) => party !== null);
  }
}
